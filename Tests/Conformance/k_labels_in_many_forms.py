import numpy as np
import keras
from keras import layers

# labels in many forms
x = np.linspace(-1, 1, 6).reshape(6, 1)
labels = [0, 1, 1, 0, 1, 1]
def run(y, units, act, loss):
    model = keras.Sequential([keras.Input((1,)), layers.Dense(units, activation=act, kernel_initializer="ones")])
    model.compile(keras.optimizers.SGD(0.5), loss, metrics=["accuracy"])
    h = model.fit(x, y, epochs=2, batch_size=3, shuffle=False, verbose=0)
    print(f"{str(np.asarray(y).dtype):8s} {str(np.asarray(y).shape):8s} {loss[:12]:12s}", [round(v, 4) for v in h.history["loss"]], [round(v, 3) for v in h.history["accuracy"]])
for dtype in ("int32", "int64", "float32", "float64", "bool", "uint8"):
    run(np.array(labels, dtype=dtype), 1, "sigmoid", "binary_crossentropy")
run(np.array(labels).reshape(-1, 1), 1, "sigmoid", "binary_crossentropy")
run(np.array(labels), 2, "softmax", "sparse_categorical_crossentropy")
run(np.array(labels).reshape(-1, 1), 2, "softmax", "sparse_categorical_crossentropy")
run(np.array(labels, dtype="float64"), 2, "softmax", "sparse_categorical_crossentropy")
run(keras.utils.to_categorical(labels), 2, "softmax", "categorical_crossentropy")
run(np.eye(2, dtype=int)[labels], 2, "softmax", "categorical_crossentropy")
run(np.eye(2, dtype=bool)[labels], 2, "softmax", "categorical_crossentropy")
run(np.array(labels), 1, None, "mse")
run(np.array(labels), 1, None, "mae")
