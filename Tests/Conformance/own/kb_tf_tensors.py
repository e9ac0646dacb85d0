import numpy as np
import tensorflow as tf

a = tf.constant([[1, 2], [3, 4]])
print(a, a.dtype, a.shape, tf.rank(a), tf.size(a).numpy())
print(tf.cast(a, tf.float32) / 2, a // 2, a % 2, -a, a > 2, a ** 2, sep="\n")
print(tf.constant(3), tf.constant("hi"), tf.constant([True]), tf.constant(1.5, dtype=tf.float64), tf.constant(["a", "bc"]))
print(tf.constant(7, shape=(2, 2)), tf.zeros_like(a), tf.fill([2], 9), tf.range(1, 10, 3), tf.linspace(0.0, 1.0, 3), sep="\n")
print(repr(a), repr(tf.Variable(1.0)), tf.Variable([1, 2], name="n"))
print(tf.reduce_sum(a, axis=0), tf.reduce_mean(a), tf.reduce_max(a, axis=1, keepdims=True).numpy(), tf.argmax([[1, 9], [5, 2]], axis=1))
print(tf.matmul(a, a).numpy(), tf.transpose(a).numpy(), tf.tensordot(a, a, 1).numpy(), tf.linalg.diag([1, 2]).numpy(), tf.einsum("ij->j", a).numpy())
print(tf.concat([a, a], 0).shape, tf.stack([a, a], axis=-1).shape, [t.numpy().tolist() for t in tf.split(a, 2)], tf.unstack(a)[0].numpy(), tf.tile(a, [1, 2]).numpy().tolist())
print(a[0], a[:, 1].numpy(), a[..., tf.newaxis].shape, a[-1, 0].numpy(), tf.gather(a, [1, 0]).numpy().tolist(), tf.gather_nd(a, [[0, 1]]).numpy(), tf.boolean_mask(a, a > 1).numpy())
print(tf.where(a > 2).numpy().tolist(), tf.where(a > 2, a, 0).numpy().tolist(), tf.one_hot([0, 2], 3, on_value=5.0).numpy().tolist(), tf.math.top_k([1, 5, 3], 2))
print(tf.nn.softmax([[1.0, 2.0]]).numpy(), tf.nn.relu([-1.0, 1.0]).numpy(), tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0], logits=[0.3]).numpy(), tf.nn.sparse_softmax_cross_entropy_with_logits([1], [[1.0, 2.0]]).numpy())
print(tf.math.cumsum([1, 2, 3], exclusive=True).numpy(), tf.math.reduce_std([1.0, 2.0]).numpy(), tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]).numpy(), tf.math.bincount([1, 1, 2]).numpy(), tf.math.segment_sum([1, 2, 3], [0, 0, 1]).numpy())
print(tf.clip_by_value([1, 5], 2, 4).numpy(), tf.norm([3.0, 4.0]).numpy(), tf.clip_by_norm([3.0, 4.0], 1.0).numpy(), tf.sort([3, 1], direction="DESCENDING").numpy(), tf.reverse(a, [1]).numpy().tolist(), tf.unique([1, 1, 2]).y.numpy())
print(tf.strings.upper("abc"), tf.strings.split("a b c").numpy(), tf.strings.length(["ab", "c"]).numpy(), tf.strings.join(["a", "b"], "-").numpy(), tf.strings.reduce_join([["a", "b"], ["c", "d"]], axis=0).numpy(), tf.strings.as_string([1, 2]).numpy())
print(tf.sequence_mask([1, 3]).numpy(), tf.pad(a, [[0, 1], [1, 0]]).numpy().tolist(), tf.squeeze([[1]]).numpy(), tf.eye(2).numpy().tolist(), tf.reduce_all([True, False]).numpy(), tf.identity(a) is a, tf.is_tensor(a), tf.shape(a).numpy())
print(tf.config.list_physical_devices(), tf.config.list_physical_devices("GPU"), tf.executing_eagerly(), tf.float32.name, tf.float32, tf.as_dtype("int64"), a.device[-5:])
v = tf.Variable([[1.0, 2.0]])
v.assign_add([[1.0, 1.0]]); v[0, 1].assign(9.0)
print(v, v.trainable, v.name, v.assign_sub([[1.0, 1.0]]).numpy() if hasattr(v, "assign_sub") else "")
r = tf.ragged.constant([[1], [2, 3]]) if hasattr(tf, "ragged") else None
print(r, r.to_tensor().numpy(), r.row_lengths().numpy())
for f in (lambda: tf.constant([1]) + tf.constant([1.0]), lambda: tf.constant([1, 2]) + tf.constant([1, 2, 3]), lambda: tf.matmul([[1.0]], [[1.0], [2.0]]), lambda: tf.reshape([1, 2, 3], (2, 2)), lambda: tf.constant([[1], [2, 3]]),
          lambda: tf.constant(1.5, dtype=tf.int32), lambda: tf.concat([[[1]], [1]], 0), lambda: a.nope, lambda: tf.gather([1, 2], 5), lambda: a[5], lambda: bool(a), lambda: a.__setitem__(0, 1), lambda: tf.cast("a", tf.int32), lambda: tf.constant("a", dtype=tf.float32), lambda: len(tf.constant(1)), lambda: tf.constant([1, 2, 3], shape=(2, 2))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
