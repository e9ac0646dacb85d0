import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(50)
x = np.random.randint(1, 12, size=(40, 7))
y = (x == x[:, ::-1]).sum(1).astype("float32")
inp = keras.Input((7,), dtype="int32")
h = layers.Embedding(12, 6)(inp)
a = layers.MultiHeadAttention(2, 4, dropout=0.1)(h, h)
h = layers.LayerNormalization()(layers.Add()([h, a]))
f = layers.Dense(12, activation="gelu")(h)
f = layers.Dense(6)(f)
h = layers.LayerNormalization()(layers.Add()([h, f]))
out = layers.Dense(1)(layers.GlobalAveragePooling1D()(h))
model = keras.Model(inp, out)
model.compile(optimizer=keras.optimizers.AdamW(0.01, weight_decay=0.01), loss="mse", metrics=["mae"])
h = model.fit(x, y, epochs=6, batch_size=8, validation_split=0.25, verbose=0)
for k, v in h.history.items():
    print(k, [round(t, 4) for t in v])
print(np.round(model.predict(x[:4], verbose=0).ravel(), 4))
print(model.count_params(), [l.name for l in model.layers])
