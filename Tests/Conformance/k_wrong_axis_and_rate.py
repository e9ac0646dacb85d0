import numpy as np
import tensorflow as tf
import keras
from keras import layers

# softmax over the wrong axis, forgotten sigmoid, unscaled inputs, too large a rate
x = np.array([[1.0, 2.0, 3.0], [2.0, 4.0, 8.0]])
print(keras.ops.softmax(x, axis=0).numpy().round(4))
print(keras.ops.softmax(x, axis=-1).numpy().round(4), tf.nn.softmax(x).numpy().sum(axis=1))
raw = keras.Sequential([keras.Input((3,)), layers.Dense(1, kernel_initializer="ones")])
raw.compile(loss="binary_crossentropy", metrics=["accuracy"])
print([round(v, 4) for v in raw.evaluate(x, np.array([0.0, 1.0]), verbose=0)])
big = np.array([[1000.0], [2000.0], [3000.0]])
y = np.array([1.0, 2.0, 3.0])
for scale in (1.0, 1000.0):
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
    m.compile(keras.optimizers.SGD(0.1), "mse")
    h = m.fit(big / scale, y, epochs=4, shuffle=False, verbose=0)
    print(scale, [f"{v:.3g}" for v in h.history["loss"]])
same = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation="tanh", kernel_initializer="ones"), layers.Dense(1, kernel_initializer="ones")])
same.compile(keras.optimizers.SGD(0.1), "mse")
same.fit(np.array([[1.0, 2.0], [0.5, -1.0]]), np.array([1.0, 0.0]), epochs=5, shuffle=False, verbose=0)
print(np.round(same.get_weights()[0], 4))
t = tf.constant([1, 2, 3]) / 2
print(t.dtype, t.numpy(), tf.constant([7, 8]) // 2, np.array([1, 2]) / 2)
