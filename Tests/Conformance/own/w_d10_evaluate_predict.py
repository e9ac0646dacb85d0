import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1)])
model.set_weights([np.array([[1.0], [-1.0]]), np.array([0.5])])
model.compile(loss="mse", metrics=["mae", keras.metrics.RootMeanSquaredError(name="rmse")])

x = np.array([[1.0, 0.0], [2.0, 2.0], [0.0, 3.0], [4.0, 1.0], [1.0, 1.0]])
y = np.array([1.0, 1.0, -2.0, 4.0, 0.0])

result = model.evaluate(x, y, batch_size=2, verbose=0)
print([round(v, 4) for v in result])
as_dict = model.evaluate(x, y, verbose=0, return_dict=True)
for name in sorted(as_dict):
    print(name, round(as_dict[name], 4))

pred = model.predict(x, batch_size=2, verbose=0)
print(pred.shape, pred.ravel())
err = pred.ravel() - y
print(np.mean(err ** 2), np.abs(err).mean(), f"{np.sqrt(np.mean(err ** 2)):.4f}")

print(model.predict_on_batch(x[:2]).ravel())
loss = model.test_on_batch(x, y)
print(round(float(loss[0]), 4), len(loss))

fresh = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1)])
try:
    fresh.fit(x, y, verbose=0)
except ValueError as e:
    print(type(e).__name__)
