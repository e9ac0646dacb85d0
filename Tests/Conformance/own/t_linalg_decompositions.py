import numpy as np
import torch
from sklearn.linear_model import LogisticRegression

torch.manual_seed(0)
A = torch.randn(4, 3)
U, S, Vh = torch.linalg.svd(A, full_matrices=False)
print(S, (U @ torch.diag(S) @ Vh - A).abs().max() < 1e-5)
print(torch.linalg.matrix_norm(A, 2), torch.linalg.matrix_norm(A, "nuc"), torch.linalg.matrix_norm(A))
print(torch.linalg.matrix_rank(A), torch.linalg.matrix_rank(torch.ones(3, 3)), torch.linalg.svdvals(A))
w, V = torch.linalg.eigh(A.T @ A)
print(w, torch.allclose(w.flip(0).sqrt(), S, atol=1e-5))
W = torch.tensor([[2.0, 0.0], [0.0, 1.0]], requires_grad=True)
torch.linalg.matrix_norm(W, 2).backward()
print(W.grad)
rng = np.random.RandomState(0)
X = rng.randn(90, 3)
y = X[:, 0] + 0.5 * rng.randn(90) > 0.3
model = LogisticRegression().fit(X, y)
print(model.coef_, model.intercept_, model.n_iter_)
print(model.predict_proba(X[:3]))
y3 = (X[:, 0] > 0.5).astype(int) + (X[:, 1] > 0)
model = LogisticRegression(C=0.5).fit(X, y3)
print(model.coef_.round(6), model.intercept_.round(6), model.score(X, y3))
model = LogisticRegression(class_weight="balanced", C=10, fit_intercept=False).fit(X, y)
print(model.coef_, model.intercept_)
