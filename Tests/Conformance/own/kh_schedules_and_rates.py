import numpy as np
import keras
from keras import layers

x = np.linspace(0, 1, 20).reshape(-1, 1)
y = 3 * x - 1
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
schedule = keras.optimizers.schedules.PiecewiseConstantDecay([4, 8], [0.5, 0.1, 0.01])
model.compile(optimizer=keras.optimizers.SGD(learning_rate=schedule), loss="mse")
history = model.fit(x, y, epochs=5, batch_size=10, shuffle=False, verbose=0)
print([round(v, 6) for v in history.history["loss"]])
print(model.optimizer.iterations.numpy(), float(schedule(3)), float(schedule(5)), float(schedule(9)))
print(len(model.optimizer.variables), [v.path for v in model.optimizer.variables])
model.summary()
for name, s in {
    "exp": keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    "inv": keras.optimizers.schedules.InverseTimeDecay(0.1, 10, 0.5),
    "poly": keras.optimizers.schedules.PolynomialDecay(0.1, 10, 0.01, power=2.0),
    "cos": keras.optimizers.schedules.CosineDecay(0.1, 20, alpha=0.1),
    "warm": keras.optimizers.schedules.CosineDecay(0.0, 20, warmup_target=0.1, warmup_steps=5),
    "restart": keras.optimizers.schedules.CosineDecayRestarts(0.1, 8),
}.items():
    print(name, [round(float(s(step)), 5) for step in (0, 5, 10, 15, 30)])
print(s.get_config())
try:
    model.optimizer.learning_rate = 0.1
except TypeError as e:
    print(e)
opt = keras.optimizers.SGD(0.1, momentum=0.9)
model.compile(opt, "mae")
model.fit(x, y, epochs=1, batch_size=20, verbose=0)
opt.learning_rate.assign(0.01)
print(opt.learning_rate.numpy(), [v.path for v in opt.variables])
print(opt.get_config()["momentum"], opt.name)
