import numpy as np
import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x ** 2 + 2.0 * x
print(float(y), float(tape.gradient(y, x)))

X = tf.constant([[1.0], [2.0], [3.0], [4.0]])
t = 3.0 * X - 1.0
w = tf.Variable([[0.0]])
b = tf.Variable([0.0])
for step in range(5):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((X @ w + b - t) ** 2)
    dw, db = tape.gradient(loss, [w, b])
    w.assign_sub(0.05 * dw)
    b.assign_sub(0.05 * db)
    print(f"step {step}: loss {loss.numpy():.4f}")
print(np.round(w.numpy(), 3), np.round(b.numpy(), 3))

a = tf.constant([[1, 2], [3, 4]])
print(a)
print(a.shape, a.dtype, tf.reduce_sum(a).numpy(), tf.cast(a, tf.float32).numpy().mean())
print(tf.matmul(a, a).numpy(), tf.transpose(a).numpy().tolist())
print(tf.nn.softmax([1.0, 2.0, 3.0]).numpy().round(4), tf.one_hot([0, 2], 3).numpy())
print(tf.zeros((2, 1)).numpy(), tf.range(5).numpy(), tf.reshape(tf.range(6), (2, -1)).numpy())
try:
    tf.constant([1.0, 2.0]) + tf.constant([1, 2])
except Exception as e:
    print(type(e).__name__)
