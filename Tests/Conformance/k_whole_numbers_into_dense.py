import numpy as np
import keras
from keras import layers
x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
m = keras.Sequential([keras.Input((2,)), layers.Dense(1, kernel_initializer="ones")])
m.compile("sgd", "mse", metrics=["accuracy"])
print(m.fit(x, y, epochs=2, verbose=0, shuffle=False).history)
print(m.predict(x, verbose=0), m(x).numpy().ravel(), m.evaluate(x, y, verbose=0))
import tensorflow as tf
print(m.predict(tf.constant([[1, 2]]), verbose=0), m(tf.constant([[1, 2]])))
t = keras.ops.convert_to_tensor(np.array([[1, 2]]))
print(t.dtype, m.predict(t, verbose=0))
v = layers.TextVectorization(output_mode="count", vocabulary=["a", "b"])
b = v(["a b", "b b q"])
print(b.dtype, b.numpy())
k = keras.Sequential([keras.Input((3,)), layers.Dense(1, kernel_initializer="ones")])
print(k.predict(b, verbose=0), k.predict(b.numpy(), verbose=0), k(b).numpy())
k.compile("sgd", "mse")
print(k.fit(b.numpy(), np.array([1, 2]), verbose=0).history)
