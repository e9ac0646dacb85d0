import numpy as np
import keras
from keras import layers

x = np.array([[0.0], [0.2], [0.4], [0.6], [0.8], [1.0]])
y = np.array([0, 0, 0, 0, 1, 1])

def build():
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
    m.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
    return m

runs = {
    "plain": dict(),
    "class": dict(class_weight={0: 1.0, 1: 3.0}),
    "sample": dict(sample_weight=np.where(y == 1, 3.0, 1.0)),
    "zero": dict(sample_weight=np.array([1, 1, 1, 1, 0, 0])),
}
for name, kw in runs.items():
    m = build()
    h = m.fit(x, y, epochs=3, batch_size=3, shuffle=False, verbose=0, **kw)
    print(name, {k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
    print("   ", [np.round(w.ravel(), 4).tolist() for w in m.get_weights()])
m = build()
print([round(v, 4) for v in m.evaluate(x, y, sample_weight=np.arange(6), verbose=0)])
try:
    m.fit(x, y, class_weight={0: 1.0, 1: 2.0}, sample_weight=np.ones(6), epochs=1, verbose=0)
    print("both given: fine")
except ValueError as e:
    print(e)
try:
    m.fit(x, y, sample_weight=np.ones(5), epochs=1, verbose=0)
except ValueError as e:
    print(e)
