import numpy as np
import tensorflow as tf

x = np.arange(12, dtype="float32").reshape(6, 2)
y = np.array([0, 1, 0, 1, 0, 1])
ds = tf.data.Dataset.from_tensor_slices((x, y))
print(ds)
print(ds.element_spec)
tf.random.set_seed(5)
for epoch in range(2):
    print([int(b.numpy()[0]) for _, b in ds.shuffle(6, seed=2).batch(1)])
train = ds.take(4).cache().shuffle(4, seed=1, reshuffle_each_iteration=False).batch(2).prefetch(tf.data.AUTOTUNE)
for a, b in train:
    print(a.numpy().tolist(), b.numpy())
print(train.element_spec)
print(len(train), train.cardinality())
def scale(a, b):
    return a / 10.0, tf.one_hot(b, 2)
mapped = ds.map(scale, num_parallel_calls=tf.data.AUTOTUNE)
print(mapped)
for a, b in mapped.take(2):
    print(a, b)
print([v.numpy().tolist() for v in tf.data.Dataset.from_tensors([1, 2, 3])])
for w in tf.data.Dataset.range(7).window(3, shift=2):
    print(list(w.as_numpy_iterator()))
big = tf.data.Dataset.range(5).repeat().take(7)
print(list(big.as_numpy_iterator()), tf.data.Dataset.range(5).repeat().cardinality().numpy())
a = tf.data.Dataset.sample_from_datasets([tf.data.Dataset.range(3), tf.data.Dataset.range(10, 13)], seed=1) if False else None
it = iter(ds.batch(4))
print(next(it)[1].numpy(), next(it)[1].numpy())
try:
    next(it)
except StopIteration:
    print("end")
print(ds.batch(4).map(lambda a, b: tf.reduce_mean(a)).reduce(0.0, lambda s, v: s + v).numpy())
for group in ds.group_by_window(key_func=lambda a, b: tf.cast(b, tf.int64), reduce_func=lambda k, d: d.batch(3), window_size=3):
    print(group[1].numpy())
bucket = tf.data.Dataset.from_generator(lambda: iter([[1], [1, 2], [1, 2, 3], [1]]), output_types=tf.int32, output_shapes=[None])
for b in bucket.padded_batch(2, padded_shapes=[4], padding_values=-1):
    print(b.numpy().tolist())
print(ds.shard(2, 1).map(lambda a, b: b).batch(10).get_single_element())
print(list(ds.skip(4).as_numpy_iterator()))
print(tf.data.Dataset.zip((ds, tf.data.Dataset.range(6))).element_spec)
try:
    tf.data.Dataset.from_tensor_slices((x, y[:3]))
except Exception as e:
    print(type(e).__name__, e)
