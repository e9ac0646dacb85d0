import numpy as np
import keras
from keras import layers

def make(seed):
    keras.utils.set_random_seed(seed)
    return keras.Sequential([
        keras.Input(shape=(4,)),
        layers.Embedding(6, 3),
        layers.GRU(2),
        layers.Dense(1),
    ])

a, b, c = make(7), make(7), make(8)
for wa, wb, wc in zip(a.get_weights(), b.get_weights(), c.get_weights()):
    print(wa.shape, np.array_equal(wa, wb), np.array_equal(wa, wc))

emb = a.layers[0].get_weights()[0]
print(np.round(emb, 4))
print(bool(np.abs(emb).max() <= 0.05))
recurrent = a.layers[1].get_weights()[1]
print(recurrent.shape, np.allclose(recurrent @ recurrent.T, np.eye(2), atol=1e-5))
x = np.array([[1, 2, 3, 4], [5, 5, 5, 5]])
print(np.round(a.predict(x, verbose=0), 4))
