import numpy as np
import keras
keras.utils.set_random_seed(7)
x = np.linspace(-1, 1, 20).reshape(-1, 1)
y = (x[:, 0] > 0.6).astype(int)
def build():
    m = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.SGD(learning_rate=0.5), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="recall")])
    return m
plain, weighted = build(), build()
h1 = plain.fit(x, y, epochs=30, batch_size=20, verbose=0)
h2 = weighted.fit(x, y, epochs=30, batch_size=20, verbose=0, class_weight={0: 1.0, 1: 4.0})
for name, m in [("plain", plain), ("weighted", weighted)]:
    r = m.evaluate(x, y, verbose=0, return_dict=True)
    print(name, {k: round(v, 4) for k, v in r.items()})
print(h1.history.keys(), h1.epoch[-1], h1.params)
print(weighted.predict(x[-3:], verbose=0).ravel().round(4))
sw = np.where(y == 1, 4.0, 1.0)
third = build()
h3 = third.fit(x, y, sample_weight=sw, epochs=30, batch_size=20, verbose=0)
print(np.allclose(h3.history["loss"], h2.history["loss"]), h3.history["loss"][0], h2.history["recall"][-1])
print(plain.metrics_names, [m.name for m in plain.metrics])
print(plain.evaluate(x, y, verbose=0, batch_size=7))
