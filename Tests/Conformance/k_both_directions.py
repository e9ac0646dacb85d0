import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(5, 3)),
    layers.Bidirectional(layers.LSTM(2, return_sequences=True), name="both_ways"),
    layers.Bidirectional(layers.GRU(2), merge_mode="sum", name="summed"),
    layers.Dense(1),
])
model.summary()
print([w.path for w in model.weights][:6])
ws = []
for k, w in enumerate(model.get_weights()):
    ws.append(0.4 * np.sin(3 * np.arange(w.size) + k).reshape(w.shape))
model.set_weights(ws)
x = np.cos(np.arange(30)).reshape(2, 5, 3)
print(np.round(model.predict(x, verbose=0), 4))
seq = model.layers[0](x)
print(seq.shape)
print(np.round(seq.numpy()[0], 3))
fw = model.layers[0].forward_layer
bw = model.layers[0].backward_layer
print(fw.name, bw.name, bw.go_backwards)
print(np.allclose(fw(x), seq[:, :, :2], atol=1e-6))
for mode in ("concat", "ave", "mul", None):
    out = layers.Bidirectional(layers.LSTM(4), merge_mode=mode)(x)
    print(mode, [o.shape for o in out] if mode is None else out.shape)
