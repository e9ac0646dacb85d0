import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0], [2.0, 0.5]])
y = np.array([0, 1, 1, 0])
m = keras.Sequential([keras.Input((2,)), layers.Dense(2, kernel_initializer="identity")])
m.compile(
    optimizer=keras.optimizers.RMSprop(0.1, rho=0.8, momentum=0.5),
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
    metrics=["accuracy", keras.metrics.SparseTopKCategoricalAccuracy(k=2, name="top2")],
)
for i in range(4):
    out = m.train_on_batch(x[i % 2 * 2:i % 2 * 2 + 2], y[i % 2 * 2:i % 2 * 2 + 2], return_dict=True)
    print(i, {k: round(float(v), 4) for k, v in out.items()})
m.reset_metrics()
print([round(float(v), 4) for v in m.test_on_batch(x, y)])
print(m.predict_on_batch(x).shape, type(m.predict_on_batch(x)).__name__)
print(m.metrics_names, m.get_weights()[1].round(4))
print({k: round(v, 4) for k, v in m.evaluate(x, y, verbose=0, return_dict=True).items()})
print({k: round(float(v), 4) for k, v in m.get_metrics_result().items()})
m2 = keras.Sequential([layers.Dense(1)])
try:
    m2.fit(x, y)
except ValueError as e:
    print(e)
