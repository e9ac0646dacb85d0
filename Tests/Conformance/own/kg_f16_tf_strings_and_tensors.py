import numpy as np
import tensorflow as tf

s = tf.constant(["red", "green", "blue"])
print(s)
print(s.dtype, s.shape, s[1])
print(s[0].numpy(), s.numpy())
print(tf.strings.length(s), tf.strings.upper(s))
print(tf.strings.join(["a", "b"], separator="-"))
print(tf.constant("hello"))
t = tf.constant([[1, 2], [3, 4]])
print(t, t.dtype, tf.rank(t), tf.size(t).numpy())
print(tf.unique([4, 4, 1, 2, 1]))
y, idx, count = tf.unique_with_counts([4, 4, 1, 2, 1])
print(y.numpy(), idx.numpy(), count.numpy())
try:
    tf.constant([1, 2]) + tf.constant([1.0, 2.0])
except Exception as e:
    print(type(e).__name__, str(e)[:60])
try:
    t[0, 0] = 5
except TypeError as e:
    print(e)
try:
    tf.matmul(tf.ones((2, 3)), tf.ones((2, 3)))
except tf.errors.InvalidArgumentError as e:
    print(str(e)[:70])
v = tf.Variable([[1.0, 2.0]])
v[0, 1].assign(9.0)
print(v.numpy(), v.trainable, v.name)
print(tf.range(3), tf.linspace(0.0, 1.0, 3), tf.fill([2], 7), tf.zeros_like(t))
print(tf.gather([10, 20, 30], [2, 0]), tf.boolean_mask([1, 2, 3], [True, False, True]))
print(tf.reshape(t, [-1]), tf.transpose(t)[0], tf.expand_dims(t, 0).shape, tf.squeeze([[1]]))
print(tf.reduce_sum(t), tf.reduce_mean(t), tf.math.reduce_std(tf.cast(t, tf.float32)))
print(tf.tensordot([1.0, 2.0], [3.0, 4.0], 1), tf.einsum("ij,jk->ik", t, t).numpy())
print(tf.convert_to_tensor(np.eye(2)), tf.eye(2, dtype=tf.int32)[0])
print(tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]).numpy(), tf.equal(1, 1), bool(tf.reduce_all(t > 0)))
for row in t:
    print(row.numpy(), end=" ")
print(isinstance(t, tf.Tensor), tf.is_tensor(v), f"{tf.constant(1.5)}", len(t))
