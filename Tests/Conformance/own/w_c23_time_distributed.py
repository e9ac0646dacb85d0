import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(3, 2)),
    layers.TimeDistributed(layers.Dense(2, activation="relu")),
    layers.Reshape((6,)),
    layers.Dense(1),
])
print([l.output.shape for l in model.layers], model.count_params())
W = np.array([[1.0, -1.0], [2.0, 0.5]])
V = np.arange(6.0).reshape(6, 1) / 10
model.set_weights([W, np.zeros(2), V, np.array([1.0])])
x = np.array([[[1.0, 0.0], [0.0, 1.0], [-1.0, 1.0]]])
y = model.predict(x, verbose=0)
hand = np.maximum(x[0] @ W, 0).reshape(1, 6) @ V + 1
print(np.round(y, 4), np.round(hand, 4))

repeat = keras.Sequential([keras.Input(shape=(2,)), layers.RepeatVector(3), layers.Permute((2, 1))])
print(repeat.predict(np.array([[1.0, 2.0]]), verbose=0)[0], repeat.output_shape)

scale = keras.Sequential([keras.Input(shape=(3,)), layers.Rescaling(1 / 255), layers.Lambda(lambda t: t * 2)])
print(np.round(scale.predict(np.array([[0.0, 51.0, 255.0]]), verbose=0), 4))

bn = layers.BatchNormalization()
z = np.array([[1.0, 10.0], [3.0, 30.0]], dtype="float32")
print(np.round(np.array(bn(z, training=True)), 3))
print(np.round(np.array(bn.moving_mean), 4), np.round(np.array(bn.moving_variance), 3))
print(np.round(np.array(bn(z, training=False)), 2))
