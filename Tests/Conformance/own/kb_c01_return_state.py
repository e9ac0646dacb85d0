import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(7)
inp = keras.Input(shape=(4, 3), name="steps")
seq, h, c = layers.LSTM(2, return_sequences=True, return_state=True, name="enc")(inp)
model = keras.Model(inp, [seq, h, c], name="states")
x = np.random.RandomState(0).randn(2, 4, 3).astype("float32")
s, hh, cc = model.predict(x, verbose=0)
print(s.shape, hh.shape, cc.shape)
print("last step is h:", np.allclose(s[:, -1], hh))
print(np.round(hh, 4))
print(np.round(cc, 4))

g_out, g_state = layers.GRU(2, return_state=True)(x)
print(g_out.shape, g_state.shape, bool(np.allclose(g_out, g_state)))
print(np.round(g_out.numpy(), 4))
r = layers.SimpleRNN(3, return_sequences=True, return_state=True)
out = r(x)
print(type(out).__name__, len(out), [tuple(o.shape) for o in out])
print([w.name for w in r.weights], r.count_params())
model.summary()
