import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(40)
x = np.random.randint(1, 9, size=(40, 6))
y = (x == 3).any(axis=1).astype(int)
print(y.sum(), x[0])
weights = {0: 40 / (2 * (y == 0).sum()), 1: 40 / (2 * (y == 1).sum())}
print({k: round(v, 3) for k, v in weights.items()})
model = keras.Sequential([
    keras.Input((6,)),
    layers.Embedding(9, 6),
    layers.Conv1D(8, 2, activation="relu"),
    layers.GlobalMaxPooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=[keras.metrics.BinaryAccuracy(), keras.metrics.Recall(), keras.metrics.AUC()])
h = model.fit(x, y, epochs=6, batch_size=10, class_weight=weights, verbose=0)
for k, v in h.history.items():
    print(k, [round(t, 3) for t in v[::2]])
print(np.round(model.predict(x[:4], verbose=0).ravel(), 3), y[:4])
