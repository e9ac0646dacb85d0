import numpy as np
import torch

X = np.array([[1.0, 100.0], [2.0, 200.0], [3.0, 300.0]])
print(X.mean(), X.mean(axis=0), X.mean(axis=1))
bad = (X - X.mean()) / X.std()
good = (X - X.mean(axis=0)) / X.std(axis=0)
print(bad.round(3), good.round(3), sep="\n")
try:
    X - X.mean(axis=1)
except ValueError as e:
    print(e)
print(X - X.mean(axis=1, keepdims=True))
t = torch.tensor([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]])
print(t.softmax(dim=0), t.softmax(dim=1), sep="\n")
print(t.argmax(), t.argmax(0), t.argmax(1))
sq = torch.arange(4.0).view(2, 2)
print(sq - sq.mean(0), sq - sq.mean(1), sep="\n")
seq = torch.randn(5, 2, 3, generator=torch.Generator().manual_seed(0))
rnn = torch.nn.LSTM(3, 4)
print(rnn(seq)[0].shape, rnn(seq)[0][-1].shape, rnn(seq)[0][:, -1].shape)
print(np.concatenate([X, X], axis=1).shape, np.concatenate([X, X]).shape, np.stack([X, X]).shape, np.stack([X, X], axis=-1).shape)
print(X.T.reshape(3, 2).tolist(), X.tolist(), X.reshape(2, 3).tolist())
print(np.sum(X, axis=(0, 1)), X.max(axis=-1), np.cumsum(X, axis=0)[-1], X.std(axis=0, ddof=1))
print(np.linalg.norm(X, axis=0).round(2), np.take(X, [1], axis=1).ravel(), np.apply_over_axes(np.sum, X, [0]))
