import numpy as np
import tensorflow as tf

a = tf.constant([[1, 2, 3], [4, 5, 6]])
print(a, a.shape, a.dtype, a.ndim, tf.rank(a))
print(tf.shape(a), tf.size(a).numpy())
print(a[1], a[:, 1].numpy(), a[..., -1:], a[:, tf.newaxis].shape)
f = tf.cast(a, tf.float32)
print(tf.reduce_mean(f, axis=0), tf.reduce_max(f, axis=1, keepdims=True))
print(tf.matmul(f, f, transpose_b=True))
print(tf.argmax(a, axis=1), tf.sort([3, 1, 2], direction="DESCENDING"), tf.argsort([3, 1, 2]))
print(tf.concat([a, a], 0).shape, tf.stack([a, a], axis=-1).shape, [t.shape for t in tf.split(f, 3, axis=1)])
print(tf.reshape(a, [-1]), tf.transpose(a), tf.expand_dims(a, 0).shape, tf.squeeze(tf.ones((1, 3, 1))).shape)
print(tf.one_hot([0, 2], 3), tf.eye(2), tf.linspace(0.0, 1.0, 5), tf.range(2, 10, 3))
print(tf.gather(a, [2, 0], axis=1), tf.gather_nd(a, [[0, 1], [1, 2]]), tf.boolean_mask(a, a > 2))
print(tf.tensor_scatter_nd_update(tf.zeros(4), [[1], [3]], [5.0, 6.0]))
print(tf.where(a > 3), tf.math.segment_sum([1, 2, 3], [0, 0, 1]))
print(tf.fill([2, 2], 7), tf.tile([1, 2], [2]), tf.repeat([1, 2], 2), tf.pad([[1]], [[1, 0], [0, 1]]))
print(tf.nn.softmax([[1.0, 2.0]]), tf.sigmoid(0.0), tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0], logits=[0.5]))
print(tf.einsum("ij,kj->ik", a, a), tf.norm(f), tf.linalg.inv([[2.0, 0.0], [0.0, 4.0]]))
print(tf.strings.join(["a", "b"], separator="-"), tf.constant("hi"), tf.constant([True, False]))
print(tf.reduce_any([True, False]), tf.reduce_all([True, False]), tf.equal(a, 3))
for bad in (lambda: tf.constant([1.0]) + tf.constant([1]), lambda: tf.matmul(f, f), lambda: tf.reshape(a, [4, 2]),
            lambda: tf.constant([[1, 2], [3]]), lambda: a + tf.constant([1, 2]), lambda: tf.concat([a, tf.constant([[1]])], 0),
            lambda: tf.fill([-1], 1), lambda: tf.zeros([-2]), lambda: a[5]):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, "|", str(e))
