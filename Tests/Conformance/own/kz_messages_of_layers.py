import numpy as np
import keras
from keras import layers
x = np.random.RandomState(0).rand(6, 4); y = np.array([0, 1, 2, 0, 1, 2])
def attempt(label, fn):
    try:
        r = fn(); print(label, "ok", r if isinstance(r, (int, float)) else type(r).__name__)
    except Exception as e:
        print(label, type(e).__name__, str(e).strip().split("\n")[0][:110])
m = keras.Sequential([keras.Input((4,)), layers.Dense(3, activation="softmax")])
attempt("not compiled", lambda: m.fit(x, y, verbose=0))
m.compile("adam", "categorical_crossentropy")
attempt("length", lambda: m.fit(x, y[:4], verbose=0))
attempt("width", lambda: m.predict(x[:, :3], verbose=0))
attempt("optimizer", lambda: m.compile("adamm", "mse"))
attempt("loss", lambda: m.compile("adam", "mean_square"))
attempt("layer", lambda: keras.Sequential([layers.Dense]))
attempt("rank", lambda: layers.LSTM(3)(np.zeros((2, 3))))
attempt("weights", lambda: m.set_weights([np.zeros((4, 3))]))
attempt("shape", lambda: layers.Reshape((3, 2))(np.zeros((1, 5))))
attempt("get_layer", lambda: m.get_layer("nope"))
attempt("concat", lambda: layers.Concatenate()([np.zeros((1, 2)), np.zeros((2, 3, 1))]))
attempt("dropout", lambda: layers.Dropout(1.5))
attempt("arg", lambda: layers.Dense(units=3, activaton="relu"))
attempt("unbuilt", lambda: keras.Sequential([layers.Dense(2)]).count_params())
attempt("metric", lambda: keras.metrics.Precision(thresholds=2))
attempt("embed", lambda: layers.Embedding(3, 2)(np.array([[5]])))
