import numpy as np
import tensorflow as tf

w = tf.Variable([[0.0], [0.0]])
b = tf.Variable(0.0)
x = tf.constant([[1.0, 2.0], [2.0, 1.0], [3.0, 0.0]])
y = tf.constant([[5.0], [4.0], [3.0]])
opt = tf.keras.optimizers.SGD(learning_rate=0.1)
for step in range(5):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(x @ w + b - y))
    grads = tape.gradient(loss, [w, b])
    opt.apply_gradients(zip(grads, [w, b]))
    if step % 2 == 0:
        tf.print("step", step, "loss", loss)
        print(f"step {step} loss {loss:.4f} {float(loss):.3f}")
print(w.numpy().ravel().round(4), b.numpy().round(4), opt.iterations.numpy())
m = tf.keras.metrics.Mean()
for v in [1.0, 2.0, 6.0]:
    m(v)
print(m.result().numpy())
tf.random.set_seed(1)
print(tf.random.normal((2,)).numpy(), tf.random.uniform((2,), 0, 5, dtype=tf.int32).numpy())
print(tf.data.Dataset.range(6).shuffle(6).batch(2).take(2))
for v in tf.data.Dataset.range(6).shuffle(6).batch(4):
    print(v.numpy())
