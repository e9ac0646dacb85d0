import numpy as np
import tensorflow as tf
import keras
from keras import layers

class Clipped(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1, kernel_initializer="zeros")
        self.tracker = keras.metrics.Mean(name="loss")

    def call(self, x):
        return self.dense(x)

    @property
    def metrics(self):
        return [self.tracker]

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(y - pred))
        grads = tape.gradient(loss, self.trainable_variables)
        grads = [tf.clip_by_norm(g, 1.0) for g in grads]
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        self.tracker.update_state(loss)
        return {"loss": self.tracker.result()}

x = np.arange(8, dtype="float32").reshape(8, 1) / 4
y = 3 * x - 1
model = Clipped()
model.compile(optimizer=keras.optimizers.SGD(0.1))
h = model.fit(x, y, epochs=6, batch_size=4, shuffle=False, verbose=0)
print([f"{v:.3f}" for v in h.history["loss"]])
print(f"{model.dense.kernel.numpy()[0, 0]:.3f} {model.dense.bias.numpy()[0]:.3f}")
