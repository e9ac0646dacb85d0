import numpy as np
import tensorflow as tf
import keras
from keras import layers

class Clipped(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = layers.Dense(3, activation="relu", kernel_initializer="ones")
        self.out = layers.Dense(1, kernel_initializer="ones")
        self.tracker = keras.metrics.Mean(name="loss")

    def call(self, x, training=False):
        if training:
            x = x * 0.9
        return self.out(self.hidden(x))

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            p = self(x, training=True)
            loss = tf.reduce_mean(tf.abs(p - y))
        g = tape.gradient(loss, self.trainable_variables)
        g, norm = tf.clip_by_global_norm(g, 1.0)
        self.optimizer.apply_gradients(zip(g, self.trainable_variables))
        self.tracker.update_state(loss)
        return {"loss": self.tracker.result(), "norm": norm}

    @property
    def metrics(self):
        return [self.tracker]

m = Clipped()
m.compile(optimizer=keras.optimizers.SGD(0.1, weight_decay=0.01))
x = np.array([[1.0, 2.0], [0.5, 0.5]], dtype="float32")
y = np.array([[1.0], [2.0]], dtype="float32")
h = m.fit(x, y, epochs=4, batch_size=1, shuffle=False, verbose=0)
print({k: [round(float(a), 4) for a in v] for k, v in h.history.items()})
print(m.hidden.kernel.numpy().round(4))
print(m(x).numpy().round(4), len(m.layers), m.count_params())
m.summary()
