import numpy as np
import keras
from keras import layers

model = keras.Sequential([layers.Dense(3, activation="relu"), layers.Dense(1)])
print(model.built, len(model.layers))
try:
    print(model.weights)
    model.summary()
except ValueError as e:
    print("ValueError", e)
y = model(np.zeros((2, 5)))
print(y.shape, model.built)
print([tuple(w.shape) for w in model.weights])
model.summary()

other = keras.Sequential([layers.Dense(3), layers.Dropout(0.3), layers.Dense(1)])
other.build((None, 7))
print(other.input_shape, other.output_shape, other.count_params())
try:
    other(np.zeros((2, 4)))
except ValueError as e:
    print("ValueError:", str(e).splitlines()[0])
    print(e)
