import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(99)
for layer, shape in [(layers.GRU(2), (1, 3, 2)), (layers.SimpleRNN(3), (1, 3, 2)), (layers.Conv1D(2, 2), (1, 3, 2)),
                     (layers.MultiHeadAttention(1, 2), (1, 3, 2)), (layers.BatchNormalization(), (1, 2)), (layers.Dense(2, kernel_initializer="he_uniform"), (1, 2))]:
    x = np.ones(shape, dtype="float32")
    y = layer(x, x) if isinstance(layer, layers.MultiHeadAttention) else layer(x)
    print(layer.name, y.shape, np.round(y.numpy().ravel()[:4], 4))
    print([np.round(w.ravel()[:3], 4).tolist() for w in layer.get_weights()])
