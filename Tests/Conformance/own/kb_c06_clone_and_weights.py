import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(1)
model = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(3, activation="tanh", name="hidden"),
    layers.Dense(1, name="out"),
], name="original")
copy = keras.models.clone_model(model)
x = np.array([[0.5, -1.0]])
print(copy.name, [l.name for l in copy.layers])
print("same before:", np.allclose(model.predict(x, verbose=0), copy.predict(x, verbose=0)))
copy.set_weights(model.get_weights())
print("same after:", np.allclose(model.predict(x, verbose=0), copy.predict(x, verbose=0)))
weights = model.get_weights()
weights[0][:] = 0
print(np.abs(model.get_weights()[0]).sum() > 0)
for w in model.weights:
    print(w.path, w.shape, w.dtype, w.trainable)
print(model.get_layer("hidden").kernel.name, model.get_layer(index=1).name)
try:
    model.get_layer("middle")
except ValueError as e:
    print(e)
try:
    model.get_layer(index=5)
except ValueError as e:
    print(e)
model.get_layer("out").trainable = False
print([w.path for w in model.trainable_variables])
state = {w.path: w.numpy() for w in model.weights}
print(list(state))
def swap(layer):
    config = layer.get_config()
    if isinstance(layer, layers.Dense):
        config["units"] = 1 if layer.name == "out" else 5
    return layer.__class__.from_config(config)
wide = keras.models.clone_model(model, clone_function=swap)
print(wide.count_params(), wide.layers[0].units, wide.layers[1].trainable)
