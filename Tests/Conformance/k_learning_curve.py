import numpy as np
import keras
from keras import layers

# a learning curve by hand, for three amounts of data
rng = np.random.default_rng(7)
x = rng.normal(size=(60, 2))
y = (x @ np.array([1.0, -2.0]) + 0.5 > 0).astype("float32")
x_test, y_test = x[40:], y[40:]
keras.utils.set_random_seed(3)
for n in (5, 20, 40):
    model = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
    h = model.fit(x[:n], y[:n], epochs=15, batch_size=8, verbose=0, validation_data=(x_test, y_test))
    last = {k: round(v[-1], 3) for k, v in h.history.items()}
    print(n, last)
    gap = last["val_loss"] - last["loss"]
    print("   gap", f"{gap:+.3f}", "overfits" if gap > 0.1 else "fine")
p = model.predict(x_test, verbose=0)[:, 0]
tp = int(((p > 0.5) & (y_test == 1)).sum())
fp = int(((p > 0.5) & (y_test == 0)).sum())
print(tp, fp, np.round(p[:4], 3))
best = int(np.argmin(h.history["val_loss"]))
print("best epoch", best, f"{h.history['val_accuracy'][best]:.2f}")
