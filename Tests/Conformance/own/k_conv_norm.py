import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(4)
model = keras.Sequential([
    keras.Input(shape=(8, 2)),
    layers.Conv1D(4, 3, padding="same", activation="relu"),
    layers.MaxPooling1D(2),
    layers.BatchNormalization(),
    layers.Conv1D(3, 2, strides=2),
    layers.GlobalMaxPooling1D(),
    layers.Dense(1),
])
x = np.sin(np.arange(48)).reshape(3, 8, 2)
print(np.round(model.predict(x, verbose=0), 4))
model.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="mae")
h = model.fit(x, np.array([1.0, 0.0, -1.0]), epochs=4, verbose=0, shuffle=False)
print([f"{v:.4f}" for v in h.history["loss"]])
print(np.round(model.layers[2].moving_mean.numpy(), 4))
print(model.count_params(), len(model.trainable_weights), len(model.non_trainable_weights))
