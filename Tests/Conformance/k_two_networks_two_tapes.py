import numpy as np
import tensorflow as tf
import keras
from keras import layers

# GAN-like step: two optimizers, two networks
keras.utils.set_random_seed(33)
gen = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="relu"), layers.Dense(1)])
disc = keras.Sequential([keras.Input((1,)), layers.Dense(4, activation="relu"), layers.Dense(1)])
g_opt, d_opt = keras.optimizers.Adam(0.01), keras.optimizers.Adam(0.01)
bce = keras.losses.BinaryCrossentropy(from_logits=True)
real = np.random.normal(3.0, 0.5, size=(32, 1)).astype("float32")

@tf.function
def step(batch):
    noise = tf.random.stateless_normal((8, 2), seed=(1, 2))
    with tf.GradientTape() as gt, tf.GradientTape() as dt:
        fake = gen(noise, training=True)
        r, f = disc(batch, training=True), disc(fake, training=True)
        g_loss = bce(tf.ones_like(f), f)
        d_loss = bce(tf.ones_like(r), r) + bce(tf.zeros_like(f), f)
    g_grads = gt.gradient(g_loss, gen.trainable_variables)
    d_grads = dt.gradient(d_loss, disc.trainable_variables)
    g_opt.apply_gradients(zip(g_grads, gen.trainable_variables))
    d_opt.apply_gradients(zip(d_grads, disc.trainable_variables))
    return g_loss, d_loss

for epoch in range(3):
    for batch in tf.data.Dataset.from_tensor_slices(real).batch(8):
        g, d = step(batch)
    print(epoch, f"g {float(g):.4f} d {float(d):.4f}")
print(len(gen.trainable_variables), int(g_opt.iterations))
print(np.round(gen(np.ones((1, 2), "float32")).numpy(), 4))
