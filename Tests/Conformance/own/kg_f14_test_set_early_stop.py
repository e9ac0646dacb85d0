import numpy as np
import keras
from keras import layers
from sklearn.model_selection import train_test_split

rng = np.random.RandomState(8)
X = rng.randn(90, 20)
y = rng.randint(0, 2, size=90)
Xt, Xr, yt, yr = train_test_split(X, y, test_size=60, random_state=1, stratify=y)
Xv, Xs, yv, ys = train_test_split(Xr, yr, test_size=0.5, random_state=1)
print(Xt.shape, Xv.shape, Xs.shape, yt.sum(), yv.sum(), ys.sum())
def build():
    keras.utils.set_random_seed(1)
    m = keras.Sequential([keras.Input((20,)), layers.Dense(16, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile(keras.optimizers.Adam(0.02), "binary_crossentropy", metrics=["accuracy"])
    return m
for name, (a, b) in {"validation": (Xv, yv), "test": (Xs, ys)}.items():
    m = build()
    es = keras.callbacks.EarlyStopping(monitor="val_accuracy", mode="max", patience=5, restore_best_weights=True)
    h = m.fit(Xt, yt, epochs=20, batch_size=10, verbose=0, validation_data=(a, b), callbacks=[es])
    best = int(np.argmax(h.history["val_accuracy"]))
    print(f"{name:11s} epochs {len(h.epoch):2d} best {best} train acc {h.history['accuracy'][-1]:.3f} "
          f"val {max(h.history['val_accuracy']):.3f} test {m.evaluate(Xs, ys, verbose=0)[1]:.3f}")
h = build().fit(Xt, yt, epochs=30, batch_size=30, verbose=0, validation_data=(Xv, yv))
gap = np.array(h.history["val_loss"]) - np.array(h.history["loss"])
print((gap[::6]).round(2), "overfits" if gap[-1] > gap[0] else "fine")
