import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(3,), name="features"),
    layers.Dense(4, activation="relu", name="first"),
    layers.Dense(2, name="second"),
], name="tiny")
model.summary()

print(model.input_shape, model.output_shape)
print(model.inputs[0].name, model.inputs[0].dtype)
for w in model.weights:
    print(w.name, w.path, w.shape, w.dtype, w.trainable)
config = model.get_config()
print(config["name"], [layer["class_name"] for layer in config["layers"]])
print(config["layers"][1]["config"]["activation"], config["layers"][1]["config"]["units"])

clone = keras.Sequential.from_config(config)
clone.set_weights(model.get_weights())
x = np.ones((2, 3))
print(np.array_equal(model.predict(x, verbose=0), clone.predict(x, verbose=0)))
print(model.get_layer("first").kernel.shape, model.get_layer(index=1).bias.shape)
try:
    model.get_layer("third")
except ValueError as e:
    print(e)
