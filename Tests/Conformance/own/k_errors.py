import numpy as np
import keras
from keras import layers

def attempt(text, f):
    try:
        f()
        print(text, "worked")
    except Exception as e:
        print(text, type(e).__name__)

model = keras.Sequential([keras.Input(shape=(3,)), layers.Dense(2)])
attempt("wrong width", lambda: model.predict(np.ones((2, 4)), verbose=0))
attempt("no compile", lambda: model.fit(np.ones((2, 3)), np.ones(2), verbose=0))
attempt("bad activation", lambda: layers.Dense(2, activation="rely"))
attempt("bad units", lambda: layers.Dense(-1))
attempt("bad optimizer", lambda: model.compile(optimizer="adamm", loss="mse"))
attempt("lstm on 2d", lambda: keras.Sequential([keras.Input(shape=(3,)), layers.LSTM(2)]))
attempt("weights count", lambda: model.set_weights([np.ones((3, 2))]))
attempt("weights shape", lambda: model.set_weights([np.ones((2, 2)), np.ones(2)]))
model.compile(optimizer="adam", loss="mse")
attempt("rows", lambda: model.fit(np.ones((2, 3)), np.ones((3, 2)), verbose=0))
attempt("fine", lambda: model.fit(np.ones((2, 3)), np.ones((2, 2)), verbose=0))
attempt("not a layer", lambda: model.add("dense"))
