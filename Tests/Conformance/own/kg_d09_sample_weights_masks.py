import numpy as np
import keras
from keras import layers

x = np.array([[1, 2, 0, 0], [3, 1, 2, 0], [2, 0, 0, 0]])
y = np.array([[1, 0, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0]])[..., None]
model = keras.Sequential([
    keras.Input((4,)),
    layers.Embedding(4, 3, mask_zero=True, embeddings_initializer=keras.initializers.Constant(0.2)),
    layers.SimpleRNN(2, return_sequences=True, kernel_initializer="ones", recurrent_initializer="identity"),
    layers.TimeDistributed(layers.Dense(1, activation="sigmoid", kernel_initializer="ones")),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
print({k: round(v, 4) for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
w = (x != 0).astype("float32")
print({k: round(v, 4) for k, v in model.evaluate(x, y, sample_weight=w, verbose=0, return_dict=True).items()})
print(model.predict(x, verbose=0)[..., 0].round(4))
print(model.layers[0].compute_mask(x).numpy())
h = model.fit(x, y, epochs=2, verbose=0, shuffle=False, sample_weight=w)
print({k: [round(a, 4) for a in v] for k, v in h.history.items()})
m2 = keras.Sequential([keras.Input((4,)), layers.Masking(mask_value=0.0) if False else layers.Reshape((4, 1)), layers.Masking(0.0), layers.LSTM(2, kernel_initializer="ones", recurrent_initializer="zeros")])
print(m2.predict(x.astype("float32"), verbose=0).round(4))
