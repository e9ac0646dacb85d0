import numpy as np
import keras
from keras import layers

class Dense2(layers.Dense):
    """A Dense layer that counts its calls."""
    calls = 0
    def call(self, x):
        Dense2.calls += 1
        return super().call(x) * 2

d = Dense2(3, kernel_initializer="ones")
print(d(np.ones((1, 2))).numpy(), Dense2.calls, d.name, isinstance(d, layers.Dense))

class Residual(layers.Layer):
    def __init__(self, block, scale=0.5, **kwargs):
        super().__init__(**kwargs)
        self.block = block
        self.scale = scale

    def call(self, x):
        return x + self.scale * self.block(x)

r = Residual(keras.Sequential([layers.Dense(4, activation="relu", kernel_initializer="ones"), layers.Dense(2, kernel_initializer="ones")]), name="res")
print(r(np.array([[1.0, -0.5]])).numpy(), len(r.weights), [w.path for w in r.weights])
try:
    r.get_config()
except NotImplementedError as e:
    print("NotImplementedError", str(e).strip().split("\n")[0])

class Poly(layers.Layer):
    def __init__(self, degree=2, gain=1.0, **kwargs):
        super().__init__(**kwargs)
        self.degree, self.gain = degree, gain

    def call(self, x):
        return self.gain * x ** self.degree

    def compute_output_shape(self, shape):
        return shape

p = Poly(3)
print(p.get_config())
print(Poly.from_config({"degree": 2, "gain": 0.5})(np.array([4.0])).numpy())
m = keras.Sequential([keras.Input((2,)), Poly(2), layers.Dense(1, kernel_initializer="ones")])
print(m.predict(np.array([[1.0, 3.0]]), verbose=0), m.layers[0].output.shape, p.compute_output_shape((None, 2)))
again = keras.models.clone_model(m)
print([l.name for l in again.layers], again.layers[0].degree)
js = m.get_config()["layers"][1]
print(js["class_name"], js["registered_name"], js["config"]["degree"])
@keras.saving.register_keras_serializable(package="Mine")
class Shift(layers.Layer):
    def __init__(self, by, **kw):
        super().__init__(**kw)
        self.by = by
    def call(self, x): return x + self.by
    def get_config(self): return {**super().get_config(), "by": self.by}
s = keras.layers.deserialize(keras.layers.serialize(Shift(3, name="s")))
print(s.name, s.by, keras.saving.get_registered_name(Shift))
try:
    class Bad(layers.Layer):
        def __init__(self):
            self.d = layers.Dense(2)
    Bad()
except RuntimeError as e:
    print(str(e)[:80])
