import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(12)
x = np.ones((2, 6), dtype="float32")
drop = layers.Dropout(0.5, seed=4)
print(drop(x, training=True).numpy())
print(drop(x).numpy())
print(drop(x, training=True).numpy())
s = layers.SpatialDropout1D(0.5, seed=2)
print(s(np.ones((1, 3, 4), "float32"), training=True).numpy())
g = layers.GaussianNoise(0.1, seed=1)
print(g(x[:1], training=True).numpy().round(4))
model = keras.Sequential([keras.Input((6,)), layers.Dense(8), layers.Dropout(0.3), layers.Dense(1)])
a = model(x)
b = model(x)
c = model(x, training=True)
d = model(x, training=True)
print(np.allclose(a, b), np.allclose(c, d))
print(model.predict(x, verbose=0).ravel().round(4), a.numpy().ravel().round(4))
lstm = layers.LSTM(3, dropout=0.5, recurrent_dropout=0.2)
y = np.random.rand(2, 4, 3).astype("float32")
print(np.allclose(lstm(y), lstm(y)), lstm(y, training=True).shape)
try:
    layers.Dropout(-0.1)
except ValueError as e:
    print(e)
bn = layers.BatchNormalization()
out = bn(y, training=True)
print(np.round(out.numpy().mean(axis=(0, 1)), 4), bn.moving_mean.numpy().round(4))
print(bn(y).numpy()[0, 0].round(4))
print([w.name for w in bn.weights], len(bn.trainable_weights))
