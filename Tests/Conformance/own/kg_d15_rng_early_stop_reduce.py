import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(3)
rng = np.random.default_rng(3)
x = rng.normal(size=(60, 3))
y = (x @ [1.0, -2.0, 0.5] + 0.3 * rng.normal(size=60) > 0).astype(int)
m = keras.Sequential([
    keras.Input((3,)),
    layers.Dense(8, activation="relu"),
    layers.Dropout(0.2),
    layers.Dense(1, activation="sigmoid"),
])
m.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
h = m.fit(x, y, validation_split=0.25, epochs=12, batch_size=16, verbose=0, callbacks=[
    keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, min_delta=0.05, verbose=1),
    keras.callbacks.EarlyStopping(monitor="val_auc", mode="max", patience=4, restore_best_weights=True, start_from_epoch=2, verbose=1),
    keras.callbacks.TerminateOnNaN(),
])
print(len(h.history["loss"]), sorted(h.history))
print([f"{v:.3f}" for v in h.history["loss"]])
print([f"{v:.3f}" for v in h.history["val_auc"]])
print([f"{v:.6f}" for v in h.history["learning_rate"]])
