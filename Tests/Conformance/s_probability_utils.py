import numpy as np
import torch
from sklearn.metrics import log_loss, roc_auc_score
from sklearn.isotonic import IsotonicRegression
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(35)
z = rng.normal(size=300)
y = (rng.random(300) < 1 / (1 + np.exp(-z))).astype(int)
raw = 1 / (1 + np.exp(-3 * z))
print(f"raw {log_loss(y, raw):.4f}")

def nll(T):
    p = np.clip(1 / (1 + np.exp(-3 * z / T)), 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))

grid = np.linspace(0.5, 6, 56)
T = grid[np.argmin([nll(t) for t in grid])]
print(f"temperature {T:.1f} {nll(T):.4f}")
logit = torch.tensor(3 * z)
logT = torch.zeros((), dtype=torch.float64, requires_grad=True)
opt = torch.optim.LBFGS([logT], lr=0.1, max_iter=50)
def closure():
    opt.zero_grad()
    loss = torch.nn.functional.binary_cross_entropy_with_logits(logit / logT.exp(), torch.tensor(y, dtype=torch.float64))
    loss.backward()
    return loss
opt.step(closure)
print(f"LBFGS {logT.exp().item():.2f}")
platt = LogisticRegression(C=1e6).fit(3 * z[:, None], y)
print(f"Platt {platt.coef_[0, 0]:.3f} {platt.intercept_[0]:.3f}")
iso = IsotonicRegression(out_of_bounds="clip").fit(raw, y)
q = iso.predict(raw)
print(f"isotonic {np.mean((q - y) ** 2):.4f}", np.all(np.diff(q[np.argsort(raw)]) >= 0), len(np.unique(q)))
bins = np.clip((raw * 5).astype(int), 0, 4)
for b in range(5):
    m = bins == b
    print(b, m.sum(), f"{raw[m].mean():.3f} {y[m].mean():.3f}")
print(f"AUC is the same: {roc_auc_score(y, raw):.6f} {roc_auc_score(y, z):.6f}")
odds = raw / (1 - raw)
prior = 0.1
w = prior / (1 - prior) * (1 - y.mean()) / y.mean()
print(f"{(odds * w / (1 + odds * w)).mean():.4f} {y.mean():.4f}")
ent = -(raw * np.log2(raw) + (1 - raw) * np.log2(1 - raw))
print(f"{ent.mean():.4f} bits, {np.quantile(ent, 0.9):.4f}")
kl = lambda p, q: np.sum(p * np.log(p / q))
a, b = np.array([0.5, 0.3, 0.2]), np.array([0.4, 0.4, 0.2])
m = (a + b) / 2
print(round(kl(a, b), 5), round(kl(b, a), 5), round((kl(a, m) + kl(b, m)) / 2, 5), np.abs(a - b).sum() / 2)
