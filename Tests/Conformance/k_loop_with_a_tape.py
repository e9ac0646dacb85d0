import numpy as np
import tensorflow as tf
import keras
from keras import layers

x = tf.constant([[1.0], [2.0], [3.0], [4.0]])
y = 2.0 * x + 1.0
w = tf.Variable([[0.0]], name="w")
b = tf.Variable(0.0)
for step in range(4):
    with tf.GradientTape() as tape:
        pred = x @ w + b
        loss = tf.reduce_mean(tf.square(pred - y))
    gw, gb = tape.gradient(loss, [w, b])
    w.assign_sub(0.05 * gw)
    b.assign_sub(0.05 * gb)
    print(step, f"{loss.numpy():.4f} {w.numpy()[0, 0]:.4f} {b.numpy():.4f}")
print(w)
print(b)

model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
opt = keras.optimizers.Adam(0.1)
loss_fn = keras.losses.MeanSquaredError()
metric = keras.metrics.MeanAbsoluteError()

@tf.function
def step(bx, by):
    with tf.GradientTape() as tape:
        p = model(bx, training=True)
        value = loss_fn(by, p)
    grads = tape.gradient(value, model.trainable_variables)
    opt.apply_gradients(zip(grads, model.trainable_variables))
    metric.update_state(by, p)
    return value

for epoch in range(3):
    for bx, by in tf.data.Dataset.from_tensor_slices((x, y)).batch(2):
        v = step(bx, by)
    print(epoch, f"{float(v):.4f} {float(metric.result()):.4f}")
    metric.reset_state()
print([np.round(p.numpy(), 4).tolist() for p in model.trainable_variables], int(opt.iterations))
