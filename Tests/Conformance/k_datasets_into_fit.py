import numpy as np
import tensorflow as tf
import keras
from keras import layers

x = np.arange(10, dtype="float32").reshape(10, 1)
y = 3 * x[:, 0] + 2
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)
print(ds.element_spec)
print(len(ds), ds.cardinality().numpy())
for bx, by in ds:
    print(bx.shape, by.numpy())
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
h = model.fit(ds, epochs=3, verbose=0, validation_data=ds.take(1))
print({k: [round(v, 3) for v in vs] for k, vs in h.history.items()})
print(round(model.evaluate(ds, verbose=0), 3))
print(model.predict(ds.map(lambda a, b: a), verbose=0).shape)
h = model.fit(ds.repeat(), epochs=2, steps_per_epoch=5, verbose=0)
print([round(v, 3) for v in h.history["loss"]])
numbers = tf.data.Dataset.range(6)
print(list(numbers.filter(lambda n: n % 2 == 0).map(lambda n: n * n).as_numpy_iterator()))
print([b.numpy().tolist() for b in numbers.batch(4, drop_remainder=True)])
print(list(numbers.skip(2).take(3).as_numpy_iterator()))
shuffled = numbers.shuffle(6, seed=1, reshuffle_each_iteration=False)
print(list(shuffled.as_numpy_iterator()) == list(shuffled.as_numpy_iterator()))
print(sorted(shuffled.as_numpy_iterator()))
pairs = tf.data.Dataset.zip((numbers, numbers.map(lambda n: -n)))
print(next(iter(pairs.skip(3))))
