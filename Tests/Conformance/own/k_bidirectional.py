import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(5)
model = keras.Sequential([
    keras.Input(shape=(4, 2)),
    layers.Bidirectional(layers.LSTM(2, return_sequences=True)),
    layers.GRU(3),
    layers.Dense(2, activation="softmax"),
])
x = np.sin(np.arange(16)).reshape(2, 4, 2)
print(np.round(model.predict(x, verbose=0), 4))
print([layer.name for layer in model.layers], model.count_params())
for w in model.weights[:4]:
    print(w.path, w.shape)
