import numpy as np
import keras
from keras import layers

class TwoLosses(keras.Model):
    def __init__(self):
        super().__init__()
        self.body = layers.Dense(4, activation="relu", kernel_initializer="ones")
        self.head = layers.Dense(1, kernel_initializer="ones")
        self.total_tracker = keras.metrics.Mean(name="total")

    def call(self, x, training=False):
        h = self.body(x)
        if training:
            self.add_loss(0.01 * keras.ops.sum(keras.ops.abs(h)))
        return self.head(h)

    def compute_loss(self, x=None, y=None, y_pred=None, sample_weight=None, training=True):
        loss = keras.ops.mean(keras.ops.square(y - y_pred)) + sum(self.losses)
        self.total_tracker.update_state(loss)
        return loss

    @property
    def metrics(self):
        return [self.total_tracker]

    def reset_metrics(self):
        self.total_tracker.reset_state()

model = TwoLosses()
model.compile(optimizer=keras.optimizers.SGD(0.01))
x = np.arange(8.0).reshape(4, 2) / 8
y = np.array([[1.0], [0.0], [1.0], [2.0]])
h = model.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
print({k: [round(t, 4) for t in v] for k, v in h.history.items()})
print({k: round(v, 4) for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
print(np.round(model.predict(x, verbose=0).ravel(), 4))
