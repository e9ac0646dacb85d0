import numpy as np
import keras
from keras import layers, activations

x = np.array([-3.0, -1.0, 0.0, 0.5, 2.0], dtype="float32")
names = ["linear", "relu", "relu6", "leaky_relu", "elu", "selu", "gelu", "silu", "mish", "softplus",
         "softsign", "tanh", "sigmoid", "hard_sigmoid", "exponential", "celu", "hard_tanh", "log_sigmoid",
         "sparse_plus", "squareplus", "tanh_shrink", "hard_silu", "threshold"]
for name in names:
    if name == "threshold":
        continue
    f = activations.get(name)
    print(f"{name:14s}", np.round(keras.ops.convert_to_numpy(f(x)), 4))

m = keras.Sequential([keras.Input((5,)), layers.LeakyReLU(negative_slope=0.2), layers.ReLU(max_value=1.0, threshold=0.1)])
print(m.predict(x.reshape(1, 5), verbose=0))
print(layers.PReLU(alpha_initializer="ones")(x[None]).numpy())
print(layers.ELU(alpha=0.5)(x).numpy().round(4))
print(activations.softmax(keras.ops.reshape(x, (1, 5))).numpy().round(4))
print(activations.serialize(activations.relu), activations.deserialize("tanh").__name__)
try:
    layers.Dense(2, activation="reluu")
except ValueError as e:
    print(str(e)[:60])
