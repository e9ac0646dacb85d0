import numpy as np
import keras
from keras import layers

model = keras.Sequential(name="later")
model.add(layers.Dense(4, activation="relu"))
model.add(layers.Dense(2))
print(model.built, len(model.layers), model.weights)
try:
    model.summary()
except ValueError as e:
    print(e)
try:
    print(model.input_shape)
except AttributeError as e:
    print(e)
y = model(np.ones((3, 5)))
print(model.built, y.shape, [tuple(w.shape) for w in model.weights])
model.summary()
print(model.layers[0].input.shape if hasattr(model.layers[0], "input") else None)
cfg = model.get_config()
print(cfg["name"], [l["class_name"] for l in cfg["layers"]])
clone = keras.Sequential.from_config(cfg)
print(clone.name, [l.name for l in clone.layers], clone.built)
clone2 = keras.models.clone_model(model)
clone2.set_weights(model.get_weights())
print(np.allclose(clone2(np.ones((1, 5))), model(np.ones((1, 5)))))
try:
    model.add(layers.Dense(3, name=model.layers[0].name))
except ValueError as e:
    print(e)
try:
    model.add("dense")
except ValueError as e:
    print(e)
try:
    keras.Sequential([keras.Input((3,)), layers.Conv1D(2, 3)])
except ValueError as e:
    print(e)
model.trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
print([l.trainable for l in model.layers])
print(model.layers[0])
print(model)
print(repr(model.layers[0].kernel)[:60])
m = keras.Sequential([layers.Flatten(input_shape=(2, 3)), layers.Dense(1)])
print(m.output_shape, m.layers[0].output.shape)
