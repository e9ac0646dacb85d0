import keras
import numpy as np

print(keras.random.normal((2, 3), seed=1).numpy())
print(keras.random.uniform((4,), minval=-1, maxval=1, seed=2).numpy())
g = keras.random.SeedGenerator(5)
print(keras.random.normal((2,), seed=g).numpy(), keras.random.normal((2,), seed=g).numpy())
print(keras.random.randint((6,), 0, 10, seed=3).numpy())
print(keras.random.truncated_normal((3,), stddev=0.5, seed=4).numpy())
print(keras.random.shuffle(np.arange(6), seed=9).numpy())
keras.utils.set_random_seed(0)
print(keras.random.uniform((2,)).numpy(), keras.random.uniform((2,)).numpy())
print(keras.random.dropout(np.ones((2, 4), dtype="float32"), 0.5, seed=8).numpy())
