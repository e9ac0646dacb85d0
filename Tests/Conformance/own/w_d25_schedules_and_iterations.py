import numpy as np
import keras
from keras import layers

decay = keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=2, decay_rate=0.5)
stair = keras.optimizers.schedules.ExponentialDecay(0.1, 2, 0.5, staircase=True)
piece = keras.optimizers.schedules.PiecewiseConstantDecay([2, 4], [0.1, 0.05, 0.01])
cosine = keras.optimizers.schedules.CosineDecay(0.1, decay_steps=4)
for step in range(6):
    print(step, " ".join(f"{float(s(step)):.4f}" for s in (decay, stair, piece, cosine)))

x = np.array([[1.0], [-1.0], [2.0], [0.5]])
y = 2 * x
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(decay), loss="mse")
h = model.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
print(int(model.optimizer.iterations), [f"{v:.4f}" for v in h.history["loss"]])
w = 0.0
b = 0.0
step = 0
for epoch in range(3):
    for start in (0, 2):
        xb, yb = x[start:start + 2, 0], y[start:start + 2, 0]
        err = w * xb + b - yb
        lr = 0.1 * 0.5 ** (step / 2)
        w, b = w - lr * (2 * err * xb).mean(), b - lr * (2 * err).mean()
        step += 1
print(f"{w:.4f} {model.get_weights()[0].item():.4f}")
for name in ["adam", "sgd", "rmsprop", "adagrad"]:
    opt = keras.optimizers.get(name)
    print(type(opt).__name__, f"{float(opt.learning_rate):.4f}")
try:
    keras.optimizers.get("adamm")
except ValueError as e:
    print(type(e).__name__)
