import numpy as np
import keras

sched = keras.optimizers.schedules.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5)
print([f"{float(sched(s)):.5f}" for s in (0, 5, 10, 20)])
stair = keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.5, staircase=True)
print([f"{float(stair(s)):.5f}" for s in (0, 9, 10, 20)])
piece = keras.optimizers.schedules.PiecewiseConstantDecay([5, 10], [1.0, 0.5, 0.1])
print([float(piece(s)) for s in (0, 5, 6, 10, 11)])
poly = keras.optimizers.schedules.PolynomialDecay(1.0, 10, end_learning_rate=0.1, power=2.0)
print([f"{float(poly(s)):.4f}" for s in (0, 5, 10, 15)])
cos = keras.optimizers.schedules.CosineDecay(0.0, 10, warmup_target=1.0, warmup_steps=4)
print([f"{float(cos(s)):.4f}" for s in (0, 2, 4, 9, 14)])
inv = keras.optimizers.schedules.InverseTimeDecay(0.1, 1, 0.5)
print([f"{float(inv(s)):.4f}" for s in range(4)])
rest = keras.optimizers.schedules.CosineDecayRestarts(1.0, 4)
print([f"{float(rest(s)):.4f}" for s in range(0, 13, 2)])
print(sched.get_config())
opt = keras.optimizers.Adam(learning_rate=sched)
print(opt.get_config()["learning_rate"]["class_name"])
for k, v in sorted(keras.optimizers.SGD(0.01, momentum=0.9, nesterov=True).get_config().items()):
    print(k, v)
print(type(keras.optimizers.get("rmsprop")).__name__, keras.optimizers.get({"class_name": "Adam", "config": {"learning_rate": 0.5}}).learning_rate.numpy())
try:
    keras.optimizers.get("sdg")
except ValueError as e:
    print(e)
o = keras.optimizers.SGD(0.5)
o.learning_rate = 0.25
print(float(o.learning_rate), o.name)
v = keras.Variable([1.0, 2.0])
o.apply([np.array([1.0, -1.0], dtype="float32")], [v])
print(v.numpy(), o.iterations.numpy())
print(v)
