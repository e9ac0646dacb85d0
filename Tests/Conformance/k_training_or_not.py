import numpy as np
import keras
from keras import layers

# training=True against training=False
keras.utils.set_random_seed(3)
model = keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="relu"), layers.Dropout(0.5), layers.BatchNormalization(), layers.Dense(1)])
x = np.random.normal(size=(5, 4))
a, b = model(x, training=False).numpy(), model.predict(x, verbose=0)
c, d = model(x, training=True).numpy(), model(x, training=True).numpy()
print(np.allclose(a, b, atol=1e-6), np.allclose(c, d), np.allclose(a, c))
print(np.round(model.layers[2].moving_mean.numpy(), 4))
print(np.round(a.ravel(), 4))
samples = np.stack([model(x, training=True).numpy() for _ in range(20)])
print(samples.shape, np.round(samples.std(axis=0).ravel(), 2).shape)
# a frozen batch normalization does not move
model.layers[2].trainable = False
before = model.layers[2].moving_mean.numpy().copy()
model(x, training=True)
print(np.array_equal(before, model.layers[2].moving_mean.numpy()))
