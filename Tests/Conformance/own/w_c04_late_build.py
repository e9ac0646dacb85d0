import numpy as np
from keras import Sequential
from keras.layers import Dense, Input

model = Sequential([Dense(4, activation="relu"), Dense(2)])
print(model.built, len(model.layers))
try:
    model.count_params()
except ValueError as e:
    print(type(e).__name__)
print(model.get_weights() == [])

model.build(input_shape=(None, 3))
print(model.built, model.count_params())
print([w.shape for w in model.get_weights()])

other = Sequential([Dense(4), Dense(2)])
out = other(np.ones((5, 7), dtype="float32"))
print(out.shape, other.layers[0].kernel.shape)

try:
    other(np.ones((5, 6), dtype="float32"))
except ValueError as e:
    print(type(e).__name__)

early = Sequential([Input((3,)), Dense(1, use_bias=False)])
print(early.input_shape, early.output_shape, len(early.weights))
early.set_weights([np.array([[1.0], [2.0], [3.0]])])
print(early.predict(np.eye(3), verbose=0).ravel())
