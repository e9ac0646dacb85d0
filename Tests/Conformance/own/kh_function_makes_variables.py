import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, Model

tf.keras.utils.set_random_seed(40)
series = np.sin(np.arange(60) * 0.3).astype("float32")
ds = tf.keras.utils.timeseries_dataset_from_array(series[:-5, None], series[5:], sequence_length=5, batch_size=16)
for xb, yb in ds.take(1):
    print(xb.shape, yb.shape, xb[0, :, 0].numpy().round(3), yb[0].numpy().round(3))

class Net(Model):
    def __init__(self):
        super().__init__()
        self.lstm = layers.LSTM(8)
        self.head = layers.Dense(1)
    def call(self, x):
        return tf.squeeze(self.head(self.lstm(x)), -1)

net = Net()
opt = tf.keras.optimizers.Adam(0.02)
mse = tf.keras.losses.MeanSquaredError()

@tf.function
def step(x, y):
    print("trace")
    with tf.GradientTape() as tape:
        loss = mse(y, net(x))
    g = tape.gradient(loss, net.trainable_variables)
    g, norm = tf.clip_by_global_norm(g, 1.0)
    opt.apply_gradients(zip(g, net.trainable_variables))
    return loss, norm

for epoch in range(3):
    losses = []
    for xb, yb in ds:
        loss, norm = step(xb, yb)
        losses.append(loss.numpy())
    print(epoch, np.mean(losses).round(5), norm.numpy().round(4))
net.summary()
print([v.path for v in net.trainable_variables])
net.compile(optimizer=opt, loss="mse", metrics=["mae"])
print({k: round(v, 5) for k, v in net.evaluate(ds, verbose=0, return_dict=True).items()})
print(net.predict(series[None, :5, None], verbose=0).round(4))
