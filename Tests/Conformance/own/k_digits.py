import keras
import numpy as np
from keras import ops

# Whole float32 digits: TensorFlow takes eight numbers at a time and the last few one by one.
rng = np.random.RandomState(1)
for count in (3, 8, 13):
    x = rng.randn(count).astype("float32") * 2
    for name in ["sigmoid", "tanh", "softplus", "exponential", "elu", "silu", "mish", "hard_sigmoid"]:
        print(name, count, np.asarray(getattr(keras.activations, name)(x)).tolist())
    print("log", count, np.asarray(ops.log(ops.abs(x))).tolist())
    print("sum", count, float(ops.sum(x)), float(ops.mean(x)))
for rows, columns in ((3, 4), (5, 10), (7, 33)):
    x = rng.randn(rows, columns).astype("float32")
    print(np.asarray(keras.activations.softmax(x)).tolist())
    print(np.asarray(keras.activations.log_softmax(x)).tolist())
    print(np.asarray(ops.sum(x, axis=-1)).tolist(), np.asarray(ops.mean(x, axis=0)).tolist())
    y = np.eye(columns, dtype="float32")[np.arange(rows)]
    p = np.asarray(keras.activations.softmax(x))
    print(np.asarray(keras.losses.categorical_crossentropy(y, p)).tolist())
    print(np.asarray(keras.losses.mean_squared_error(y, p)).tolist())
    print(float(keras.losses.BinaryCrossentropy()(y, p)))
