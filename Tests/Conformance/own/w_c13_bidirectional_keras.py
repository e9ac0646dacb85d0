import numpy as np
import keras
from keras import layers

def weights(shapes):
    out, k = [], 0
    for s in shapes:
        n = int(np.prod(s))
        out.append(np.sin(np.arange(k, k + n)).reshape(s) / 2)
        k += n
    return out

model = keras.Sequential([
    keras.Input(shape=(3, 2)),
    layers.Bidirectional(layers.LSTM(2)),
])
print(model.output_shape, model.count_params())
shapes = [w.shape for w in model.get_weights()]
print(shapes)
ws = weights(shapes)
model.set_weights(ws)

x = np.array([[[1.0, 0.0], [0.0, 1.0], [0.5, -0.5]]])
both = model.predict(x, verbose=0)
print(np.round(both, 4))

# the two halves are two ordinary LSTMs, one reading backwards
single = keras.Sequential([keras.Input(shape=(3, 2)), layers.LSTM(2)])
single.set_weights(ws[:3])
forward = single.predict(x, verbose=0)
single.set_weights(ws[3:])
backward = single.predict(x[:, ::-1], verbose=0)
print(np.allclose(both, np.concatenate([forward, backward], axis=1), atol=1e-6))

for mode in ("concat", "sum", "ave"):
    m = keras.Sequential([
        keras.Input(shape=(3, 2)),
        layers.Bidirectional(layers.LSTM(2, return_sequences=True), merge_mode=mode),
    ])
    print(mode, m.output_shape)
