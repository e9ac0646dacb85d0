import numpy as np
import tensorflow as tf
import keras
from keras import layers

keras.utils.set_random_seed(3)
model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(4, activation="relu"), layers.Dense(1)])
opt = keras.optimizers.Adam(0.05)
mse = keras.losses.MeanSquaredError()
x = np.array([[0., 0.], [0., 1.], [1., 0.], [1., 1.]], dtype="float32")
y = np.array([[0.], [1.], [1.], [0.]], dtype="float32")
tracker = keras.metrics.Mean(name="loss")
for epoch in range(4):
    tracker.reset_state()
    for i in range(0, 4, 2):
        with tf.GradientTape() as tape:
            pred = model(x[i:i + 2], training=True)
            loss = mse(y[i:i + 2], pred)
        grads = tape.gradient(loss, model.trainable_variables)
        opt.apply_gradients(zip(grads, model.trainable_variables))
        tracker.update_state(loss)
    print(epoch, f"{float(tracker.result()):.4f}")
print(int(opt.iterations), len(grads), [tuple(g.shape) for g in grads])
norm = tf.sqrt(sum(tf.reduce_sum(g ** 2) for g in grads))
print(f"{norm.numpy():.4f}")
clipped = [tf.clip_by_norm(g, 0.1) for g in grads]
print([f"{tf.norm(g).numpy():.3f}" for g in clipped])
c, n = tf.clip_by_global_norm(grads, 0.5)
print(f"{n.numpy():.4f}", len(c))
