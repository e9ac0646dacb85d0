import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(8, 1)),
    layers.Conv1D(1, 3, name="conv"),
    layers.MaxPooling1D(2, name="pool"),
    layers.Flatten(),
])
for layer in model.layers[:2]:
    print(layer.name, layer.output.shape, layer.count_params())

kernel = np.array([1.0, 0.0, -1.0]).reshape(3, 1, 1)
model.set_weights([kernel, np.array([0.5])])
x = np.array([0.0, 1.0, 3.0, 2.0, 5.0, 4.0, 4.0, 1.0]).reshape(1, 8, 1)
print(model.predict(x, verbose=0))
signal = x.ravel()
conv = np.array([signal[i] - signal[i + 2] + 0.5 for i in range(6)])
print(conv, conv.reshape(3, 2).max(axis=1))

for padding in ("valid", "same", "causal"):
    m = keras.Sequential([keras.Input(shape=(8, 2)), layers.Conv1D(4, 3, padding=padding)])
    print(padding, m.output_shape, m.count_params())

images = keras.Sequential([
    keras.Input(shape=(28, 28, 1)),
    layers.Conv2D(8, (3, 3), activation="relu"),
    layers.MaxPooling2D(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
print(images.output_shape, images.count_params(), images.layers[2].output.shape)
