import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(8, 2)),
    layers.Conv1D(3, 3, padding="same", activation="relu", name="conv"),
    layers.MaxPooling1D(2, name="pool"),
    layers.Conv1D(2, 2, strides=2, name="strided"),
    layers.GlobalMaxPooling1D(name="best"),
    layers.Dense(1, name="out"),
])
for layer in model.layers:
    print(f"{layer.name:8s} {str(layer.output.shape):16s} {layer.count_params():3d}")
weights = [np.sin(np.arange(w.size)).reshape(w.shape) for w in model.get_weights()]
model.set_weights(weights)
x = np.cos(np.arange(32)).reshape(2, 8, 2)
print(np.round(model.predict(x, verbose=0), 4))
inner = keras.Model(model.inputs, model.get_layer("pool").output)
print(np.round(inner.predict(x, verbose=0)[0], 3))
for padding in ("valid", "same", "causal"):
    y = layers.Conv1D(1, 3, padding=padding, dilation_rate=2, kernel_initializer="ones")(np.arange(8.0).reshape(1, 8, 1))
    print(padding, y.shape, y.numpy().ravel())
print(layers.AveragePooling1D(3, strides=1, padding="same")(np.arange(6.0).reshape(1, 6, 1)).numpy().ravel())
