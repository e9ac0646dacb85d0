import numpy as np
import tensorflow as tf

ds = tf.data.Dataset.range(10)
print(list(ds.as_numpy_iterator()))
print([int(v) for v in ds.filter(lambda v: v % 2 == 0).map(lambda v: v * v)])
for batch in ds.batch(4):
    print(batch)
for batch in ds.batch(4, drop_remainder=True).take(1):
    print(batch.numpy(), batch.shape)
windows = ds.window(4, shift=2, drop_remainder=True).flat_map(lambda w: w.batch(4))
for w in windows:
    print(w.numpy())
pairs = tf.data.Dataset.zip((ds, ds.map(lambda v: tf.cast(v, tf.float32) / 2)))
for a, b in pairs.skip(7):
    print(a.numpy(), b.numpy())
print(pairs.element_spec)
print(len(ds), ds.cardinality().numpy(), ds.batch(3).cardinality().numpy())
print(list(ds.repeat(2).skip(8).take(4).as_numpy_iterator()))
print(list(ds.shuffle(10, seed=1).as_numpy_iterator()))
total = ds.reduce(np.int64(0), lambda s, v: s + v)
print(total)
d = tf.data.Dataset.from_tensor_slices({"a": [1, 2, 3], "b": [[1.0], [2.0], [3.0]]})
for row in d:
    print({k: v.numpy() for k, v in row.items()})
def gen():
    for i in range(3):
        yield [i] * (i + 1)
g = tf.data.Dataset.from_generator(gen, output_signature=tf.TensorSpec(shape=(None,), dtype=tf.int32))
for row in g.padded_batch(2):
    print(row.numpy())
text = tf.data.Dataset.from_tensor_slices(["a b", "c d e"])
for t in text.map(tf.strings.split):
    print(t)
for i, v in ds.enumerate(start=5).take(2):
    print(i.numpy(), v.numpy())
print(next(iter(ds.batch(2))))
print(ds.concatenate(tf.data.Dataset.range(100, 102)).reduce(np.int64(0), lambda s, _: s + 1).numpy())
print(ds.batch(5).unbatch().batch(3).map(tf.reduce_sum))
