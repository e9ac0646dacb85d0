import numpy as np
import keras
from keras import layers

a = keras.Input(shape=(3,), name="a")
b = keras.Input(shape=(2,), name="b")
h = layers.Concatenate()([layers.Dense(2, kernel_initializer="ones")(a), b])
out = layers.Dense(1, kernel_initializer="ones", name="out")(h)
model = keras.Model({"a": a, "b": b}, out)
x = {"a": np.ones((4, 3)), "b": np.full((4, 2), 2.0)}
print(model.predict(x, verbose=0).ravel())
model.compile(optimizer=keras.optimizers.SGD(0.001), loss="mae", metrics=[keras.metrics.RootMeanSquaredError(name="rmse")])
h = model.fit(x, np.zeros((4, 1)), epochs=2, verbose=0)
print({k: [round(v, 4) for v in vs] for k, vs in h.history.items()})
print(model.input_shape, model.output_names, [i.name for i in model.inputs])
two = keras.Model([a, b], [out, h if False else layers.Dense(1, name="second", kernel_initializer="zeros")(b)])
print([p.shape for p in two.predict([x["a"], x["b"]], verbose=0)])
two.compile(optimizer="sgd", loss=["mse", "mae"], loss_weights=[1.0, 0.1], metrics=[["mae"], ["mse"]])
r = two.evaluate([x["a"], x["b"]], [np.zeros((4, 1)), np.ones((4, 1))], verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in r.items()})
print([round(v, 4) for v in two.evaluate([x["a"], x["b"]], [np.zeros((4, 1)), np.ones((4, 1))], verbose=0)])
