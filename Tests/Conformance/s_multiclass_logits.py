import numpy as np

logits = np.array([[2.0, 0.5, -1.0], [0.1, 0.2, 0.3], [-1.0, 3.0, 0.0], [1.0, 1.0, 1.0]])
y = np.array([0, 2, 0, 1])

def softmax(z, axis=-1):
    z = z - z.max(axis=axis, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=axis, keepdims=True)

p = softmax(logits)
print(p)
print(p.sum(axis=1), p.argmax(axis=1), p.max(axis=1).round(3))
nll = -np.log(p[np.arange(4), y])
print(nll, nll.mean())
onehot = np.eye(3)[y]
print(onehot.astype(int))
print(((p - onehot) ** 2).sum(axis=1).mean())
top2 = np.argsort(-logits, axis=1, kind="stable")[:, :2]
print(top2, (top2 == y[:, None]).any(axis=1).mean())
cm = np.zeros((3, 3), dtype=int)
np.add.at(cm, (y, p.argmax(1)), 1)
print(cm, np.trace(cm) / cm.sum())
with np.errstate(invalid="ignore", divide="ignore"):
    prec = np.diag(cm) / cm.sum(axis=0)
    rec = np.diag(cm) / cm.sum(axis=1)
print(prec, rec, np.nan_to_num(rec))
margin = np.sort(p, axis=1)[:, -1] - np.sort(p, axis=1)[:, -2]
print(margin.round(4), np.argsort(margin))
keep = margin > 0.1
print(f"answers {keep.mean():.0%}, accuracy on those {(p.argmax(1) == y)[keep].mean():.2f}")
print(f"{np.exp(nll.mean()):.4f} {2 ** (nll / np.log(2)).mean():.4f}")
