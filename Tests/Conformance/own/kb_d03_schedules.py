import numpy as np
import keras
from keras.optimizers import schedules as S

kinds = {
    "exp": S.ExponentialDecay(0.1, decay_steps=10, decay_rate=0.5),
    "stairs": S.ExponentialDecay(0.1, 10, 0.5, staircase=True),
    "pieces": S.PiecewiseConstantDecay([5, 15], [0.1, 0.05, 0.01]),
    "poly": S.PolynomialDecay(0.1, 20, end_learning_rate=0.01, power=2.0),
    "cycle": S.PolynomialDecay(0.1, 8, 0.02, cycle=True),
    "inverse": S.InverseTimeDecay(0.1, 10, 1.0),
    "cosine": S.CosineDecay(0.1, 20, alpha=0.1),
    "warm": S.CosineDecay(0.0, 10, warmup_target=0.1, warmup_steps=5),
    "restarts": S.CosineDecayRestarts(0.1, 6, t_mul=2.0, m_mul=0.5),
}
for name, s in kinds.items():
    print(f"{name:9s}", [round(float(s(step)), 5) for step in (0, 3, 5, 10, 16, 25)])
print(kinds["exp"].get_config())
print(S.CosineDecay.from_config(kinds["cosine"].get_config()).get_config())
opt = keras.optimizers.SGD(learning_rate=kinds["stairs"])
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer=opt, loss="mse")
model.fit(np.ones((8, 1)), np.zeros((8, 1)), batch_size=1, epochs=2, shuffle=False, verbose=0)
print(int(opt.iterations), float(opt.learning_rate), np.round(model.get_weights()[0], 4))
try:
    opt.learning_rate = 0.5
except TypeError as e:
    print(e)
try:
    S.PiecewiseConstantDecay([5], [0.1])
except ValueError as e:
    print(e)
