import numpy as np
import keras
from keras import layers

model = keras.Sequential(name="names")
for units in (4, 4, 2):
    model.add(layers.Dense(units))
model.add(layers.Activation("relu"))
print([l.name for l in model.layers], model.built)
model.build(input_shape=(None, 3))
print(model.built, model.input_shape, [w.shape for w in model.get_weights()])
model.layers[0].trainable = False
model.summary()
print([v.path for v in model.non_trainable_variables])
print(sum(int(np.prod(w.shape)) for w in model.trainable_weights))
kernel, bias = model.layers[1].get_weights()
model.layers[1].set_weights([np.zeros_like(kernel), bias + 1])
print(model.layers[1].bias.numpy(), model.layers[1].kernel.numpy().sum())
print(model(np.ones((2, 3))).numpy().shape, model.layers[2].use_bias, model.layers[2].activation.__name__)
for layer in model.layers:
    print(layer.__class__.__name__, layer.get_config().get("units"), layer.trainable, len(layer.weights))
conf = model.get_config()
print(list(conf), conf["build_input_shape"])
other = keras.Sequential(model.layers[:2])
print(other.built, other.output_shape if other.built else None)
x = keras.Input(batch_shape=(4, 3))
print(x.shape, keras.Input((2,), batch_size=8).shape, keras.Input((None, 5), name="seq").name, keras.Input((), dtype="string").dtype)
try:
    keras.Input((3,), shape=(3,))
except Exception as e:
    print(type(e).__name__)
print(model.layers.index(model.get_layer("dense_1")), "dense_2" in [l.name for l in model.layers])
model.trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
model.name = "renamed" if False else model.name
print(model)
