import numpy as np
import tensorflow as tf
import keras
from keras import layers

x = np.arange(10, dtype="float32").reshape(10, 1) / 10
y = 2 * x + 1
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(4)
print(len(ds), ds.element_spec)
for i, (bx, by) in enumerate(ds):
    print(i, bx.shape, by.numpy().ravel())
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.2), loss="mse")
h = model.fit(ds, epochs=4, verbose=0, validation_data=ds.take(1))
print([f"{v:.4f}" for v in h.history["loss"]])
print([f"{v:.4f}" for v in h.history["val_loss"]])
print(f"{model.evaluate(ds, verbose=0):.4f}")
print(model.predict(ds, verbose=0).shape)
