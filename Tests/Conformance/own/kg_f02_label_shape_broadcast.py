import numpy as np
import torch
import keras
import tensorflow as tf
from keras import layers

y = np.array([1.0, 2.0, 3.0, 4.0])
p = np.array([[1.1], [2.1], [2.9], [4.2]])
print("numpy", ((p - y) ** 2).mean(), ((p[:, 0] - y) ** 2).mean(), (p - y).shape)
print("torch", torch.nn.functional.mse_loss(torch.tensor(p).squeeze(1), torch.tensor(y)).item())
print("keras function", float(tf.reduce_mean(keras.losses.mean_squared_error(y, p))))
print("keras class", float(keras.losses.MeanSquaredError()(y, p)), float(keras.losses.MeanSquaredError()(y[:, None], p)))
print("tf by hand", tf.reduce_mean(tf.square(p - y)).numpy())
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
m.compile("sgd", "mse", metrics=["mae"])
print(m.evaluate(np.arange(4.0)[:, None], y, verbose=0))
# logits given where probabilities are expected
logits = np.array([[2.0], [-1.0], [0.5]])
t = np.array([[1.0], [0.0], [1.0]])
print(float(keras.losses.BinaryCrossentropy()(t, logits)), float(keras.losses.BinaryCrossentropy(from_logits=True)(t, logits)))
print(float(keras.losses.BinaryCrossentropy()(t, 1 / (1 + np.exp(-logits)))))
try:
    keras.losses.CategoricalCrossentropy()(np.array([0, 1]), np.array([[0.5, 0.5], [0.2, 0.8]]))
except ValueError as e:
    print("ValueError", e)
try:
    m.compile("sgd", "categorical_crossentropy")
    m.fit(np.zeros((3, 1)), np.array([0, 1, 2]), verbose=0)
except ValueError as e:
    print("ValueError", e)
m2 = keras.Sequential([keras.Input((1,)), layers.Dense(3, activation="softmax", kernel_initializer="zeros")])
m2.compile("sgd", "sparse_categorical_crossentropy")
try:
    m2.evaluate(np.zeros((3, 1)), np.array([[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]), verbose=0)
except Exception as e:
    print(type(e).__name__, str(e)[:80])
