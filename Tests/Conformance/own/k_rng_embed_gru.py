import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
model = keras.Sequential([keras.Input((3,)), layers.Embedding(5, 2), layers.GRU(3), layers.Dense(2, activation="softmax")])
for w in model.get_weights():
    print(w.shape)
    print(np.round(w, 4))
x = np.array([[0, 1, 2], [3, 4, 0]])
print(np.round(model.predict(x, verbose=0), 4))
keras.utils.set_random_seed(7)
again = keras.Sequential([keras.Input((3,)), layers.Embedding(5, 2), layers.GRU(3), layers.Dense(2, activation="softmax")])
print(all(np.array_equal(a, b) for a, b in zip(model.get_weights(), again.get_weights())))
