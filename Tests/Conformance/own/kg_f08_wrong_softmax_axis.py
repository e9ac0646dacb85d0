import numpy as np
import torch
import tensorflow as tf
import keras

z = np.array([[1.0, 2.0, 3.0], [1.0, 1.0, 1.0]])
right = keras.ops.softmax(z, axis=-1)
wrong = keras.ops.softmax(z, axis=0)
print(right.numpy().sum(axis=1), wrong.numpy().sum(axis=1).round(4))
print(np.round(wrong, 4))
print(tf.nn.softmax(z, axis=0).numpy().sum(axis=0))
layer = keras.layers.Softmax(axis=1)
print(layer(np.ones((1, 2, 3))).numpy())
double = tf.nn.softmax(tf.nn.softmax(tf.constant([4.0, 1.0, -2.0])))
print(double)
logits = tf.constant([[4.0, 1.0, -2.0], [0.0, 3.0, 0.0]])
labels = tf.constant([0, 1])
print(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits).numpy())
print(keras.losses.SparseCategoricalCrossentropy()(labels, tf.nn.softmax(logits)).numpy())
print(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, tf.nn.softmax(logits)).numpy())
print(tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[2.0, -1.0]).numpy())
print(tf.nn.log_softmax(logits)[0])
print(tf.math.top_k(logits, k=2))
print(tf.reduce_logsumexp(logits, axis=1), tf.argmax(logits, 1).numpy() == labels.numpy())
big = tf.constant([1000.0, 0.0])
print(tf.exp(big) / tf.reduce_sum(tf.exp(big)), tf.nn.softmax(big))
