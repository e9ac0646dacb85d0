import numpy as np
import keras
from keras import layers

x = np.array([[2.0], [1.0], [-1.0], [0.5], [3.0]])
y = np.array([[1.0], [0.0], [0.0], [1.0], [0.0]])
w = np.array([1.0, 1.0, 2.0, 1.0, 5.0])
model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1, activation="sigmoid")])
model.set_weights([np.array([[1.0]]), np.array([0.0])])
model.compile(loss="binary_crossentropy", metrics=["accuracy"], weighted_metrics=["accuracy"])
for batch in (5, 2):
    print(batch, [f"{v:.4f}" for v in model.evaluate(x, y, batch_size=batch, verbose=0, sample_weight=w)])
print([m.name for m in model.metrics], model.metrics_names)
r = model.evaluate(x, y, sample_weight=w, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in r.items()})

class LogBatches(keras.callbacks.Callback):
    def on_test_batch_end(self, batch, logs=None):
        print(batch, {k: round(float(v), 4) for k, v in logs.items()})
model.evaluate(x, y, batch_size=2, verbose=0, callbacks=[LogBatches()])
