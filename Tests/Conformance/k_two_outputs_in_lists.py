import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(2)
x = np.random.rand(20, 3)
y = np.stack([x.sum(1), x.prod(1)], axis=1)
inp = keras.Input((3,))
h = layers.Dense(6, activation="relu")(inp)
a = layers.Dense(1, name="total")(h)
b = layers.Dense(1, name="product")(h)
model = keras.Model(inp, [a, b])
model.compile(optimizer=keras.optimizers.Adam(0.01), loss=["mse", "mae"], loss_weights=[1.0, 0.2], metrics=[["mae"], ["mse"]])
hist = model.fit(x, [y[:, 0], y[:, 1]], epochs=3, batch_size=5, validation_split=0.2, verbose=0)
for k, v in hist.history.items():
    print(k, [round(t, 4) for t in v])
print([round(v, 4) for v in model.evaluate(x, [y[:, 0], y[:, 1]], verbose=0)])
print([p.shape for p in model.predict(x[:2], verbose=0)])
model.compile(optimizer="sgd", loss={"total": "mse", "product": "mae"}, metrics={"total": "mae"})
print(sorted(model.evaluate(x, {"total": y[:, 0], "product": y[:, 1]}, verbose=0, return_dict=True)))
print([round(v, 4) for v in model.train_on_batch(x[:4], [y[:4, 0], y[:4, 1]])])
