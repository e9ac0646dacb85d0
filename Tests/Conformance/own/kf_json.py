import json
import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(5,)),
    layers.Dense(4, activation="relu", kernel_regularizer=keras.regularizers.L2(0.01)),
    layers.Dense(2, activation="softmax"),
])
text = model.to_json()
config = json.loads(text)
print(config["class_name"], [l["class_name"] for l in config["config"]["layers"]])
print(config["config"]["layers"][1]["config"]["units"], config["config"]["layers"][1]["config"]["activation"])
twin = keras.models.model_from_json(text)
print([l.name for l in twin.layers], twin.count_params())
twin.set_weights(model.get_weights())
x = np.ones((1, 5), dtype="float32")
print(np.allclose(model.predict(x, verbose=0), twin.predict(x, verbose=0)))
clone = keras.models.clone_model(model)
print(clone.count_params(), clone is model, [w.shape for w in clone.weights])
print(twin.layers[0].kernel_regularizer.l2)
