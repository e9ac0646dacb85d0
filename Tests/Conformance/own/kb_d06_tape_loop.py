import numpy as np
import tensorflow as tf
import keras

x = tf.constant([[1.0], [2.0], [3.0], [4.0]])
y = tf.constant([[3.0], [5.0], [7.0], [9.0]])
w = tf.Variable([[0.0]], name="w")
b = tf.Variable([0.0], name="b")
opt = keras.optimizers.SGD(learning_rate=0.05)
for step in range(1, 41):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w + b - y))
    grads = tape.gradient(loss, [w, b])
    opt.apply_gradients(zip(grads, [w, b]))
    if step % 10 == 0:
        print(step, f"{loss.numpy():.5f}", w.numpy().round(4), b.numpy().round(4))
print(w.shape, opt.iterations.numpy())
with tf.GradientTape(persistent=True) as tape:
    v = tf.constant(3.0)
    tape.watch(v)
    s = v * v
    t = tf.exp(-v)
print(tape.gradient(s, v).numpy(), tape.gradient(t, v).numpy())
del tape
with tf.GradientTape() as tape:
    u = tf.constant(2.0)
    z = u ** 3
print(tape.gradient(z, u))
with tf.GradientTape() as outer:
    outer.watch(x)
    with tf.GradientTape() as inner:
        inner.watch(x)
        f = tf.reduce_sum(x ** 3)
    g = inner.gradient(f, x)
print(outer.gradient(g, x).numpy().ravel())
with tf.GradientTape() as tape:
    out = tf.stop_gradient(w * 2.0) * w
print(tape.gradient(out, w))
with tf.GradientTape() as tape:
    tape.watch(x)
    yy = tf.concat([x * 2.0, x ** 2], axis=1)
print(tape.jacobian(yy, x).shape)
