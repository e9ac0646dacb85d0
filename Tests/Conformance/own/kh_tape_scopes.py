import tensorflow as tf

x = tf.Variable(3.0)
with tf.GradientTape() as tape:
    y = x ** 2 + 2 * x
print(tape.gradient(y, x))

c = tf.constant([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    tape.watch(c)
    s = tf.reduce_sum(c * c)
    p = tf.reduce_prod(c)
print(tape.gradient(s, c).numpy(), tape.gradient(p, c).numpy())
del tape

w = tf.Variable(tf.ones((2, 3)), name="w")
b = tf.Variable(tf.zeros(3), name="b")
inp = tf.constant([[1.0, -2.0]])
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.nn.relu(inp @ w + b) ** 2)
grads = tape.gradient(loss, {"w": w, "b": b})
print(grads["w"], grads["b"])

with tf.GradientTape() as t2:
    with tf.GradientTape() as t1:
        y = x ** 3
    d = t1.gradient(y, x)
print(d.numpy(), t2.gradient(d, x).numpy())

with tf.GradientTape() as tape:
    y = tf.sin(c)
print(tape.gradient(y, c))
v = tf.Variable([1.0, 2.0])
with tf.GradientTape() as tape:
    tape.watch(v)
    y = v * [3.0, 4.0]
print(tape.jacobian(y, v))
try:
    tape.gradient(y, v)
except RuntimeError as e:
    print(e)
with tf.GradientTape(watch_accessed_variables=False) as tape:
    y = x * x
print(tape.gradient(y, x))
x.assign_add(1.0)
x.assign(x * 2)
print(x, x.numpy())
with tf.GradientTape() as tape:
    z = tf.where(x > 5, x * 10, x) + tf.stop_gradient(x * 100)
print(z.numpy(), tape.gradient(z, x).numpy())
print(w)
print(tf.clip_by_global_norm([tf.constant([3.0, 4.0])], 1.0))
