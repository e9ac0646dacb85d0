import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(0)
x = rng.randn(48, 6, 3).astype("float32")
y = (x[:, :, 0].sum(1) > x[:, :, 1].sum(1)).astype("int32")
bodies = {
    "simple": lambda: [layers.SimpleRNN(5)],
    "lstm": lambda: [layers.LSTM(5)],
    "gru": lambda: [layers.GRU(5)],
    "gru_old": lambda: [layers.GRU(5, reset_after=False)],
    "stacked": lambda: [layers.LSTM(4, return_sequences=True), layers.LSTM(3)],
    "both": lambda: [layers.Bidirectional(layers.GRU(3))],
    "conv": lambda: [layers.Conv1D(6, 3, activation="relu"), layers.GlobalMaxPooling1D()],
    "norm": lambda: [layers.Conv1D(4, 2), layers.BatchNormalization(), layers.ReLU(), layers.GlobalAveragePooling1D()],
    "layernorm": lambda: [layers.Dense(4), layers.LayerNormalization(), layers.Flatten()],
    "dropout": lambda: [layers.Flatten(), layers.Dense(8, activation="relu"), layers.Dropout(0.4)],
}
for name, body in bodies.items():
    keras.utils.set_random_seed(7)
    model = keras.Sequential([keras.Input((6, 3))] + body() + [layers.Dense(2, activation="softmax")])
    model.compile(optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    h = model.fit(x[:36], y[:36], validation_data=(x[36:], y[36:]), epochs=8, batch_size=9, verbose=0)
    print(f"{name:10s}", [round(v, 4) for v in h.history["loss"][::3]], round(h.history["val_loss"][-1], 4), round(h.history["val_accuracy"][-1], 3), model.count_params())
