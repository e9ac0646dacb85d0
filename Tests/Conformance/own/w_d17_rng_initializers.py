import numpy as np
import keras
from keras import layers, initializers

keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input(shape=(4,)),
    layers.Dense(3, kernel_initializer="he_normal"),
    layers.Dense(3, kernel_initializer="random_normal", bias_initializer="ones"),
    layers.Dense(2, kernel_initializer=initializers.RandomUniform(-0.1, 0.1)),
])
for layer in model.layers:
    w, b = layer.get_weights()
    print(w.shape, f"{np.abs(w).max():.3f}", b)

a = keras.initializers.GlorotUniform(seed=5)(shape=(2, 2))
b = keras.initializers.GlorotUniform(seed=5)(shape=(2, 2))
print(np.array_equal(a, b))
print(np.round(np.array(a), 4))
q = np.array(keras.initializers.Orthogonal(seed=2)(shape=(3, 3)))
print(np.allclose(q @ q.T, np.eye(3), atol=1e-5))
print(np.array(keras.initializers.Constant(0.25)(shape=(2,))), np.array(keras.initializers.Zeros()(shape=(1, 2))))
