import numpy as np
import keras
from keras import layers

x = np.array([[0.0], [1.0], [2.0], [3.0]])
y = np.array([0, 0, 1, 1])

def build():
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid")])
    m.set_weights([np.array([[0.3]]), np.array([-0.2])])
    m.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
    return m

plain, by_class, by_sample = build(), build(), build()
a = plain.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
b = by_class.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0, class_weight={0: 1.0, 1: 3.0})
c = by_sample.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0, sample_weight=np.array([1.0, 1.0, 3.0, 3.0]))
for name, h in (("plain", a), ("class", b), ("sample", c)):
    print(name, {k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(np.allclose(by_class.get_weights()[0], by_sample.get_weights()[0]))
print([round(v, 4) for v in plain.evaluate(x, y, sample_weight=np.array([0.0, 1.0, 1.0, 0.0]), verbose=0)])
try:
    build().fit(x, y, class_weight={0: 1.0}, verbose=0)
except Exception as e:
    print(type(e).__name__)
try:
    build().fit(x, y, class_weight={0: 1.0, 1: 2.0}, sample_weight=np.ones(4), verbose=0)
except ValueError as e:
    print(e)
