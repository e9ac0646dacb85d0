import numpy as np
import torch

y_true = np.array([0, 1, 1, 0, 1])
y_pred = np.array([[0.2], [0.8], [0.4], [0.6], [0.9]])
print((y_pred > 0.5).astype(int) == y_true)
print(np.mean((y_pred > 0.5) == y_true), np.mean((y_pred[:, 0] > 0.5) == y_true))
logits = torch.tensor([[1.0, 3.0], [2.0, 0.5], [0.1, 0.2]])
target = torch.tensor([1, 0, 0])
hits = logits.argmax(1) == target
print(hits, hits.sum() / len(target), hits.float().mean().item(), f"{100 * hits.float().mean():.1f}%")
print(hits.sum().item() / len(target), (logits.argmax(1) == target).all())
print(logits.max(1)[1], logits.softmax(1).max(1), torch.round(torch.sigmoid(logits)))
X = np.array([[1.0, 200.0], [2.0, 300.0], [3.0, 700.0]])
mu, sd = X.mean(0), X.std(0)
Z = (X - mu) / sd
print(Z.round(3), Z.mean(0).round(6) + 0.0, Z.std(0))
mn, mx = X.min(axis=0), X.max(axis=0)
print((X - mn) / (mx - mn), np.ptp(X, axis=0))
print(torch.tensor(X).std(0), torch.tensor(X).std(0, unbiased=False), np.std(X, axis=0, ddof=1))
const = np.array([[1.0, 5.0], [1.0, 6.0]])
s = const.std(0)
s[s == 0] = 1
print((const - const.mean(0)) / s)
print(np.cov(X.T), np.corrcoef(X[:, 0], X[:, 1])[0, 1].round(4))
print(np.percentile(X[:, 1], [25, 50, 75]), np.quantile(X[:, 1], 0.9), np.median(X, axis=0))
cm = np.zeros((2, 2), dtype=int)
np.add.at(cm, (y_true, (y_pred[:, 0] > 0.5).astype(int)), 1)
print(cm, cm.trace() / cm.sum(), np.diag(cm) / cm.sum(1), cm.tolist())
print(torch.bincount(target, minlength=3), np.bincount(y_true), np.unique(y_true, return_counts=True))
print(torch.unique(torch.tensor([3, 1, 3, 2]), return_counts=True), torch.unique(target, return_inverse=True))
print(np.allclose(0.1 + 0.2, 0.3), np.isclose([1.0, 1.1], 1.0), torch.isclose(torch.tensor(1.0), torch.tensor(1.0 + 1e-9)))
print(float("nan") == float("nan"), np.nan in [np.nan], np.isnan(np.array([1, np.nan])).any(), np.nanmean([1, np.nan, 3]), np.nanmax([1, np.nan]))
print(np.float32(16777216) + np.float32(1), np.float32(0.1) == 0.1, np.sum(np.full(3, 0.1, dtype=np.float32)), sum([0.1] * 3))
