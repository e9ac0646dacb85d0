import numpy as np
import keras
from keras import layers
import tensorflow as tf

class Weighted(keras.Model):
    def __init__(self, inner):
        super().__init__()
        self.inner = inner
        self.tracker = keras.metrics.Mean(name="loss")
        self.mae = keras.metrics.MeanAbsoluteError(name="mae")

    def call(self, x):
        return self.inner(x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            p = self(x, training=True)
            loss = tf.reduce_mean((y - p) ** 2) + 0.1 * tf.add_n([tf.nn.l2_loss(w) for w in self.trainable_variables])
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        self.tracker.update_state(loss)
        self.mae.update_state(y, p)
        return {"loss": self.tracker.result(), "mae": self.mae.result()}

    def test_step(self, data):
        x, y = data
        p = self(x, training=False)
        self.mae.update_state(y, p)
        return {"mae": self.mae.result()}

    @property
    def metrics(self):
        return [self.tracker, self.mae]

inner = keras.Sequential([keras.Input((2,)), layers.Dense(2, activation="tanh"), layers.Dense(1)])
inner.set_weights([np.array([[0.2, -0.4], [0.6, 0.8]]), np.zeros(2), np.array([[1.0], [-1.0]]), np.zeros(1)])
model = Weighted(inner)
model.compile(optimizer=keras.optimizers.SGD(0.1))
x = np.array([[1.0, 2.0], [3.0, 4.0], [-1.0, 0.5], [0.0, 1.0]])
y = np.array([[1.0], [2.0], [0.0], [0.5]])
h = model.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [f"{t:.4f}" for t in v])
print({k: f"{v:.4f}" for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
print(np.round(model.predict(x, verbose=0).ravel(), 4))
