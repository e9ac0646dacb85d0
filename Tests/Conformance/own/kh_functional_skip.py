import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
inputs = keras.Input(shape=(6,), name="features")
h = layers.Dense(6, activation="relu", name="d1")(inputs)
h = layers.Add(name="skip")([inputs, h])
h = layers.BatchNormalization(name="bn")(h)
h = layers.Dropout(0.2)(h)
mean = layers.Dense(1, name="mean")(h)
scale = layers.Dense(1, activation="softplus", name="scale")(h)
model = keras.Model(inputs=inputs, outputs={"mean": mean, "scale": scale}, name="heads")
model.summary()
x = np.linspace(-1, 1, 12).reshape(2, 6)
out = model(x)
print(sorted(out), out["mean"].numpy().round(4).tolist())
pred = model.predict(x, verbose=0)
print({k: v.round(4).tolist() for k, v in pred.items()})
print(model.output_shape, model.input_shape)
sub = keras.Model(model.input, model.get_layer("skip").output)
print(sub.predict(x, verbose=0).round(3))
print(sub.layers[1] is model.get_layer("d1"), sub.count_params())
shared = layers.Dense(3, name="shared")
a, b = keras.Input((4,)), keras.Input((4,))
twin = keras.Model([a, b], layers.Dot(axes=1)([shared(a), shared(b)]))
twin.summary()
print(len(twin.trainable_weights))
nested = keras.Sequential([keras.Input((6,)), sub, layers.Dense(1)])
print([l.name for l in nested.layers], nested.count_params())
for layer in model.layers:
    cfg = layer.get_config()
    print(layer.__class__.__name__, cfg["name"], cfg.get("units"), cfg.get("activation"))
try:
    keras.Model(inputs, layers.Dense(1)(keras.Input((3,))))
except ValueError as e:
    print(e)
