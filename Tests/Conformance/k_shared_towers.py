import numpy as np
import keras
from keras import layers

# models within models, shared layers, several outputs from one layer
keras.utils.set_random_seed(29)
enc = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="relu"), layers.Dense(2)], name="enc")
a, b = keras.Input((4,), name="a"), keras.Input((4,), name="b")
za, zb = enc(a), enc(b)
cos = layers.Dot(axes=1, normalize=True, name="cos")([za, zb])
gap = layers.Subtract(name="gap")([za, zb])
out = layers.Dense(1, activation="sigmoid", name="out")(layers.Concatenate(name="all")([cos, gap, layers.Multiply(name="prod")([za, zb])]))
model = keras.Model([a, b], out, name="pairs")
model.summary()
x1, x2 = np.random.rand(6, 4), np.random.rand(6, 4)
y = (np.abs(x1 - x2).sum(1) < 1.2).astype(int)
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = model.fit({"a": x1, "b": x2}, y, epochs=3, batch_size=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print(np.round(model.predict([x1, x2], verbose=0).ravel(), 4))
mid = keras.Model(model.inputs, [model.get_layer("cos").output, model.get_layer("gap").output])
c, g = mid.predict([x1[:2], x2[:2]], verbose=0)
print(np.round(c, 4), np.round(g, 4))
copy = keras.models.clone_model(model)
copy.set_weights(model.get_weights())
print(np.allclose(copy.predict([x1, x2], verbose=0), model.predict([x1, x2], verbose=0)))
print([l.name for l in model.layers], enc.count_params(), model.count_params())
print(model.get_layer("enc").layers[0].name, len(model.get_layer("enc").weights))
