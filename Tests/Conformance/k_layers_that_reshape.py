import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(4,)),
    layers.Dense(6, activation="relu"),
    layers.RepeatVector(3),
    layers.LSTM(5, return_sequences=True),
    layers.TimeDistributed(layers.Dense(2)),
    layers.Reshape((2, 3)),
    layers.Permute((2, 1)),
    layers.Flatten(),
    layers.Activation("softmax"),
])
for layer in model.layers:
    print(layer.name, layer.output.shape)
print(model.predict(np.zeros((1, 4)), verbose=0).round(3))
print(layers.Reshape((-1, 2))(np.arange(12.0).reshape(2, 6)).shape)
print(layers.ZeroPadding1D(1)(np.ones((1, 2, 1))).numpy().ravel())
print(layers.Cropping1D((1, 2))(np.arange(6.0).reshape(1, 6, 1)).numpy().ravel())
print(layers.UpSampling1D(2)(np.arange(3.0).reshape(1, 3, 1)).numpy().ravel())
lam = layers.Lambda(lambda t: t * 2 + 1)
print(lam(np.array([1.0, 2.0])).numpy())
try:
    keras.Sequential([keras.Input((6,)), layers.Reshape((4, 2))])
except ValueError as e:
    print(e)
td = layers.TimeDistributed(layers.Dense(2))
try:
    td(np.zeros((3, 4)))
except Exception as e:
    print(type(e).__name__)
