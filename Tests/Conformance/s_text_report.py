import numpy as np
from io import StringIO
from sklearn.metrics import confusion_matrix

def table(headers, rows, fmt="{:.3f}"):
    cells = [[c if isinstance(c, str) else fmt.format(c) for c in r] for r in rows]
    widths = [max(len(h), *(len(r[i]) for r in cells)) for i, h in enumerate(headers)]
    line = "+".join("-" * (w + 2) for w in widths)
    out = [" | ".join(h.center(w) for h, w in zip(headers, widths)), line]
    out += [" | ".join(c.rjust(w) if i else c.ljust(w) for i, (c, w) in enumerate(zip(r, widths))) for r in cells]
    return "\n".join(out)

rng = np.random.default_rng(33)
y = rng.integers(0, 3, 60)
p = np.where(rng.random(60) < 0.7, y, rng.integers(0, 3, 60))
cm = confusion_matrix(y, p)
rows = []
for k, name in enumerate(["ant", "bee", "cicada"]):
    tp = cm[k, k]; fp = cm[:, k].sum() - tp; fn = cm[k].sum() - tp
    pr, rc = tp / (tp + fp), tp / (tp + fn)
    rows.append([name, pr, rc, 2 * pr * rc / (pr + rc)])
print(table(["class", "prec", "rec", "f1"], rows))
csv = StringIO("a,b\n1,2.5\n3,4.5\n")
d = np.genfromtxt(csv, delimiter=",", skip_header=1)
print(d, d.mean(axis=0))
out = StringIO()
np.savetxt(out, d, fmt="%.2f", delimiter=";", header="a;b")
print(out.getvalue(), np.loadtxt(StringIO("1 2\n3 4"), dtype=int))
print(np.array2string(cm, prefix="cm = ", separator=", "), np.array_str(cm[0]))
bar = lambda v, n=20: "█" * int(round(v * n)) + "░" * (n - int(round(v * n)))
for name, pr, *_ in rows:
    print(f"{name:<7}{bar(pr)} {pr:6.1%}")
hist, edges = np.histogram(rng.normal(size=100), bins=5)
for h, a, b in zip(hist, edges, edges[1:]):
    print(f"[{a:6.2f}, {b:6.2f}) {'*' * h}")
q1, med, q3 = np.percentile(d[:, 1], [25, 50, 75])
print(q1, med, q3, np.bincount(p, minlength=3), dict(zip(*np.unique(y, return_counts=True))))
print({int(k): int(v) for k, v in zip(*np.unique(y, return_counts=True))}, cm.tolist())
