import numpy as np
import keras
from keras import layers

x = np.array([[-2.0, -0.5, 0.0, 0.5, 2.0]])
for name in ["relu", "sigmoid", "tanh", "softplus", "elu", "softmax", "linear"]:
    model = keras.Sequential([keras.Input(shape=(5,)), layers.Activation(name)])
    print(f"{name:9s}", np.round(model.predict(x, verbose=0)[0], 4))

leaky = keras.Sequential([keras.Input(shape=(5,)), layers.LeakyReLU(negative_slope=0.1)])
print("leaky    ", leaky.predict(x, verbose=0)[0])
relu = layers.ReLU(max_value=1.0)
print("capped   ", np.array(relu(x.astype("float32")))[0])

dense = layers.Dense(2, activation="tanh")
print(dense.activation.__name__, dense.built)
dense.build((None, 3))
print(dense.built, dense.kernel.shape)
print(keras.activations.get("relu").__name__)
try:
    layers.Dense(2, activation="rellu")
except ValueError as e:
    print(type(e).__name__)
