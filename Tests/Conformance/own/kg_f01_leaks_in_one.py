import numpy as np
import keras
from keras import layers
from sklearn.preprocessing import StandardScaler
from sklearn.model_selection import train_test_split

rng = np.random.RandomState(0)
X = rng.normal(size=(120, 5))
X[:, 3] *= 100
y = (X[:, 0] + 0.01 * X[:, 3] + 0.5 * rng.normal(size=120) > 0).astype(int)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.25, random_state=7)
dup = np.vstack([Xa, Xb[:10]])
print(Xa.shape, Xb.shape, ya.mean().round(3), yb.mean().round(3))
print("rows of test within train:", sum(any(np.array_equal(a, b) for a in dup) for b in Xb))
sc = StandardScaler().fit(Xa)
print(sc.transform(Xb).mean(axis=0).round(2), sc.transform(Xb).std(axis=0).round(2))
def fit(a, b):
    keras.utils.set_random_seed(2)
    m = keras.Sequential([keras.Input((5,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    m.fit(a, ya, epochs=15, batch_size=16, verbose=0)
    return m.evaluate(b, yb, verbose=0)
raw, scaled = fit(Xa, Xb), fit(sc.transform(Xa), sc.transform(Xb))
print(f"raw loss {raw[0]:.3f} acc {raw[1]:.3f}; scaled loss {scaled[0]:.3f} acc {scaled[1]:.3f}")
shuffled = rng.permutation(ya)
keras.utils.set_random_seed(2)
m = keras.Sequential([keras.Input((5,)), layers.Dense(32, activation="relu"), layers.Dense(1, activation="sigmoid")])
m.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
h = m.fit(sc.transform(Xa), shuffled, epochs=60, batch_size=16, verbose=0, validation_split=0.2)
print(f"random labels: train {h.history['accuracy'][-1]:.2f} val {h.history['val_accuracy'][-1]:.2f}")
