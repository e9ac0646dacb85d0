import numpy as np
import keras
from keras import layers

def attempt(f):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, "|", str(e))

model = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="m")
attempt(lambda: model(np.ones((2, 4))))
attempt(lambda: model.set_weights([np.ones((3, 2))]))
attempt(lambda: model.set_weights([np.ones((2, 3)), np.ones(2)]))
attempt(lambda: layers.Dense(-1))
attempt(lambda: layers.Dense("many"))
attempt(lambda: layers.Dense(2, activation="relux"))
attempt(lambda: layers.Dropout(1.5))
attempt(lambda: layers.LSTM(4)(np.ones((2, 3))))
attempt(lambda: layers.Concatenate()([np.ones((2, 3)), np.ones((3, 3))]))
attempt(lambda: layers.Add()([np.ones((2, 3))]))
attempt(lambda: layers.Dense(2, units=3))
attempt(lambda: layers.Dense(2, size=3))
attempt(lambda: model.fit(np.ones((2, 3)), np.ones((2, 2)), verbose=0))
attempt(lambda: model.evaluate(np.ones((2, 3)), np.ones((2, 2)), verbose=0))
attempt(lambda: model.add("dense"))
attempt(lambda: keras.Sequential([layers.Dense(2, name="a"), layers.Dense(2, name="a")]))
attempt(lambda: model.get_layer(index=7))
attempt(lambda: layers.Conv1D(2, 3)(np.ones((1, 2, 1))))
attempt(lambda: layers.Embedding(3, 2)(np.array([5])))
