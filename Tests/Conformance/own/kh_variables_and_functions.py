import tensorflow as tf

v = tf.Variable([1.0, 2.0, 3.0], name="v")
v[1].assign(10.0)
v.assign_sub([1.0, 1.0, 1.0])
print(v.numpy(), v.shape, v.dtype, v.name, v.trainable)
print(v * 2 + 1, tf.reduce_sum(v))
s = tf.Variable(0, dtype=tf.int32)
for i in tf.range(4):
    s.assign_add(i)
print(s.numpy(), s)

@tf.function
def f(x):
    print("tracing", x.dtype)
    if tf.reduce_sum(x) > 0:
        return x * 2
    else:
        return -x
print(f(tf.constant([1.0, 2.0])))
print(f(tf.constant([-1.0, -2.0])))
print(f(tf.constant([1, 2])))

class Dense(tf.Module):
    def __init__(self, i, o, name=None):
        super().__init__(name=name)
        self.w = tf.Variable(tf.ones([i, o]) * 0.5, name="w")
        self.b = tf.Variable(tf.zeros([o]), name="b")
    @tf.function
    def __call__(self, x):
        return tf.nn.relu(tf.matmul(x, self.w) + self.b)
d = Dense(2, 3, name="dense")
print(d(tf.constant([[1.0, 2.0]])))
print([t.name for t in d.trainable_variables], d.name)

@tf.function
def collatz(n):
    steps = tf.constant(0)
    while n > 1:
        if n % 2 == 0:
            n = n // 2
        else:
            n = 3 * n + 1
        steps += 1
    return steps
print(collatz(tf.constant(7)))
ta = tf.TensorArray(tf.float32, size=3)
for i in range(3):
    ta = ta.write(i, float(i) ** 2)
print(ta.stack())
print(tf.map_fn(lambda t: t * t, tf.constant([1.0, 2.0])), tf.scan(lambda a, t: a + t, tf.constant([1, 2, 3])))
print(tf.cond(tf.constant(True), lambda: tf.constant(1), lambda: tf.constant(2)))
print(tf.while_loop(lambda i: i < 5, lambda i: [i + 1], [tf.constant(0)]))
print(tf.executing_eagerly(), tf.is_tensor(v), isinstance(v, tf.Variable))
tf.debugging.assert_shapes([(tf.ones((2, 3)), ("A", "B"))])
print(tf.math.reduce_std(tf.constant([1.0, 2.0, 3.0])), tf.math.cumsum([1, 2, 3]), tf.math.l2_normalize([3.0, 4.0]))
print(tf.unique([1, 1, 2]), tf.math.bincount([0, 1, 1]), tf.reverse([1, 2], [0]))
