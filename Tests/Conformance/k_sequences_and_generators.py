import numpy as np
import keras
from keras import layers

class Batches(keras.utils.PyDataset):
    def __init__(self, x, y, size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.size = x, y, size

    def __len__(self):
        return -(-len(self.x) // self.size)

    def __getitem__(self, i):
        s = slice(i * self.size, (i + 1) * self.size)
        return self.x[s], self.y[s]

    def on_epoch_end(self):
        print("epoch over")

x = np.linspace(0, 1, 7).reshape(7, 1)
y = 1 - x
data = Batches(x, y, 3)
print(len(data), data[2][0].shape)
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
h = model.fit(data, epochs=2, shuffle=False, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])

def generator():
    while True:
        for i in range(0, 6, 2):
            yield x[i:i + 2], y[i:i + 2]

h = model.fit(generator(), steps_per_epoch=3, epochs=2, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print(f"{model.evaluate(generator(), steps=3, verbose=0):.4f}")
print(model.predict(data, verbose=0).shape)
import tensorflow as tf
ds = tf.data.Dataset.from_generator(lambda: iter([[1], [2, 3]]), output_signature=tf.TensorSpec((None,), tf.int32))
print([t.numpy().tolist() for t in ds])
print([t.numpy().tolist() for t in ds.padded_batch(2)])
ds = tf.data.Dataset.from_tensor_slices({"a": [1, 2], "b": [[1.0], [2.0]]})
for item in ds:
    print({k: v.numpy().tolist() for k, v in item.items()})
print(ds.element_spec["b"])
