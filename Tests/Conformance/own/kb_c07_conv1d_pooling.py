import numpy as np
import keras
from keras import layers

x = np.arange(12, dtype="float32").reshape(1, 6, 2)
conv = layers.Conv1D(1, 3, kernel_initializer="ones", use_bias=False)
print(conv(x).numpy().ravel())
for padding in ("valid", "same", "causal"):
    c = layers.Conv1D(1, 3, padding=padding, kernel_initializer="ones")
    print(padding, c(x).shape, c(x).numpy().ravel())
strided = layers.Conv1D(4, 2, strides=2, name="strided")
print(strided(x).shape, strided.compute_output_shape((None, 9, 2)), strided.count_params())
print(layers.MaxPooling1D(2)(x).numpy())
print(layers.AveragePooling1D(3, strides=1, padding="same")(x).numpy()[0, :, 0])
print(layers.GlobalMaxPooling1D()(x).numpy(), layers.GlobalAveragePooling1D(keepdims=True)(x).shape)
print(layers.UpSampling1D(2)(x).shape, layers.ZeroPadding1D((1, 2))(x).shape, layers.Cropping1D(1)(x).shape)
model = keras.Sequential([
    keras.Input((20, 4)),
    layers.Conv1D(8, 5, activation="relu", padding="same"),
    layers.MaxPooling1D(4),
    layers.Flatten(),
    layers.Dense(2, activation="softmax"),
])
model.summary()
try:
    layers.Conv1D(0, 3)
except ValueError as e:
    print(e)
try:
    layers.Conv1D(2, 9)(x)
except ValueError as e:
    print(type(e).__name__)
