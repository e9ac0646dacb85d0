import numpy as np
import tensorflow as tf
import keras
from keras import layers

def batches(n):
    for i in range(n):
        xb = np.full((2, 3), i, dtype="float32") / n
        yield xb, xb.sum(axis=1, keepdims=True)

def build():
    m = keras.Sequential([keras.Input((3,)), layers.Dense(1, kernel_initializer="zeros")])
    m.compile(keras.optimizers.SGD(0.2), "mse", metrics=["mse"])
    return m

m = build()
h = m.fit(batches(6), steps_per_epoch=3, epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])

x = np.arange(18).reshape(6, 3) / 18
y = x.mean(axis=1)
ds = tf.data.Dataset.from_tensor_slices((x, y))
ds = ds.map(lambda a, b: (tf.cast(a, tf.float32), tf.cast(b, tf.float32))).batch(4, drop_remainder=False).prefetch(tf.data.AUTOTUNE)
print(ds.element_spec)
print(len(ds), ds.cardinality())
m = build()
h = m.fit(ds, epochs=3, verbose=0)
print([round(v, 4) for v in h.history["mse"]], round(m.evaluate(ds, verbose=0)[0], 4))

class Seq(keras.utils.PyDataset):
    def __init__(self, **kw):
        super().__init__(**kw)
    def __len__(self):
        return 3
    def __getitem__(self, i):
        return x[2 * i:2 * i + 2], y[2 * i:2 * i + 2]

h = build().fit(Seq(), epochs=2, shuffle=False, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
for a in tf.data.Dataset.range(10).filter(lambda v: v % 3 == 0).map(lambda v: v * v).repeat(2).take(5):
    print(a.numpy(), end=" ")
print()
for w in tf.data.Dataset.range(6).window(3, shift=1, drop_remainder=True).flat_map(lambda w: w.batch(3)):
    print(w.numpy(), end=" ")
print()
print(list(tf.data.Dataset.from_tensor_slices({"a": [1, 2], "b": [3.0, 4.0]}).as_numpy_iterator()))
