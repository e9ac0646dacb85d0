import numpy as np
import tensorflow as tf
import keras

keras.utils.set_random_seed(17)
x = tf.random.normal((12, 3), seed=1)
y = tf.reduce_sum(x, axis=1, keepdims=True) + 0.5
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(4, activation="tanh"), keras.layers.Dense(1)])
opt = keras.optimizers.SGD(0.1)
loss_fn = keras.losses.MeanSquaredError()
total = [tf.zeros_like(v) for v in model.trainable_variables]
for k in range(3):
    with tf.GradientTape() as tape:
        loss = loss_fn(y[4 * k:4 * k + 4], model(x[4 * k:4 * k + 4], training=True))
    grads = tape.gradient(loss, model.trainable_variables)
    total = [t + g / 3 for t, g in zip(total, grads)]
    print(k, f"{loss.numpy():.5f}", [f"{tf.norm(g).numpy():.4f}" for g in grads])
with tf.GradientTape() as tape:
    whole = loss_fn(y, model(x))
full = tape.gradient(whole, model.trainable_variables)
print([np.allclose(a, b, atol=1e-5) for a, b in zip(total, full)])
clipped, norm = tf.clip_by_global_norm(full, 0.5)
print(f"{norm:.4f} {tf.linalg.global_norm(clipped):.4f}")
opt.apply_gradients(zip(clipped, model.trainable_variables))
print(f"{loss_fn(y, model(x)).numpy():.5f}", opt.iterations.numpy())
for v in model.trainable_variables:
    print(v.path, v.numpy().ravel()[:3].round(4))
with tf.GradientTape(persistent=True) as tape:
    tape.watch(x)
    out = model(x)
    pen = tf.reduce_mean(tf.square(out))
print(tape.gradient(out, x)[0].numpy().round(4), tape.gradient(pen, model.layers[1].bias).numpy().round(4))
g = tape.gradient(pen, model.layers[0].kernel)
print(type(g).__name__, g.shape, g.dtype)
with tf.GradientTape() as tape:
    z = tf.constant(2.0)
    w = z * 3
print(tape.gradient(w, z), tape.watched_variables() if hasattr(tape, "watched_variables") else ())
hess_x = tf.Variable([1.0, 2.0])
with tf.GradientTape() as t2:
    with tf.GradientTape() as t1:
        f = hess_x[0] ** 2 * hess_x[1]
    grad = t1.gradient(f, hess_x)
print(grad.numpy(), t2.jacobian(grad, hess_x).numpy())
