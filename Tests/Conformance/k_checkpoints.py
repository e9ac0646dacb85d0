import os, tempfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
x = np.linspace(0, 1, 12).reshape(12, 1)
y = 2 * x[:, 0] - 0.5
model = keras.Sequential([keras.Input((1,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
folder = tempfile.mkdtemp()
best = os.path.join(folder, "best.keras")
steps = os.path.join(folder, "w_{epoch:02d}.weights.h5")
h = model.fit(x, y, epochs=4, batch_size=4, shuffle=False, verbose=0, callbacks=[
    keras.callbacks.ModelCheckpoint(best, monitor="loss", save_best_only=True),
    keras.callbacks.ModelCheckpoint(steps, save_weights_only=True),
])
print(sorted(os.listdir(folder)))
print([f"{v:.4f}" for v in h.history["loss"]])
again = keras.models.load_model(best)
print(type(again).__name__, len(again.layers), again.optimizer.iterations.numpy())
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0)))
other = keras.Sequential([keras.Input((1,)), layers.Dense(4, activation="tanh"), layers.Dense(1)])
other.load_weights(os.path.join(folder, "w_02.weights.h5"))
print(np.allclose(other.get_weights()[0], model.get_weights()[0]))
print(f"{again.evaluate(x, y, verbose=0):.4f}")
try:
    keras.callbacks.ModelCheckpoint("model.txt")
except ValueError as e:
    print(e)
