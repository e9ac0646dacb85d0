import math
import numpy as np
import keras
from keras import layers

S = keras.optimizers.schedules
table = {
    "exp": S.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5),
    "stair": S.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    "cos": S.CosineDecay(0.1, decay_steps=20, alpha=0.1),
    "warm": S.CosineDecay(0.0, 20, warmup_target=0.1, warmup_steps=5),
    "restart": S.CosineDecayRestarts(0.1, 10),
    "poly": S.PolynomialDecay(0.1, 20, end_learning_rate=0.01, power=2.0),
    "inv": S.InverseTimeDecay(0.1, 10, 0.5),
    "pieces": S.PiecewiseConstantDecay([5, 15], [0.1, 0.01, 0.001]),
}
for name, s in table.items():
    print(f"{name:8s}", " ".join(f"{float(s(step)):.5f}" for step in (0, 3, 5, 6, 10, 16, 25)))

x = np.ones((4, 1))
y = np.zeros((4, 1))
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, use_bias=False, kernel_initializer="ones")])
m.compile(keras.optimizers.SGD(table["pieces"]), "mse")
m.fit(x, y, epochs=10, batch_size=2, verbose=0)
print(round(float(m.optimizer.learning_rate), 5), int(m.optimizer.iterations), m.get_weights()[0].round(5))

def halve(epoch, lr):
    return lr if epoch < 2 else lr * math.exp(-0.1)

m.compile(keras.optimizers.SGD(0.2), "mse")
h = m.fit(x, y, epochs=5, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(halve, verbose=1)])
print([round(v, 4) for v in h.history["learning_rate"]])
try:
    m.compile(keras.optimizers.SGD(table["exp"]), "mse")
    m.optimizer.learning_rate = 0.1
except TypeError as e:
    print("TypeError", e)
