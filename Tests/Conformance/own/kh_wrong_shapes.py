import numpy as np
import keras
from keras import layers

def attempt(f):
    try:
        print("ok", f())
    except Exception as e:
        print(type(e).__name__ + ":", str(e))

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="d"), layers.Dense(1, name="o")], name="net")
attempt(lambda: model(np.ones((2, 5), dtype="float32")).shape)
attempt(lambda: layers.LSTM(3, name="l")(np.ones((2, 5), dtype="float32")))
attempt(lambda: layers.Conv1D(3, 2, name="cv")(np.ones((2, 5), dtype="float32")))
attempt(lambda: layers.Dense(-1))
attempt(lambda: layers.Dropout(1.5))
attempt(lambda: layers.Embedding(0, 3))
attempt(lambda: layers.Reshape((3, 3))(np.ones((2, 8), dtype="float32")))
attempt(lambda: layers.Concatenate()([np.ones((2, 3)), np.ones((3, 3))]))
attempt(lambda: layers.Add()([keras.Input((3,)), keras.Input((4,))]))
attempt(lambda: layers.Dense(3, activation="reluu"))
attempt(lambda: layers.Dense(3, kernel_initializer="glorot"))
attempt(lambda: model.compile(optimizer="adamm", loss="mse"))
attempt(lambda: model.compile(loss="msee"))
attempt(lambda: model.fit(np.ones((2, 4)), np.ones((2, 1)), verbose=0))
attempt(lambda: layers.Dense(2)("text"))
model.compile(loss="mse", optimizer="sgd")
attempt(lambda: model.fit(np.ones((2, 4)), np.ones((3, 1)), verbose=0))
attempt(lambda: model.fit(np.ones((2, 4)), verbose=0))
attempt(lambda: model.set_weights([np.ones((4, 3))]))
attempt(lambda: model.layers[0].set_weights([np.ones((3, 4)), np.zeros(3)]))
attempt(lambda: keras.Sequential([layers.Dense(2)]).summary())
attempt(lambda: keras.Sequential([layers.Dense(2)]).weights)
attempt(lambda: keras.Sequential([layers.Dense(2)]).count_params())
attempt(lambda: keras.Sequential([layers.Dense(2)]).output_shape)
attempt(lambda: layers.Dense(2).count_params())
attempt(lambda: layers.Dense(2).output)
