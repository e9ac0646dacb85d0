import tensorflow as tf
import numpy as np

x = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    y = tf.reduce_sum(x ** 3)
    z = tf.reduce_mean(tf.exp(x))
print(tape.gradient(y, x).numpy(), np.round(tape.gradient(z, x).numpy(), 4))
del tape
c = tf.constant(4.0)
with tf.GradientTape() as tape:
    tape.watch(c)
    w = tf.sqrt(c) * tf.math.log(c)
print(round(float(tape.gradient(w, c)), 5))
a, b = tf.Variable(2.0, name="a"), tf.Variable(5.0, name="b")
with tf.GradientTape() as tape:
    f = a * b + tf.sin(a)
da, db = tape.gradient(f, [a, b])
print(f"{da.numpy():.4f} {db.numpy():.4f}", a.name, b.name)
with tf.GradientTape() as tape:
    g = a * 3.0
print(tape.gradient(g, b))
print(a)
a.assign(7.0)
a.assign_add(1.0)
print(a.numpy(), (a - b).numpy(), a > b)
m = tf.Variable(tf.zeros((2, 2)))
m.assign(tf.ones((2, 2)) * 3)
print(m.numpy().tolist(), m.shape, m.dtype)
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(tf.nn.relu(m - 3.0) + tf.abs(m))
print(tape.gradient(loss, m).numpy())
with tf.GradientTape() as tape:
    p = tf.nn.softmax(m[0:1] * [1.0, 2.0])
    nll = -tf.math.log(p[0, 1])
print(np.round(tape.gradient(nll, m).numpy(), 4))
try:
    tape.gradient(nll, m)
except RuntimeError as e:
    print("RuntimeError", "persistent" in str(e))
