import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(4)
ids = rng.randint(1, 20, (24, 7))
lengths = rng.randint(2, 8, 24)
for i, n in enumerate(lengths):
    ids[i, n:] = 0
y = (ids[:, 0] > 10).astype("float32")
bodies = {
    "lstm": lambda: [layers.Embedding(20, 4, mask_zero=True), layers.LSTM(5)],
    "gru_drop": lambda: [layers.Embedding(20, 4, mask_zero=True), layers.GRU(5, dropout=0.2, recurrent_dropout=0.1)],
    "bi": lambda: [layers.Embedding(20, 4, mask_zero=True), layers.Bidirectional(layers.LSTM(3, return_sequences=True)), layers.GlobalMaxPooling1D()],
    "conv": lambda: [layers.Embedding(20, 4), layers.Conv1D(6, 3, activation="relu"), layers.GlobalMaxPooling1D(), layers.Dropout(0.4)],
    "bag": lambda: [layers.Embedding(20, 4, mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(6, "swish", kernel_initializer="he_normal")],
    "rnn2": lambda: [layers.Embedding(20, 4, embeddings_initializer="glorot_normal"), layers.SimpleRNN(4, return_sequences=True), layers.SpatialDropout1D(0.25), layers.SimpleRNN(4, recurrent_initializer="identity")],
    "cells": lambda: [layers.Embedding(20, 4), layers.RNN([layers.LSTMCell(3), layers.GRUCell(4)])],
    "norm": lambda: [layers.Embedding(20, 4), layers.Flatten(), layers.BatchNormalization(), layers.GaussianNoise(0.2), layers.Dense(4, "mish", kernel_regularizer="l2")],
}
for name, body in bodies.items():
    keras.utils.set_random_seed(100)
    m = keras.Sequential([keras.Input((7,)), *body(), layers.Dense(1, activation="sigmoid")], name=name)
    m.compile(optimizer=keras.optimizers.Adam(0.01), loss="binary_crossentropy", metrics=["accuracy", "auc"])
    h = m.fit(ids, y, epochs=3, batch_size=8, verbose=0, validation_split=0.25)
    print(name, m.count_params(), [f"{v:.4f}" for v in h.history["loss"]], [f"{v:.4f}" for v in h.history["val_loss"]], [f"{v:.3f}" for v in h.history["auc"]])
    print("   ", m.predict(ids[:3], verbose=0).ravel().round(4))
