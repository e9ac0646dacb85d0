import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
for name in ["glorot_uniform", "he_normal", "lecun_uniform", "orthogonal", "random_normal", "truncated_normal"]:
    layer = layers.Dense(3, kernel_initializer=name)
    layer.build((None, 2))
    print(f"{name:18s}", np.round(layer.kernel.numpy().ravel(), 4))
init = keras.initializers.RandomUniform(minval=-1, maxval=1, seed=5)
print(np.round(init(shape=(2, 3)).numpy(), 4))
print(np.round(init(shape=(2, 3)).numpy(), 4))
print(init.get_config())
emb = layers.Embedding(4, 3)
print(np.round(emb(np.array([0, 3])).numpy(), 4))
print(keras.initializers.Identity(gain=2.0)((2, 2)).numpy())
print(keras.initializers.Constant(0.3)((3,)).numpy())
print(type(keras.initializers.get("zeros")).__name__, type(keras.initializers.get("HeNormal")).__name__)
try:
    layers.Dense(3, kernel_initializer="nonsense")
except ValueError as e:
    print(e)
