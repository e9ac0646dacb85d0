import numpy as np
import tensorflow as tf
import keras
from keras import layers

class Model(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply(gradients, self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}

inputs = keras.Input(shape=(3,))
outputs = layers.Dense(1, kernel_initializer="ones")(inputs)
model = Model(inputs, outputs)
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="mse", metrics=["mae"])
x = np.random.RandomState(1).rand(10, 3)
y = x.sum(axis=1, keepdims=True) * 0.5
h = model.fit(x, y, epochs=3, batch_size=5, verbose=0, shuffle=False)
for k, v in h.history.items():
    print(k, [f"{u:.4f}" for u in v])
print([f"{v:.4f}" for v in model.evaluate(x, y, verbose=0)])
