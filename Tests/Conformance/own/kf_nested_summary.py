import numpy as np
import keras
from keras import layers

encoder = keras.Sequential([keras.Input(shape=(4,)), layers.Dense(3, activation="relu"), layers.Dense(2)], name="encoder")
inp = keras.Input(shape=(4,))
out = layers.Dense(4, name="decode")(encoder(inp))
model = keras.Model(inp, out, name="auto")
model.summary()
model.summary(expand_nested=True, show_trainable=True)
encoder.trainable = False
print(len(model.trainable_weights), model.count_params())
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
x = np.random.RandomState(0).randn(8, 4)
model.fit(x, x, epochs=3, verbose=0, callbacks=[keras.callbacks.CSVLogger("log.csv")])
lines = open("log.csv").read().splitlines()
print(lines[0], len(lines))
