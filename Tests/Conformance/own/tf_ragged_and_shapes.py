import tensorflow as tf
import numpy as np

r = tf.ragged.constant([[1, 2, 3], [], [4, 5]])
print(r)
print(r.shape, r.row_lengths().numpy(), r.to_tensor(default_value=-1).numpy().tolist())
print(tf.reduce_sum(r, axis=1).numpy(), r.flat_values.numpy(), r[0].numpy())
print((r * 2).to_list(), tf.concat([r, r], axis=1).to_list())
print(tf.one_hot([0, 2, -1, 3], 3).numpy())
print(tf.one_hot([1, 0], 2, on_value=5, off_value=-1, dtype=tf.int32).numpy())
print(tf.sequence_mask([1, 3, 0], 4).numpy().astype(int))
print(tf.reverse_sequence([[1, 2, 3, 0], [4, 5, 0, 0]], [3, 2], seq_axis=1).numpy())
print(tf.strings.split(["a b c", "d"]))
print(tf.strings.length(["abc", ""]).numpy(), tf.strings.upper("abc").numpy(), tf.strings.join(["a", "b"], separator="-"))
print(tf.strings.regex_replace("a1b22", "[0-9]+", "#"), tf.strings.reduce_join(["x", "y"]).numpy(), tf.strings.to_number(["1.5", "2"]).numpy())
print(tf.constant("héllo"), tf.constant(["a", "bb"]))
v, i = tf.math.top_k([1.0, 5.0, 3.0], k=2)
print(v.numpy(), i.numpy(), tf.argsort([3, 1, 2]).numpy(), tf.sort([3, 1, 2], direction="DESCENDING").numpy())
print(tf.unique([1, 2, 1, 3]).y.numpy(), tf.where([True, False, True]).numpy().tolist(), tf.gather([10, 20, 30], [2, 0]).numpy())
print(tf.boolean_mask([1, 2, 3], [True, False, True]).numpy(), tf.tensor_scatter_nd_update([1, 2, 3], [[1]], [9]).numpy())
print(tf.math.segment_sum([1, 2, 3], [0, 0, 1]).numpy(), tf.math.bincount([1, 1, 3]).numpy(), tf.math.cumsum([1, 2, 3], exclusive=True).numpy())
print(tf.gather_nd([[1, 2], [3, 4]], [[0, 1], [1, 0]]).numpy(), tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]).numpy().tolist())
print(tf.pad([[1, 2]], [[1, 0], [0, 1]]).numpy(), tf.linalg.band_part(tf.ones((3, 3)), -1, 0).numpy())
print(tf.einsum("ij,jk->ik", tf.ones((2, 3)), tf.ones((3, 1))).numpy(), tf.tensordot([1.0, 2.0], [3.0, 4.0], 1).numpy())
for f in [lambda: tf.constant([1, 2]) + tf.constant([1.0, 2.0]), lambda: tf.matmul(tf.ones((2, 3)), tf.ones((2, 3))), lambda: tf.reshape(tf.range(6), (4, 2)), lambda: tf.constant([[1, 2], [3]]), lambda: tf.concat([tf.ones((2, 2)), tf.ones((3, 3))], 0), lambda: tf.constant([1, 2])[5]]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0])
