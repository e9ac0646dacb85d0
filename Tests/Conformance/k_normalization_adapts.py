import numpy as np
import tensorflow as tf
import keras
from keras import layers

# Normalization over datasets, axes and images of numbers
x = np.arange(12.0).reshape(4, 3) ** 1.5
n = layers.Normalization()
n.adapt(x)
print(n.mean.numpy().round(5), n.variance.numpy().round(4))
print(n(x).numpy().round(4))
one = layers.Normalization(axis=None)
one.adapt(x)
print(one.mean.numpy(), one.variance.numpy(), one(x[:1]).numpy().round(4))
d = layers.Normalization()
d.adapt(tf.data.Dataset.from_tensor_slices(x).batch(2))
print(d.mean.numpy().round(4), d.variance.numpy().round(3))
print([w.name for w in n.weights], n.count_params(), len(n.trainable_weights))
inv = layers.Normalization(invert=True)
inv.adapt(x)
print(np.allclose(inv(n(x)), x, atol=1e-3))
given = layers.Normalization(mean=[1.0, 2.0, 3.0], variance=[1.0, 4.0, 9.0])
print(given(x[:1]).numpy(), given.weights)
seq = layers.Normalization()
seq.adapt(np.arange(24.0).reshape(2, 4, 3))
print(seq.mean.shape, seq(np.ones((1, 2, 3))).numpy().round(3)[0, 0])
