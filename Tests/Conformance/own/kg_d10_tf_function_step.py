import numpy as np
import tensorflow as tf

w = tf.Variable(tf.zeros((2, 1)), name="w")
b = tf.Variable(0.0)
x = tf.constant([[1.0, 2.0], [2.0, 1.0], [3.0, 3.0], [0.0, 1.0]])
y = tf.constant([[5.0], [4.0], [9.0], [2.0]])

@tf.function
def step(x, y, lr):
    with tf.GradientTape() as tape:
        error = tf.matmul(x, w) + b - y
        loss = tf.reduce_mean(tf.square(error))
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(lr * dw)
    b.assign_sub(lr * db)
    return loss

for i in range(40):
    loss = step(x, y, 0.05)
    if i % 10 == 0:
        tf.print("step", i, "loss", tf.round(loss * 1000) / 1000)
print(w.numpy().round(3).ravel(), round(float(b), 3))
print(w)
print(tf.reduce_mean(y, axis=0), tf.reduce_max(x, axis=1, keepdims=True).shape)
print(tf.argmax(x, axis=1), tf.cast([1.7, -1.7], tf.int32))
print(tf.one_hot([0, 2], 3))
print(tf.where(x > 1.5, x, 0.0).numpy())
print(tf.concat([x, y], axis=1)[0], tf.stack([x[0], x[1]]).shape)
print(tf.nn.softmax([[1.0, 2.0, 3.0]]).numpy().round(4), tf.sigmoid(0.0))
