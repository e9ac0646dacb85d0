import numpy as np
import keras
from keras import layers

a = keras.Input(shape=(2,), name="a")
b = keras.Input(shape=(3,), name="b")
x = layers.Dense(4, activation="relu", name="da")(a)
y = layers.Dense(4, name="db")(b)
z = layers.Concatenate(name="cat")([x, y])
out = layers.Dense(1, name="out")(z)
model = keras.Model(inputs=[a, b], outputs=out, name="two_inputs")
model.summary()
print(model.input_shape, model.output_shape, model.count_params())
print([l.name for l in model.layers])
p = model.predict([np.ones((2, 2)), np.ones((2, 3))], verbose=0)
print(p.shape)
s = layers.Add()([x, y])
m2 = keras.Model([a, b], [s, layers.Multiply()([x, y])])
o = m2([np.ones((2, 2)), np.ones((2, 3))])
print(len(o), o[0].shape)
sub = keras.Model(model.input, model.get_layer("cat").output)
print(sub.output_shape)
