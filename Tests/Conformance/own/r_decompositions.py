import numpy as np

rng = np.random.default_rng(8)
for shape in [(2, 2), (3, 2), (2, 3), (5, 2), (2, 5), (4, 4)]:
    A = rng.integers(-4, 5, shape).astype(float)
    U, S, Vt = np.linalg.svd(A)
    print(shape, S.round(6), (U[:, 0] * 1).round(5), Vt[0].round(5), U.shape, Vt.shape)
for n in (2, 3, 5, 7):
    M = rng.normal(size=(n, n))
    w, V = np.linalg.eigh(M + M.T)
    print(w.round(6), V[0].round(5))
P = np.array([[0.7, 0.2, 0.1], [0.3, 0.5, 0.2], [0.2, 0.3, 0.5]])
print(*[part.round(6) for part in np.linalg.eig(P.T)])
print(np.linalg.eig(np.array([[4.0, 1.0], [2.0, 3.0]])))
print(np.linalg.eigvals(np.array([[1.0, 2.0, 0.0], [0.0, 3.0, 4.0], [0.0, 0.0, 5.0]])), np.linalg.matrix_rank(np.outer([1, 2, 3], [4, 5, 6])))
x, res, rank, s = np.linalg.lstsq(np.array([[1.0, 2.0], [2.0, 4.0], [3.0, 6.0]]), np.array([1.0, 2.0, 4.0]), rcond=None)
print(x.round(6), res, rank, s.round(5))
print(np.random.default_rng(1).multivariate_normal([0, 1], [[2, 0.3], [0.3, 1]], size=2))
print(np.random.RandomState(1).multivariate_normal([0, 1], [[2, 0.3], [0.3, 1]]))
