import numpy as np
import keras
from keras import layers

inp = keras.Input(shape=(4,), name="x")
a = layers.Dense(3, activation="relu", name="a")(inp)
b = layers.Dense(3, name="b")(inp)
out = layers.Concatenate(name="cat")([a, b])
res = layers.Add(name="res")([a, b])
model = keras.Model(inputs=inp, outputs=[layers.Dense(1, name="y1")(out), layers.Dense(2, name="y2")(res)], name="two")
model.summary()
print(model.output_names, [o.shape for o in model.outputs])
model.compile("sgd", loss={"y1": "mse", "y2": "mae"}, loss_weights={"y1": 1.0, "y2": 0.5}, metrics={"y1": ["mae"]})
x = np.ones((3, 4))
h = model.fit(x, {"y1": np.zeros(3), "y2": np.ones((3, 2))}, epochs=1, verbose=0)
print(sorted(h.history))
try:
    layers.Add()([a, layers.Dense(5)(inp)])
except ValueError as e:
    print(e)
try:
    keras.Model(inputs=keras.Input((2,)), outputs=a)
except ValueError as e:
    print(str(e).splitlines()[0][:90])
try:
    layers.LSTM(3)(inp)
except ValueError as e:
    print(e)
try:
    layers.Dense(-1)
except ValueError as e:
    print(e)
try:
    model.predict(np.ones((2, 5)), verbose=0)
except ValueError as e:
    print(e)
try:
    layers.Conv2D(2, 3)(keras.Input((4, 4)))
except ValueError as e:
    print(e)
try:
    keras.Sequential([layers.Dense(1), "relu"])
except Exception as e:
    print(type(e).__name__, e)
sub = keras.Model(model.input, model.get_layer("a").output)
print(sub.predict(x, verbose=0).shape, sub.name)
