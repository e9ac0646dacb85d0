import numpy as np
import keras
from keras import layers

def attempt(title, f):
    try:
        r = f()
        print(title, "->", getattr(r, "shape", r))
    except Exception as e:
        print(title, "->", type(e).__name__)
        print("   ", str(e).strip().splitlines()[0])

model = keras.Sequential([keras.Input(shape=(3,)), layers.Dense(2)], name="m")
model.compile(loss="mse", optimizer="sgd")
attempt("call 1d", lambda: model(np.ones(3)))
attempt("call wide", lambda: model(np.ones((2, 4))))
attempt("lstm 2d", lambda: layers.LSTM(2)(np.ones((2, 4))))
attempt("dense 0d", lambda: layers.Dense(2)(np.float32(1.0)))
attempt("reshape", lambda: layers.Reshape((2, 5))(np.ones((1, 12))))
attempt("reshape -1", lambda: layers.Reshape((-1, 4))(np.ones((1, 12))))
attempt("concat", lambda: layers.Concatenate(axis=1)([np.ones((1, 2, 3)), np.ones((1, 2, 4))]))
attempt("add", lambda: layers.Add()([np.ones((1, 2)), np.ones((1, 3))]))
attempt("add one", lambda: layers.Add()([np.ones((1, 2))]))
attempt("add not list", lambda: layers.Add()(np.ones((1, 2))))
attempt("dot", lambda: layers.Dot(axes=1)([np.ones((1, 2)), np.ones((1, 3))]))
attempt("dropout", lambda: layers.Dropout(1.5))
attempt("embedding", lambda: layers.Embedding(5, 2)(np.array([[1, 2]])))
attempt("softmax loss", lambda: model.fit(np.ones((4, 3)), np.ones((4, 5)), verbose=0))
attempt("repeat", lambda: layers.RepeatVector(3)(np.ones((2, 4))))
attempt("repeat 3d", lambda: layers.RepeatVector(3)(np.ones((2, 4, 1))))
attempt("permute", lambda: layers.Permute((2, 1))(np.ones((2, 4, 1))))
attempt("time", lambda: layers.TimeDistributed(layers.Dense(2))(np.ones((2, 4))))
attempt("mha", lambda: layers.MultiHeadAttention(2, 4)(np.ones((1, 3, 4)), np.ones((1, 5, 4))))
attempt("predict empty", lambda: model.predict(np.ones((0, 3)), verbose=0))
