import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(0)
x = rng.randn(50, 6).astype("float32")
y = (x[:, 0] * x[:, 1] > 0).astype("float32")


def build():
    model = keras.Sequential(
        [
            keras.Input((6,)),
            layers.Dense(16, activation="relu"),
            layers.Dropout(0.3),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(
        optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=["accuracy"]
    )
    return model


keras.utils.set_random_seed(7)
model = build()
history = model.fit(x, y, epochs=6, batch_size=8, verbose=0)
print([f"{loss:.4f}" for loss in history.history["loss"]])
history = model.fit(x, y, epochs=2, batch_size=16, validation_split=0.2, verbose=0)
print(sorted(history.history))
print([f"{loss:.4f}" for loss in history.history["loss"] + history.history["val_loss"]])
print(f"{model.evaluate(x, y, verbose=0)[0]:.4f}")

keras.utils.set_random_seed(0)
model = build()
history = model.fit(x, y, epochs=4, batch_size=10, verbose=0, shuffle="batch")
print([f"{loss:.4f}" for loss in history.history["loss"]])

keras.utils.set_random_seed(2**31 + 5)
model = keras.Sequential([keras.Input((6,)), layers.Dense(3), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.02, momentum=0.9), loss="mse")
history = model.fit(x, y, epochs=3, batch_size=7, verbose=0, sample_weight=np.arange(50) / 50)
print([f"{loss:.5f}" for loss in history.history["loss"]])
print([f"{value:.4f}" for value in model.predict(x[:4], verbose=0)[:, 0]])
