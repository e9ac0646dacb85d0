import numpy as np
import keras
from keras import layers

x = np.array([[1, 2], [3, 4], [5, 6]])
model = keras.Sequential([layers.Dense(2, kernel_initializer="ones"), layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer="sgd", loss="mse")
print(model.built, model.predict(x, verbose=0).ravel())
h = model.fit(x, x.sum(axis=1) * 2, epochs=1, verbose=0)
print(h.history["loss"], model.layers[0].kernel.shape)
m2 = keras.Sequential([layers.Dense(3, input_shape=(2,), activation="relu"), layers.Dense(1)])
print(m2.built, m2.output_shape)
m3 = keras.Sequential([layers.Embedding(10, 4, input_length=5), layers.Flatten(), layers.Dense(1)]) if False else keras.Sequential([layers.Embedding(10, 4), layers.GlobalAveragePooling1D(), layers.Dense(1)])
print(m3(np.array([[1, 2, 3]])).shape, m3.count_params())
try:
    layers.Embedding(10, 4, input_length=5)
    print("ok")
except ValueError as e:
    print(e)
try:
    keras.Sequential([keras.Input((2,)), layers.Dense(1)]).fit(x, np.ones(3), verbose=0)
except ValueError as e:
    print(e)
