import numpy as np
def life(g):
    n = sum(np.roll(np.roll(g, i, 0), j, 1) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0))
    return ((n == 3) | (g & (n == 2))).astype(int)
g = np.zeros((5, 5), int); g[1, 2] = g[2, 3] = g[3, 1:4] = 1
for _ in range(2):
    print("\n".join("".join(".#"[c] for c in row) for row in g)); print()
    g = life(g)
P = np.array([[0.9, 0.1, 0.0], [0.2, 0.7, 0.1], [0.0, 0.3, 0.7]])
print(np.linalg.matrix_power(P, 50)[0])
w, v = np.linalg.eig(P.T)
st = np.real(v[:, np.isclose(w, 1)][:, 0]); print((st / st.sum()).round(4))
rng = np.random.default_rng(3)
state, path = 0, []
for _ in range(12):
    path.append(int(state)); state = rng.choice(3, p=P[state])
print(path)
pi = 4 * (rng.random((20000, 2)) ** 2).sum(1); pi = 4 * (pi / 4 <= 1).mean(); print(round(pi, 2))
docs = ["the cat sat", "the dog sat", "a cat"]
vocab = sorted({w for d in docs for w in d.split()})
tf = np.array([[d.split().count(w) for w in vocab] for d in docs])
df = (tf > 0).sum(0); idf = np.log((1 + len(docs)) / (1 + df)) + 1
X = tf * idf; X /= np.linalg.norm(X, axis=1, keepdims=True)
print(vocab); print(X.round(3)); print((X @ X.T).round(3))
dist = np.sqrt(((X[:, None] - X[None]) ** 2).sum(-1)); np.fill_diagonal(dist, np.inf); print(dist.argmin(1))
pts = np.array([[0, 0], [3, 4], [6, 8]]); print(np.hypot(*np.diff(pts, axis=0).T).sum(), np.linalg.norm(pts, axis=1))
f = lambda x: x ** 3 - 2 * x - 5
x = 2.0
for i in range(4):
    x -= f(x) / (3 * x ** 2 - 2); print(i, x)
y, h = 1.0, 0.1
for t in np.arange(0, 0.5, h): y += h * (-2 * y + t)
print(round(float(y), 6))
A = np.array([[4.0, 1], [2, 3]]); b = np.array([1.0, 2]); xk = np.zeros(2)
for _ in range(10): xk = (b - (A - np.diag(np.diag(A))) @ xk) / np.diag(A)
print(xk, np.linalg.solve(A, b), np.abs(A @ xk - b).max() < 1e-3)
knots = np.interp(np.linspace(0, 2, 5), [0, 1, 2], [0, 1, 4]); print(knots)
perm = rng.permutation(6); inv = np.empty_like(perm); inv[perm] = np.arange(6); print(perm, inv, perm[inv])
