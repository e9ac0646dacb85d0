import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(64)
base = keras.Sequential([keras.Input((8,)), layers.Dense(6, activation="relu"), layers.BatchNormalization(), layers.Dense(4, activation="relu")], name="base")
base.trainable = False
inputs = keras.Input((8,))
x = base(inputs, training=False)
outputs = layers.Dense(2, activation="softmax", name="new_head")(x)
model = keras.Model(inputs, outputs)
model.summary(expand_nested=True, show_trainable=True)
before = [w.copy() for w in base.get_weights()]
data = np.random.rand(20, 8)
labels = np.random.randint(0, 2, 20)
model.compile("adam", "sparse_categorical_crossentropy")
h = model.fit(data, labels, epochs=2, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]])
print(all(np.array_equal(a, b) for a, b in zip(before, base.get_weights())))
base.trainable = True
for layer in base.layers[:-1]:
    layer.trainable = False
print([(l.name, l.trainable) for l in base.layers], len(model.trainable_weights))
model.compile(keras.optimizers.Adam(1e-3), "sparse_categorical_crossentropy")
model.fit(data, labels, epochs=1, verbose=0, shuffle=False)
print([bool(np.array_equal(a, b)) for a, b in zip(before, base.get_weights())])
print(len(model.layers), model.layers[1].name, model.get_layer("base").layers[0].units)
print(model.optimizer.iterations.numpy(), len(model.optimizer.variables))
