import numpy as np
import keras
from keras import layers, ops

# a variational-style sampling layer and KL term through add_loss
class Sampling(layers.Layer):
    def __init__(self, **kw):
        super().__init__(**kw)
        self.seed_generator = keras.random.SeedGenerator(1337)
    def call(self, inputs):
        mean, log_var = inputs
        eps = keras.random.normal(shape=ops.shape(mean), seed=self.seed_generator)
        return mean + ops.exp(0.5 * log_var) * eps

class VAE(keras.Model):
    def __init__(self):
        super().__init__()
        self.enc = layers.Dense(4, activation="relu", kernel_initializer="ones")
        self.mean = layers.Dense(2, kernel_initializer="ones")
        self.log_var = layers.Dense(2, kernel_initializer="zeros")
        self.sample = Sampling()
        self.dec = layers.Dense(3, kernel_initializer="ones")
    def call(self, x):
        h = self.enc(x)
        m, v = self.mean(h), self.log_var(h)
        z = self.sample([m, v])
        kl = -0.5 * ops.mean(1 + v - ops.square(m) - ops.exp(v))
        self.add_loss(0.01 * kl)
        return self.dec(z)

x = np.array([[0.1, 0.2, 0.3], [0.3, 0.1, 0.0], [0.2, 0.2, 0.2], [0.0, 0.1, 0.1]], dtype="float32")
vae = VAE()
vae.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse")
h = vae.fit(x, x, epochs=3, batch_size=4, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]])
print(vae(x[:1]).shape, len(vae.losses), [l.name for l in vae.layers])
