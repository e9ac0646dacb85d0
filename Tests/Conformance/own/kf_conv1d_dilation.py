import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(12, 2)),
    layers.Conv1D(4, 3, padding="causal", dilation_rate=2, activation="relu"),
    layers.Conv1D(4, 3, padding="same", groups=2),
    layers.MaxPooling1D(2),
    layers.GlobalMaxPooling1D(),
    layers.Dense(1),
])
for layer in model.layers:
    print(layer.name, layer.output.shape, layer.count_params())
rng = np.random.RandomState(1)
model.set_weights([rng.uniform(-1, 1, w.shape) for w in model.get_weights()])
x = rng.randn(2, 12, 2)
y0 = model.predict(x, verbose=0)
print(np.round(y0, 4))
x2 = x.copy()
x2[:, 5:] += 1
first = keras.Sequential(model.layers[:1])
a, b = first.predict(x, verbose=0), first.predict(x2, verbose=0)
print("causal: first five steps unchanged:", np.allclose(a[:, :5], b[:, :5]))
