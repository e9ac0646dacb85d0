import numpy as np
import tensorflow as tf
import keras
x = tf.Variable([1.0, 2.0, 3.0])
with tf.GradientTape(persistent=True) as tape:
    v, i = tf.math.top_k(x, 2)
    a = tf.reduce_sum(v * [1.0, 2.0])
    b = tf.reduce_sum(tf.tensor_scatter_nd_update(x, [[0]], [x[1] * 5.0]))
    c = tf.reduce_sum(tf.roll(x, 1, 0) * [1.0, 2.0, 3.0])
    d = tf.stack([x[0] * x[1], x[2] ** 2])
print(tape.gradient(a, x).numpy() if not isinstance(tape.gradient(a, x), tf.IndexedSlices) else 0)
print(np.array(tape.gradient(b, x)), np.array(tape.gradient(c, x)))
print(tape.jacobian(d, x).numpy())
print(tape.gradient(d, x, output_gradients=tf.constant([2.0, 0.5])).numpy())
y = tf.Variable(1.0)
print(tape.gradient(a, y), tape.gradient(a, y, unconnected_gradients="zero"))
print(tf.constant("a", shape=(2,)), tf.strings.reduce_join([["a", "b"], ["c", "d"]], axis=1, separator="-", keepdims=True))
print(tf.math.segment_sum(tf.zeros((0, 2)), tf.zeros((0,), tf.int32)).shape)
class M(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = keras.layers.Dropout(0.5, seed=1)
        self.l = keras.layers.LSTM(2, return_state=True)
    def call(self, x, training=None):
        o, h, c = self.l(self.d(x))
        return {"out": o, "state": [h, c]}
m = M()
r = m(np.ones((2, 3, 1)), training=True)
print(type(r).__name__, sorted(r), type(r["state"]).__name__, r["state"][1].shape)
p = m.predict(np.ones((2, 3, 1)), verbose=0)
print(type(p).__name__, sorted(p), type(p["state"]).__name__, p["out"].shape)
s = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
s.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
s.fit(np.ones((2, 2)), np.zeros(2), verbose=0)
s.compile(optimizer=keras.optimizers.SGD(0.01), loss="mae")
print(sorted(s.fit(np.ones((2, 2)), np.zeros(2), verbose=0).history))
