import tensorflow as tf

x = tf.Variable(2.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        y = x ** 3
    slope = inner.gradient(y, x)
print(slope, outer.gradient(slope, x))

w = tf.Variable(3.0)
with tf.GradientTape() as outer:
    with tf.GradientTape() as inner:
        inner.watch(x)
        y = w * x * x
    g = inner.gradient(y, x)
    loss = w + g * g
print(float(loss), float(outer.gradient(loss, w)))

m = tf.Variable([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
with tf.GradientTape() as tape:
    s = tf.reduce_sum(tf.gather(m, [0, 2], axis=1) ** 2)
print(tape.gradient(s, m).numpy())
print(tf.gather(m, [[0, 1], [2, 0]], axis=1).shape)
