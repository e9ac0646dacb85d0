import numpy as np
import keras
from keras import layers

def one_step(opt, w0, g):
    v = keras.Variable(w0)
    opt.apply([keras.ops.convert_to_tensor(g)], [v])
    return v.numpy()

w, g = np.array([1.0, -2.0], dtype="float32"), np.array([0.5, 0.1], dtype="float32")
for opt in [keras.optimizers.SGD(0.1), keras.optimizers.SGD(0.1, momentum=0.9), keras.optimizers.RMSprop(0.1), keras.optimizers.Adam(0.1),
            keras.optimizers.AdamW(0.1, weight_decay=0.01), keras.optimizers.Adagrad(0.1), keras.optimizers.Nadam(0.1), keras.optimizers.Adamax(0.1), keras.optimizers.Lion(0.1)]:
    print(f"{opt.name:8s}", one_step(opt, w, g))

# Adam by hand, three steps
m = v = 0.0
theta = 1.0
var = keras.Variable(1.0)
adam = keras.optimizers.Adam(0.1)
for t in range(1, 4):
    grad = 2 * theta
    m = 0.9 * m + 0.1 * grad
    v = 0.999 * v + 0.001 * grad ** 2
    theta -= 0.1 * (m / (1 - 0.9 ** t)) / ((v / (1 - 0.999 ** t)) ** 0.5 + 1e-7)
    adam.apply([keras.ops.convert_to_tensor(2 * float(var.numpy()))], [var])
    print(t, f"{theta:.6f} {float(var.numpy()):.6f}")
