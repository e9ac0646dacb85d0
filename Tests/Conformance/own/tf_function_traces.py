import tensorflow as tf

@tf.function
def power(x, n):
    print("tracing", n)
    r = tf.ones_like(x)
    for _ in range(n):
        r = r * x
    return r

print(power(tf.constant(2.0), 3))
print(power(tf.constant(3.0), 3).numpy())
print(power(tf.constant([1.0, 2.0]), 2).numpy())

@tf.function
def collatz(n):
    steps = tf.constant(0)
    while n != 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps

print(collatz(tf.constant(6)).numpy())
v = tf.Variable(1.0)

@tf.function(input_signature=[tf.TensorSpec([None], tf.float32)])
def add(x):
    v.assign_add(tf.reduce_sum(x))
    return v.read_value()

print(add(tf.constant([1.0, 2.0])).numpy(), v.numpy())

@tf.function
def total(xs):
    s = 0.0
    for x in xs:
        s += x
    return s

print(total(tf.constant([1.0, 2.0, 3.5])).numpy())
print(tf.cond(tf.constant(True), lambda: tf.constant(1), lambda: tf.constant(2)).numpy())
i, acc = tf.while_loop(lambda i, a: i < 5, lambda i, a: (i + 1, a + i), [tf.constant(0), tf.constant(0)])
print(i.numpy(), acc.numpy())
print(tf.map_fn(lambda t: t * t, tf.constant([1, 2, 3])).numpy(), tf.scan(lambda a, t: a + t, tf.constant([1, 2, 3, 4])).numpy())
print(tf.vectorized_map(lambda t: t + 1, tf.constant([1, 2])).numpy())
print(tf.executing_eagerly(), type(v).__name__)
tf.print("hello", tf.constant([1.5, 2.0]), [1, 2])
