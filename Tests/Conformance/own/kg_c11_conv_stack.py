import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(8, 8, 1)),
    layers.Conv2D(2, 3, activation="relu", padding="same", kernel_initializer="ones"),
    layers.MaxPooling2D(),
    layers.Conv2D(3, (3, 3), strides=2, kernel_initializer="ones", use_bias=False),
    layers.GlobalAveragePooling2D(),
    layers.Dense(2, kernel_initializer="ones"),
])
model.summary()
img = np.arange(64).reshape(1, 8, 8, 1) / 64
print(model.predict(img, verbose=0))
for l in model.layers:
    print(f"{l.name:32s}{str(l.output.shape):20s}{l.count_params():5d}")

pool = layers.AveragePooling2D(pool_size=(2, 2), strides=(1, 1), padding="valid")
print(pool(np.arange(9.0).reshape(1, 3, 3, 1)).numpy().squeeze())
up = layers.UpSampling2D(2)(np.arange(4.0).reshape(1, 2, 2, 1))
print(up.numpy()[0, :, :, 0])
print(layers.ZeroPadding2D(((1, 0), (0, 2)))(np.ones((1, 2, 2, 1))).numpy()[0, :, :, 0])
seq = keras.Sequential([keras.Input((10, 3)), layers.Conv1D(4, 5, padding="causal"), layers.MaxPooling1D(2), layers.GlobalMaxPooling1D()])
print([l.output.shape for l in seq.layers], seq.count_params())
