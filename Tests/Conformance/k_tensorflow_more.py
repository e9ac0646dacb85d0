import numpy as np
import tensorflow as tf

x = tf.constant([[1.0, -2.0, 3.0], [4.0, 5.0, -6.0]])
print(tf.nn.relu(x).numpy(), tf.nn.leaky_relu(x).numpy(), tf.nn.softmax(x).numpy().round(4))
print(tf.nn.sigmoid_cross_entropy_with_logits(labels=[1.0, 0.0], logits=[0.5, -0.5]).numpy().round(4))
print(tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[0, 2], logits=x).numpy().round(4))
print(tf.nn.softmax_cross_entropy_with_logits(labels=[[1.0, 0, 0], [0, 0, 1.0]], logits=x).numpy().round(4))
print(tf.nn.embedding_lookup(x, [1, 0]).numpy(), tf.nn.l2_normalize(x, axis=1).numpy().round(3), tf.nn.moments(x, axes=[0])[1].numpy())
print(tf.nn.dropout(x, 0.0).numpy().shape, tf.nn.in_top_k([0, 1], x, 1).numpy(), tf.nn.gelu(x).numpy().round(3))
print(tf.linalg.inv(tf.constant([[2.0, 0.0], [0.0, 4.0]])).numpy(), tf.linalg.norm(x).numpy(), tf.linalg.band_part(tf.ones((3, 3)), -1, 0).numpy())
print(tf.einsum("ij,kj->ik", x, x).numpy(), tf.tensordot(x, x, [[1], [1]]).numpy())
print(tf.math.reduce_std(x).numpy().round(4), tf.math.reduce_variance(x, 1).numpy().round(4), tf.reduce_prod(x, 0).numpy(), tf.reduce_logsumexp(x).numpy().round(4))
print(tf.math.confusion_matrix([0, 1, 1], [0, 1, 0]).numpy(), tf.math.bincount([1, 1, 3]).numpy(), tf.math.segment_sum([1, 2, 3], [0, 0, 1]).numpy())
print(tf.sequence_mask([1, 3], 4).numpy().astype(int), tf.scatter_nd([[1], [3]], [9, 10], [5]).numpy(), tf.tensor_scatter_nd_update([1, 2, 3], [[1]], [7]).numpy())
print(tf.gather_nd(x, [[0, 1], [1, 2]]).numpy(), tf.meshgrid([1, 2], [3, 4])[0].numpy(), tf.where([True, False, True]).numpy())
print(tf.is_tensor(x), tf.convert_to_tensor(np.eye(2)).dtype, tf.cast([1.9, -1.9], tf.int32).numpy(), tf.saturate_cast([300.0], tf.uint8).numpy())
print(tf.range(1, 10, 3), tf.ones_like(x).shape, tf.identity(x)[0], x[:, 1], x[..., tf.newaxis].shape, x[0, 1:].numpy())
print(tf.math.floormod(-7, 3), 7 // tf.constant(2), tf.constant(7) / 2, tf.constant(2.0) ** 3, -x[0], abs(x[0]), x[0] > 0)
print(tf.broadcast_to([1, 2], (2, 2)).numpy(), tf.roll([1, 2, 3], 1, 0).numpy(), tf.repeat([1, 2], [2, 1]).numpy(), tf.unstack(x)[1].numpy(), tf.math.argmin(x, 1).numpy())
for f in (lambda: tf.constant(1) + 1.5, lambda: tf.constant([1, 2]) + tf.constant([1, 2, 3]), lambda: tf.matmul(x, x), lambda: tf.reshape(x, (4, 2)), lambda: tf.constant(1) + tf.constant(1.0), lambda: tf.concat([x, tf.ones((1, 2))], 0), lambda: x[5], lambda: tf.constant([[1], [2, 3]])):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e)[:150])
a = tf.TensorArray(tf.float32, size=2)
a = a.write(0, 1.0).write(1, 2.0)
print(a.stack().numpy(), tf.map_fn(lambda r: tf.reduce_sum(r), x).numpy(), tf.scan(lambda s, v: s + v, tf.constant([1, 2, 3])).numpy(), tf.foldl(lambda s, v: s * v, tf.constant([1, 2, 3])).numpy())
print(tf.cond(tf.constant(True), lambda: 1, lambda: 2), tf.while_loop(lambda i: i < 3, lambda i: [i + 1], [0]), tf.case([(tf.constant(False), lambda: 1)], default=lambda: 3))
tf.print("loss", tf.constant([1.5, 2.0]), 3, output_stream="file:///dev/stdout") if False else None
print(tf.shape(x), tf.size(x).numpy(), tf.executing_eagerly(), x.get_shape().as_list(), tf.TensorShape([None, 2]), tf.as_dtype("float32"), tf.float32.is_floating, tf.int32.max)
