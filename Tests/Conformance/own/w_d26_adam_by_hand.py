import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0]])
y = np.array([[3.0], [5.0]])
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.1), loss="mse")

w, m, v = 0.0, 0.0, 0.0
b1, b2, eps = 0.9, 0.999, 1e-7
for t in range(1, 5):
    h = model.fit(x, y, epochs=1, batch_size=2, shuffle=False, verbose=0)
    g = (2 * (w * x - y) * x).mean()
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g * g
    mhat, vhat = m / (1 - b1 ** t), v / (1 - b2 ** t)
    w -= 0.1 * mhat / (np.sqrt(vhat) + eps)
    print(f"t={t} loss {h.history['loss'][0]:.4f} keras {model.get_weights()[0][0, 0]:.5f} hand {w:.5f}")

print(int(model.optimizer.iterations), len(model.optimizer.variables) >= 4)
best = (x * y).sum() / (x * x).sum()
print("least squares", best)
model.optimizer.learning_rate = 0.5
model.fit(x, y, epochs=1, batch_size=2, shuffle=False, verbose=0)
print(f"{float(model.optimizer.learning_rate):.1f} {model.get_weights()[0].item():.3f}")
