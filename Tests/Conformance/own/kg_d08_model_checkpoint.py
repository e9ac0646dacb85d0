import os
import tempfile
import numpy as np
import keras
from keras import layers

folder = tempfile.mkdtemp()
path = os.path.join(folder, "best.weights.h5")
x = np.array([[1.0], [2.0], [3.0]])
y = np.array([[2.0], [4.1], [5.9]])
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
m.compile(keras.optimizers.SGD(0.3), "mse")
cb = keras.callbacks.ModelCheckpoint(path, monitor="loss", save_best_only=True, save_weights_only=True, mode="min")
h = m.fit(x, y, epochs=4, batch_size=3, shuffle=False, verbose=0, callbacks=[cb])
print([f"{v:.3f}" for v in h.history["loss"]])
print(os.path.exists(path), f"{cb.best:.3f}")
print(m.get_weights()[0].round(3))
m.load_weights(path)
print(m.get_weights()[0].round(3))

full = os.path.join(folder, "model.keras")
m.save(full)
again = keras.models.load_model(full)
print(np.allclose(again.predict(x, verbose=0), m.predict(x, verbose=0)), type(again).__name__)
print(again.optimizer.name, again.loss)
with open(os.path.join(folder, "log.csv"), "w") as f:
    pass
h = again.fit(x, y, epochs=2, verbose=0, callbacks=[keras.callbacks.CSVLogger(os.path.join(folder, "log.csv"))])
lines = open(os.path.join(folder, "log.csv")).read().splitlines()
print(lines[0], len(lines))
try:
    m.save(os.path.join(folder, "model.txt"))
except ValueError as e:
    print(str(e).split(".")[0])
