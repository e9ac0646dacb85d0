import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input(shape=(4,)), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="sgd", loss="binary_crossentropy")
for x, y in [(np.ones((3, 4)), np.ones((2, 1))), (np.ones((3, 5)), np.ones((3, 1))), (np.ones((3, 4)), np.ones((3, 2)))]:
    try:
        model.fit(x, y, verbose=0)
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0][:120])
m = keras.Sequential([keras.Input(shape=(4,)), layers.Dense(3, activation="softmax")])
m.compile(loss="sparse_categorical_crossentropy")
try:
    m.fit(np.ones((2, 4)), keras.utils.to_categorical([0, 1], 3), verbose=0)
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0][:160])
try:
    layers.LSTM(3)(np.ones((2, 4)))
except ValueError as e:
    print(str(e)[:140])
try:
    layers.Embedding(5, 2)(np.array([[7]]))
except Exception as e:
    print(type(e).__name__)
try:
    keras.Sequential([layers.Dense(2)]).summary()
    print(keras.Sequential([layers.Dense(2)]).weights)
except Exception as e:
    print(type(e).__name__, e)
try:
    model.get_layer("nope")
except ValueError as e:
    print(e)
try:
    model.set_weights([np.ones((4, 1))])
except ValueError as e:
    print(str(e)[:100])
