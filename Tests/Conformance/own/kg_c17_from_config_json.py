import json
import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(4,)),
    layers.Dense(3, activation="relu", name="d1", kernel_regularizer=keras.regularizers.L2(0.01)),
    layers.Dropout(0.25, name="drop"),
    layers.Dense(1, name="d2"),
], name="m")
config = model.get_config()
print(config["name"], len(config["layers"]), [l["class_name"] for l in config["layers"]])
copy = keras.Sequential.from_config(config)
print(copy.name, [l.name for l in copy.layers], copy.count_params())
print(copy.layers[1].rate, copy.layers[0].kernel_regularizer.l2)
text = model.to_json()
again = keras.models.model_from_json(text)
print(again.layers[0].activation.__name__, json.loads(text)["class_name"])
print(layers.Dense(5).get_config()["kernel_initializer"]["class_name"])
d = layers.Dense.from_config({"units": 2, "activation": "tanh", "name": "fresh"})
print(d.units, d.name, d.use_bias)
print(keras.optimizers.Adam(0.01).get_config())
