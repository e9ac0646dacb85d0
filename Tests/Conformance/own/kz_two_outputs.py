import numpy as np
import keras
from keras import layers, ops
keras.utils.set_random_seed(1)
x = np.random.rand(5, 3).astype("float32")
inp = keras.Input((3,), name="features")
h = layers.Dense(4, activation="tanh")(inp)
a = layers.Dense(2, name="a")(h)
b = layers.Dense(1, name="b")(layers.concatenate([inp, h]))
model = keras.Model(inp, [a, b])
model.summary()
ya, yb = model(x)
print(ya.shape, yb.shape, ya.dtype)
out = model.predict(x, verbose=0)
print([o.shape for o in out], np.allclose(out[0], ya))
model.compile("adam", loss={"a": "mse", "b": "mae"}, loss_weights={"a": 1.0, "b": 0.5}, metrics={"b": ["mae"]})
hist = model.fit(x, {"a": np.zeros((5, 2)), "b": np.ones((5, 1))}, epochs=2, verbose=0, batch_size=5)
print(sorted(hist.history))
for k, v in hist.history.items():
    print(k, [round(float(t), 4) for t in v])
sub = keras.Model(model.input, model.layers[1].output)
print(sub(x).shape, ops.mean(sub(x)).numpy().round(4))
