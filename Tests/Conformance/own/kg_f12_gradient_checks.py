import numpy as np
import tensorflow as tf
import keras
from keras import layers

m = keras.Sequential([keras.Input((2,)), layers.Dense(3, activation="relu", kernel_initializer=keras.initializers.Constant(-1.0)), layers.Dense(1, kernel_initializer="ones")])
x = tf.constant([[1.0, 2.0], [0.5, -0.5]])
with tf.GradientTape() as tape:
    out = m(x)
    loss = tf.reduce_mean(tf.square(out - 1.0))
g = tape.gradient(loss, m.trainable_variables)
print("dead units:", [float(tf.norm(v)) for v in g])
print(g[2].numpy().ravel(), g[3])
m.layers[0].trainable = False
print(len(m.trainable_variables))
with tf.GradientTape() as tape:
    loss = tf.reduce_sum(m(x))
print([None if v is None else v.shape for v in tape.gradient(loss, m.variables)])
opt = keras.optimizers.SGD(0.1, momentum=0.9)
w = keras.Variable([1.0, -2.0], name="w")
for step in range(3):
    with tf.GradientTape() as tape:
        loss = keras.ops.sum(w * w)
    opt.apply([tape.gradient(loss, w)], [w])
    print(step, w.numpy().round(4), float(loss))
print(int(opt.iterations), [v.path for v in opt.variables])
c = tf.constant([[1.0, 2.0], [3.0, 4.0]])
with tf.GradientTape() as tape:
    tape.watch(c)
    z = tf.matmul(c, c, transpose_b=True)
    s = tf.reduce_sum(z)
print(tape.gradient(s, c).numpy())
with tf.GradientTape(persistent=True) as tape:
    tape.watch(c)
    u = tf.reduce_max(c, axis=1)
    v = tf.math.log(tf.nn.softmax(c))[0, 1]
print(tape.gradient(u, c).numpy(), tape.gradient(v, c).numpy().round(4))
x0 = tf.Variable(2.0)
with tf.GradientTape() as tape:
    y0 = tf.stop_gradient(x0) * x0
print(tape.gradient(y0, x0).numpy(), tape.gradient(y0, x0) if False else "once")
try:
    tape.gradient(y0, x0)
except RuntimeError as e:
    print(str(e)[:70])
