import json
import keras
from keras import layers

model = keras.Sequential([
    layers.Input((6,)),
    layers.Dense(5, activation="elu", kernel_regularizer=keras.regularizers.L2(0.01)),
    layers.Dropout(0.3),
    layers.BatchNormalization(momentum=0.9),
    layers.Dense(1),
], name="net")
config = model.get_config()
print(config["name"], len(config["layers"]))
for entry in config["layers"]:
    print(entry["class_name"], entry["config"]["name"])
dense = model.layers[0].get_config()
print(dense["units"], dense["activation"], dense["use_bias"])
print(dense["kernel_regularizer"])
print(dense["kernel_initializer"]["class_name"])

twin = keras.Sequential.from_config(config)
print(twin.name, twin.count_params() == model.count_params())
again = keras.models.model_from_json(model.to_json())
print([type(l).__name__ for l in again.layers])
print(sorted(json.loads(model.to_json()).keys()))
layer = layers.Dense.from_config({"units": 2, "activation": "relu", "name": "d"})
print(layer.units, layer.activation.__name__, layer.name)
