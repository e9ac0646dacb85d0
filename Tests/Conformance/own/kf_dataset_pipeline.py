import tensorflow as tf
import numpy as np

x = np.arange(12).reshape(6, 2)
y = np.array([0, 1, 0, 1, 1, 0])
ds = tf.data.Dataset.from_tensor_slices((x, y))
ds = ds.filter(lambda a, b: b == 1).map(lambda a, b: (tf.cast(a, tf.float32) / 10.0, b)).batch(2)
for a, b in ds:
    print(a.numpy().tolist(), b.numpy())
ds = tf.data.Dataset.range(10).map(lambda v: v * v).take(6).repeat(2).batch(5)
for v in ds:
    print(v.numpy())
for i, v in tf.data.Dataset.range(3).enumerate():
    print(i.numpy(), v.numpy())
a = tf.data.Dataset.from_tensor_slices({"id": [1, 2, 3], "score": [0.5, 0.25, 1.0]})
for row in a.batch(2):
    print({k: v.numpy().tolist() for k, v in row.items()})
print(a.element_spec)
w = tf.data.Dataset.range(8).window(4, shift=2, drop_remainder=True).flat_map(lambda w: w.batch(4))
w = w.map(lambda s: (s[:-1], s[-1]))
for s, t in w:
    print(s.numpy(), t.numpy())
print(tf.data.Dataset.range(100).batch(32).cardinality().numpy(), len(tf.data.Dataset.range(100).batch(32, drop_remainder=True)))
print(tf.data.Dataset.range(5).reduce(np.int64(0), lambda s, v: s + v).numpy())
