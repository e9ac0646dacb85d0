import numpy as np

np.random.seed(1)

class Dense:
    def __init__(self, n_in, n_out):
        self.W = np.random.randn(n_in, n_out) * np.sqrt(2 / n_in)
        self.b = np.zeros((1, n_out))

    def forward(self, X):
        self.X = X
        return X @ self.W + self.b

    def backward(self, grad, lr):
        dX = grad @ self.W.T
        self.W -= lr * self.X.T @ grad
        self.b -= lr * grad.sum(axis=0, keepdims=True)
        return dX

def one_hot(labels, k):
    out = np.zeros((labels.size, k))
    out[np.arange(labels.size), labels] = 1
    return out

X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
labels = np.array([0, 1, 1, 0])
Y = one_hot(labels, 2)
l1, l2 = Dense(2, 8), Dense(8, 2)
for epoch in range(300):
    h = l1.forward(X)
    a = np.maximum(0, h)
    z = l2.forward(a)
    e = np.exp(z - z.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.mean(np.log(p[range(4), labels] + 1e-12))
    grad = l2.backward((p - Y) / 4, 0.5)
    l1.backward(grad * (h > 0), 0.5)
    if epoch % 100 == 0:
        print(f"epoch {epoch:3d} loss {loss:.3f}")
print(p.argmax(axis=1), loss < 0.1)

# numerical gradient check
f = lambda w: np.sum(np.tanh(X @ w) ** 2)
w = np.array([[0.3], [-0.2]])
t = np.tanh(X @ w)
exact = X.T @ (2 * t * (1 - t ** 2))
approx = np.zeros_like(w)
for i in range(2):
    d = np.zeros_like(w)
    d[i] = 1e-5
    approx[i] = (f(w + d) - f(w - d)) / 2e-5
print(exact.round(5).ravel(), np.allclose(exact, approx, atol=1e-6))
