import numpy as np
import tensorflow as tf

a = tf.constant([[1.0, 2.0], [3.0, 4.0]])
b = tf.constant([1, 2, 3])
print(a)
print(b)
print(tf.reduce_mean(a), tf.reduce_sum(a, axis=0).numpy())
print(a.shape, a.dtype, (a @ a).numpy())
print(float(tf.reduce_max(a)), tf.square(a)[0].numpy())
model = tf.keras.Sequential([tf.keras.layers.Input(shape=(2,)), tf.keras.layers.Dense(1, kernel_initializer="ones")])
print(model(a).numpy())
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.square(model(a)))
grads = tape.gradient(loss, model.trainable_variables)
print([g.numpy() for g in grads])
print(tf.keras.utils.to_categorical([0, 2], 3))
