import tensorflow as tf
import numpy as np
for f in (lambda: tf.constant(1) + 1.5, lambda: 1.5 + tf.constant(1), lambda: tf.constant([1, 2]) * 0.5, lambda: tf.constant(3) - 1.5, lambda: tf.constant(3) > 1.5, lambda: tf.constant(3) / 2.5, lambda: tf.add(tf.constant(1), 1.5), lambda: tf.constant(1.5) + "a", lambda: tf.constant([1, 2]) + np.array([0.5, 1.5]), lambda: tf.Variable(1) + 1.5, lambda: tf.constant(3) == 1.5, lambda: tf.constant(2) ** 0.5, lambda: tf.maximum(tf.constant(1), 2.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
