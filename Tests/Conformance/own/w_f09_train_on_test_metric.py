import numpy as np

# a polynomial that fits the training points perfectly
rng = np.random.RandomState(4)
x = np.linspace(-1, 1, 8)
y = np.sin(2 * x) + 0.2 * rng.randn(8)
x_new = np.linspace(-0.95, 0.95, 20)
y_new = np.sin(2 * x_new)

def features(x, degree):
    return np.stack([x ** k for k in range(degree + 1)], axis=1)

rows = []
for degree in [0, 1, 3, 5, 7]:
    A = features(x, degree)
    coef, *_ = np.linalg.lstsq(A, y, rcond=None)
    train = np.mean((A @ coef - y) ** 2)
    test = np.mean((features(x_new, degree) @ coef - y_new) ** 2)
    rows.append((degree, train, test))
    print(f"degree {degree}: train {train:.4f}  test {test:.4f}")

print("best on train:", min(rows, key=lambda r: r[1])[0])
print("best on test: ", min(rows, key=lambda r: r[2])[0])

# ridge keeps the big coefficients small
A = features(x, 7)
for lam in (0.001, 0.1):
    coef = np.linalg.solve(A.T @ A + lam * np.eye(8), A.T @ y)
    print(lam, f"{np.abs(coef).max():.3f}", f"{np.mean((features(x_new, 7) @ coef - y_new) ** 2):.4f}")
