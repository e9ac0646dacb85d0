import numpy as np
import keras
from keras import layers

# sequence to sequence with RepeatVector: reverse short numbers
keras.utils.set_random_seed(61)
n, length, digits = 60, 4, 6
x = np.random.randint(0, digits, size=(n, length))
X = keras.utils.to_categorical(x, digits)
Y = X[:, ::-1]
model = keras.Sequential([
    keras.Input((length, digits)),
    layers.LSTM(16),
    layers.RepeatVector(length),
    layers.LSTM(16, return_sequences=True),
    layers.TimeDistributed(layers.Dense(digits, activation="softmax")),
])
model.compile(optimizer=keras.optimizers.Adam(0.02), loss="categorical_crossentropy", metrics=["accuracy"])
h = model.fit(X, Y, epochs=12, batch_size=12, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"][::3]], [f"{v:.4f}" for v in h.history["accuracy"][::3]])
p = model.predict(X[:3], verbose=0).argmax(-1)
for row, guess in zip(x[:3], p):
    print(row, "->", guess, "right" if (guess == row[::-1]).all() else "wrong")
print(model.count_params(), model.output_shape)
