import keras
from keras import layers
i = keras.Input((2,))
m = keras.Model(i, layers.Dense(3)(layers.Dense(2)(i)))
k = keras.models.clone_model(m)
print([l.name for l in k.layers])
class F(layers.Layer):
    def __init__(self, s=1, **kw):
        super().__init__(**kw)
    def call(self, x): return x
m = keras.Model(i, F(3)(layers.Dense(2)(i)))
k = keras.models.clone_model(m)
print([l.name for l in k.layers], k)
print(k.get_config()["layers"][2])
