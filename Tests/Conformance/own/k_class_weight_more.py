import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(1)
x = np.concatenate([rng.randn(45, 2), rng.randn(5, 2) + 2])
y = np.array([0] * 45 + [1] * 5)
def build():
    m = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="recall")])
    return m
for cw in (None, {0: 1.0, 1: 9.0}):
    m = build()
    h = m.fit(x, y, epochs=15, batch_size=10, shuffle=False, class_weight=cw, verbose=0)
    loss, acc, rec = m.evaluate(x, y, verbose=0)
    print(cw, f"loss {h.history['loss'][-1]:.3f} acc {acc:.3f} recall {rec:.2f}")
m = build()
sw = np.where(y == 1, 9.0, 1.0)
h = m.fit(x, y, epochs=15, batch_size=10, shuffle=False, sample_weight=sw, verbose=0)
print(f"{h.history['loss'][-1]:.3f}", round(m.evaluate(x, y, sample_weight=sw, verbose=0)[0], 3))
