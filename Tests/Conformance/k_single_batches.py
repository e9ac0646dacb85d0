import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [0.5, 0.5]])
y = np.array([[1.0], [2.0], [3.0], [1.5]])
model = keras.Sequential([keras.Input((2,)), layers.Dense(1, kernel_initializer="zeros")])
model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
for step in range(3):
    loss, mae = model.train_on_batch(x, y)
    print(step, f"{loss:.4f} {mae:.4f}")
print({k: round(float(v), 4) for k, v in model.train_on_batch(x, y, return_dict=True).items()})
print([round(float(v), 4) for v in model.test_on_batch(x, y)])
print(np.round(model.predict_on_batch(x), 4).ravel())
print(type(model.predict_on_batch(x)).__name__)
model.reset_metrics()
print({k: round(float(v), 4) for k, v in model.test_on_batch(x, y, return_dict=True).items()})
print([m.name for m in model.metrics], model.metrics_names)
print(round(float(model.compute_loss(x, y, model(x))), 4))
print([round(v, 4) for v in model.evaluate(x, y, batch_size=3, verbose=0, steps=1)])
fresh = keras.Sequential([keras.Input((2,)), layers.Dense(1)])
for f in (lambda: fresh.train_on_batch(x, y), lambda: fresh.test_on_batch(x, y)):
    try:
        f()
    except ValueError as e:
        print(e)
