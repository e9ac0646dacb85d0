import numpy as np
import keras
from keras import layers

class WarmUp(keras.optimizers.schedules.LearningRateSchedule):
    def __init__(self, d_model, warmup=4):
        self.d_model, self.warmup = d_model, warmup

    def __call__(self, step):
        step = keras.ops.cast(step, "float32") + 1
        return keras.ops.rsqrt(float(self.d_model)) * keras.ops.minimum(keras.ops.rsqrt(step), step * self.warmup ** -1.5)

    def get_config(self):
        return {"d_model": self.d_model, "warmup": self.warmup}

w = WarmUp(16)
print([f"{float(w(i)):.4f}" for i in range(7)])
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(keras.optimizers.Adam(w, beta_1=0.9, beta_2=0.98, epsilon=1e-9), "mse")
h = model.fit(np.ones((4, 1)), 3 * np.ones((4, 1)), epochs=5, batch_size=2, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]], float(model.optimizer.learning_rate))
print(model.optimizer.get_config()["learning_rate"])
s = keras.optimizers.schedules.ExponentialDecay(0.2, 3, 0.5, staircase=True)
m2 = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
m2.compile(keras.optimizers.SGD(s, momentum=0.5), "mse")
rates = []
h = m2.fit(np.ones((6, 1)), np.ones((6, 1)), epochs=3, batch_size=3, verbose=0,
           callbacks=[keras.callbacks.LambdaCallback(on_train_batch_end=lambda b, logs: rates.append(round(float(m2.optimizer.learning_rate), 4)))])
print(rates, [f"{v:.4f}" for v in h.history["loss"]])
try:
    m2.optimizer.learning_rate = 0.1
except TypeError as e:
    print(e)
print(keras.optimizers.schedules.deserialize(keras.optimizers.schedules.serialize(s)).get_config())
opt = keras.optimizers.Adam(1e-3, weight_decay=0.01, clipnorm=1.0, ema_momentum=0.9)
for k, v in opt.get_config().items():
    print(k, v)
