import numpy as np
import keras
from keras import layers

x = np.arange(10, dtype="float32").reshape(-1, 1) / 10
y = 2 * x + 0.5

model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1)])
model.set_weights([np.array([[0.0]]), np.array([0.0])])
model.compile(optimizer="sgd", loss="mse", metrics=["mae"])

# the split takes the last rows, before any shuffling
history = model.fit(x, y, validation_split=0.3, epochs=4, batch_size=7, shuffle=False, verbose=0)
for key in sorted(history.history):
    print(f"{key:9s}", [round(float(v), 3) for v in history.history[key]])

again = model.evaluate(x[7:], y[7:], verbose=0)
print(f"{again[0]:.3f} equals {history.history['val_loss'][-1]:.3f}")
print(history.params["epochs"], history.params["steps"])
print(float(model.optimizer.learning_rate) == np.float32(0.01))

w, b = model.get_weights()
print(f"w {w.item():.3f} b {b.item():.3f}")
