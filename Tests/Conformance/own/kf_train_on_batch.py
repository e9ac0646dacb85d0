import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 8).reshape(8, 1)
y = x ** 2
keras.utils.set_random_seed(4)
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(6, activation="relu"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse", metrics=["mae"])
for step in range(3):
    r = model.train_on_batch(x, y, return_dict=True)
    print(step, {k: round(float(v), 4) for k, v in r.items()})
print([round(float(v), 4) for v in model.test_on_batch(x, y)])
print(model.metrics_names)
best = keras.callbacks.ModelCheckpoint("best.keras", monitor="loss", save_best_only=True, verbose=1)
h = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0, callbacks=[best])
again = keras.models.load_model("best.keras")
print(np.allclose(again.predict(x, verbose=0), model.predict(x, verbose=0), atol=1e-6))
print(h.epoch, h.params)
