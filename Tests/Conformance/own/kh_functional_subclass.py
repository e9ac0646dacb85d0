import numpy as np
import keras
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(4)

class Wrapped(keras.Model):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.loss_tracker = keras.metrics.Mean(name="loss")
        self.mae_metric = keras.metrics.MeanAbsoluteError(name="mae")

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = keras.losses.mean_squared_error(y, y_pred)
            loss = tf.reduce_mean(loss)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        self.loss_tracker.update_state(loss)
        self.mae_metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}

    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.mae_metric.update_state(y, y_pred)
        return {"mae": self.mae_metric.result()}

    @property
    def metrics(self):
        return [self.loss_tracker, self.mae_metric]

inputs = keras.Input(shape=(5,))
x = layers.Dense(6, activation="gelu")(inputs)
outputs = layers.Dense(1)(x)
model = Wrapped(inputs, outputs)
model.compile(optimizer=keras.optimizers.AdamW(0.01, weight_decay=0.004))
data = np.random.random((32, 5))
target = data.sum(axis=1, keepdims=True)
h = model.fit(data, target, epochs=4, batch_size=8, verbose=0)
for k, v in h.history.items():
    print(k, np.round(v, 4))
print({k: round(float(v), 4) for k, v in model.evaluate(data, target, verbose=0, return_dict=True).items()})
print([m.name for m in model.metrics])
print(model.optimizer.name, [v.path for v in model.optimizer.variables][:4])
model.summary()
print(isinstance(model, keras.Model), type(model).__name__, model.name)
