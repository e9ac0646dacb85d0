import numpy as np
import keras
from keras import layers

model = keras.Sequential([layers.Dense(4, activation="relu"), layers.Dense(1)])
print(model.built, len(model.layers))
try:
    model.summary()
    print(model.weights)
except ValueError as e:
    print(type(e).__name__, e)
try:
    model.count_params()
except ValueError as e:
    print(str(e))
try:
    print(model.output_shape)
except AttributeError as e:
    print(e)
y = model(np.zeros((2, 3), dtype="float32"))
print(y.shape, model.built)
print([tuple(w.shape) for w in model.weights])
print(model.count_params())
model.summary()
try:
    model(np.zeros((2, 5), dtype="float32"))
except ValueError as e:
    print(e)
