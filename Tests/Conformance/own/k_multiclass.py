import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(0)
rng = np.random.RandomState(0)
x = rng.randn(60, 2).astype("float32")
y = (x[:, 0] > 0).astype(int) + (x[:, 1] > 0).astype(int)
model = keras.Sequential([keras.Input((2,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=20, batch_size=20, shuffle=False, verbose=0, validation_split=0.2)
print(f"loss {h.history['loss'][-1]:.2f} acc {h.history['accuracy'][-1]:.2f} val {h.history['val_accuracy'][-1]:.2f}")
p = model.predict(x[:5], verbose=0)
print(p.argmax(axis=1), y[:5], np.round(p.sum(1), 3))
best = int(np.argmin(h.history["val_loss"]))
print("best epoch", best + 1)
