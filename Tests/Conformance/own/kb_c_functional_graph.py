import numpy as np
import keras
from keras import layers

a = keras.Input((4,), name="a")
print(a, a.name, a.shape, a.dtype)
d = layers.Dense(3, name="shared")
b = keras.Input((4,), name="b")
u, v = d(a), d(b)
print(u)
diff = layers.Subtract(name="diff")([u, v])
prod = u * v + 1.0
m = keras.Model([a, b], [diff, prod], name="siamese")
m.summary()
print(len(m.layers), [l.name for l in m.layers], m.count_params())
print(m.get_layer("shared").get_config()["units"], len(m.inputs), m.outputs[0].shape)
ones = np.ones((2, 4))
r = m([ones, 2 * ones])
print(type(r).__name__, r[0].shape)
try:
    m(ones)
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0])
try:
    m.predict([ones], verbose=0)
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0])
try:
    print(u.numpy())
except Exception as e:
    print(type(e).__name__)
try:
    if u > 0:
        print("?")
except Exception as e:
    print(type(e).__name__, e)
try:
    keras.Model(a, np.ones(3))
except Exception as e:
    print(type(e).__name__, str(e)[:100])
try:
    d(keras.Input((5,)))
except ValueError as e:
    print(e)
img = keras.Input((8, 8, 3), name="img")
x = layers.Conv2D(4, 3, strides=2, padding="same", activation="relu")(img)
y = layers.Conv2D(4, 1)(layers.AveragePooling2D(2)(img))
z = layers.Concatenate()([x, y])
z = layers.GlobalAveragePooling2D()(z)
z = keras.ops.mean(z, axis=-1, keepdims=True)
c = keras.Model(img, z)
c.summary()
inner = keras.Sequential([layers.Dense(2), layers.Dense(1)], name="head")
e = inner(layers.Flatten()(y))
whole = keras.Model(img, e, name="whole")
whole.summary(expand_nested=True)
print(whole.layers[-1].built, e.shape, whole.predict(np.zeros((1, 8, 8, 3)), verbose=0))
