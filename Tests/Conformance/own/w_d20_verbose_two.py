import numpy as np
import keras
from keras import layers

class Report(keras.callbacks.Callback):
    def __init__(self, every):
        super().__init__()
        self.every = every

    def on_epoch_end(self, epoch, logs=None):
        if (epoch + 1) % self.every == 0:
            parts = [f"{k}: {v:.4f}" for k, v in sorted(logs.items())]
            print(f"Epoch {epoch + 1}/{self.params['epochs']} - " + " - ".join(parts))

x = np.array([[0.0], [1.0], [2.0], [3.0], [4.0], [5.0]])
y = (x > 2.5).astype("float32")
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy"])
model.fit(x, y, validation_data=(x[:3], y[:3]), epochs=9, batch_size=6, shuffle=False, verbose=0,
          callbacks=[Report(3)])

cv = []
for fold in range(3):
    test = np.arange(6) % 3 == fold
    m = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    m.compile(optimizer=keras.optimizers.SGD(0.3), loss="binary_crossentropy", metrics=["accuracy"])
    m.fit(x[~test], y[~test], epochs=20, batch_size=4, shuffle=False, verbose=0)
    loss, acc = m.evaluate(x[test], y[test], verbose=0)
    cv.append(loss)
    print(f"fold {fold}: loss {loss:.3f} accuracy {acc:.2f}")
print(f"mean {np.mean(cv):.3f} +- {np.std(cv):.3f}")
