import numpy as np
import keras
from keras import layers
import tensorflow as tf

# a variational-like model: custom train_step with compute_loss, and test on batches
class Noisy(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        trainable_vars = self.trainable_variables
        gradients = tape.gradient(loss, trainable_vars)
        self.optimizer.apply(gradients, trainable_vars)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}

inputs = keras.Input(shape=(3,))
outputs = layers.Dense(1, kernel_initializer=keras.initializers.Constant(0.2))(inputs)
model = Noisy(inputs, outputs)
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse", metrics=["mae"])
x = np.linspace(0, 1, 18).reshape(6, 3)
y = x.sum(axis=1, keepdims=True)
h = model.fit(x, y, epochs=3, batch_size=3, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [f"{t:.5f}" for t in v])
print([f"{v:.5f}" for v in model.evaluate(x, y, verbose=0)])
print(type(model).__name__, model.optimizer.iterations.numpy(), np.round(model.get_weights()[0].ravel(), 4))
g = model.optimizer.learning_rate
print(float(g), [type(v).__name__ for v in model.trainable_variables])
print(model.compute_metrics(x, y, model(x)).keys() if hasattr(model, "compute_metrics") else "")
