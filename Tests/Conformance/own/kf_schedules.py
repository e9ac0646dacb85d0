import numpy as np
import keras
from keras import layers

def show(name, schedule):
    print(f"{name:14s}", " ".join(f"{float(schedule(step)):.5f}" for step in range(0, 12, 2)))

s = keras.optimizers.schedules
show("exponential", s.ExponentialDecay(0.1, decay_steps=4, decay_rate=0.5))
show("staircase", s.ExponentialDecay(0.1, decay_steps=4, decay_rate=0.5, staircase=True))
show("piecewise", s.PiecewiseConstantDecay([3, 6], [0.1, 0.05, 0.01]))
show("cosine", s.CosineDecay(0.1, decay_steps=10))
show("warmup", s.CosineDecay(0.0, decay_steps=6, warmup_target=0.1, warmup_steps=4))
show("restarts", s.CosineDecayRestarts(0.1, first_decay_steps=4))
show("poly", s.PolynomialDecay(0.1, decay_steps=8, end_learning_rate=0.01, power=2.0))
show("inverse", s.InverseTimeDecay(0.1, decay_steps=2, decay_rate=0.5))

x = np.ones((4, 1)); y = np.full((4, 1), 3.0)
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, use_bias=False, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(s.ExponentialDecay(0.1, 2, 0.5)), loss="mse")
h = model.fit(x, y, epochs=5, batch_size=4, verbose=0)
print([f"{v:.3f}" for v in h.history["loss"]], int(model.optimizer.iterations))

def schedule(epoch, lr):
    return lr if epoch < 2 else lr * 0.5

model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
h = model.fit(x, y, epochs=4, verbose=0, callbacks=[keras.callbacks.LearningRateScheduler(schedule, verbose=1)])
print([f"{v:.4f}" for v in h.history["learning_rate"]])
