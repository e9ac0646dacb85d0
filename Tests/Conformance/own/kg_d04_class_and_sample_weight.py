import numpy as np
import keras
from keras import layers
from sklearn.utils.class_weight import compute_class_weight, compute_sample_weight

x = np.arange(10.0).reshape(-1, 1) / 10
y = np.array([0, 0, 0, 0, 0, 0, 0, 0, 1, 1])
w = compute_class_weight(class_weight="balanced", classes=np.unique(y), y=y)
print(w, dict(enumerate(w)))
print(compute_sample_weight("balanced", y))

def run(**kw):
    m = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
    m.compile(keras.optimizers.SGD(1.0), "binary_crossentropy", metrics=["accuracy"], weighted_metrics=[keras.metrics.BinaryAccuracy(name="wacc")])
    h = m.fit(x, y, epochs=5, batch_size=5, shuffle=False, verbose=0, **kw)
    return [round(v, 4) for v in h.history["loss"]], round(h.history["wacc"][-1], 4), m.predict(x[-1:], verbose=0).round(4)

print(run())
print(run(class_weight={0: w[0], 1: w[1]}))
print(run(sample_weight=compute_sample_weight("balanced", y)))
print(run(class_weight={0: 1.0, 1: 0.0}))
m = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
m.compile("sgd", "binary_crossentropy")
print(round(m.evaluate(x, y, sample_weight=np.where(y == 1, 5.0, 1.0), verbose=0), 4))
print(round(m.evaluate(x, y, verbose=0), 4))
