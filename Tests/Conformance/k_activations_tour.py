import numpy as np
import keras
from keras import layers, activations

x = np.array([-3.0, -1.0, 0.0, 0.5, 2.0], dtype="float32")
for name in ["relu", "relu6", "leaky_relu", "elu", "selu", "gelu", "silu", "swish", "softplus", "softsign", "tanh", "sigmoid", "hard_sigmoid",
             "mish", "exponential", "linear", "softmax", "log_softmax", "celu", "glu" if False else "hard_silu", "tanh_shrink", "soft_shrink", "hard_tanh", "squareplus", "sparse_plus", "log_sigmoid", "threshold" if False else "sparse_sigmoid"]:
    f = activations.get(name)
    inp = x.reshape(1, -1) if "softmax" in name else x
    print(f"{name:13s}", np.round(np.array(f(inp)).ravel(), 4))
print(layers.LeakyReLU(negative_slope=0.2)(x).numpy(), layers.ELU(0.5)(x).numpy().round(3))
print(layers.ReLU(max_value=1.0, threshold=0.2)(x).numpy(), layers.Softmax(axis=-1)(x.reshape(1, -1)).numpy().round(3))
print(layers.PReLU(alpha_initializer="ones")(x.reshape(1, -1)).numpy())
print(activations.relu(x, negative_slope=0.1, max_value=1.5).numpy())
print(activations.serialize(activations.relu), activations.get(None).__name__)
d = layers.Dense(2, activation=keras.ops.sin if False else (lambda t: t * t), kernel_initializer="ones")
print(d(np.array([[1.0, 2.0]])).numpy())
print(layers.Activation(activations.tanh).get_config()["activation"])
try:
    activations.get("sigmoidd")
except ValueError as e:
    print(e)
