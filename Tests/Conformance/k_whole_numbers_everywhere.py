import numpy as np
import keras
from keras import layers

# whole numbers everywhere: XOR, a table of counts, a model of one's own
x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]])
y = np.array([0, 1, 1, 0])
keras.utils.set_random_seed(2)
model = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="tanh"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=40, verbose=0)
print([round(v, 4) for v in h.history["loss"][::10]], h.history["accuracy"][-1])
print((model.predict(x, verbose=0) > 0.5).astype(int).ravel(), [round(v, 4) for v in model.evaluate(x, y, verbose=0)])

class Own(keras.Model):
    def __init__(self):
        super().__init__()
        self.d = layers.Dense(1, kernel_initializer="ones")

    def call(self, x):
        return self.d(x)

own = Own()
own.compile("sgd", "mse")
print(own.fit(x, y, epochs=2, shuffle=False, verbose=0).history["loss"])
print(layers.Dense(2, kernel_initializer="ones")(np.array([[1, 2, 3]])).numpy())
print(layers.BatchNormalization()(x).numpy()[:1])
seq = np.arange(12).reshape(1, 4, 3)
for layer in (layers.LSTM(2, kernel_initializer="ones"), layers.SimpleRNN(2, kernel_initializer="ones", recurrent_initializer="zeros")):
    print(type(layer).__name__, layer(seq).numpy().round(4).ravel())
flags = np.array([[True, False], [False, False]])
print(model.predict(flags, verbose=0).round(4).ravel())
print(layers.Flatten()(seq).dtype, layers.Rescaling(0.5)(np.array([2, 4])).numpy())
