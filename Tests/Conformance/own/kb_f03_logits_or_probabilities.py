import numpy as np
import keras
from keras import losses as L

y = np.array([[1.0], [0.0], [1.0]])
z = np.array([[2.0], [-1.0], [-3.0]])
p = 1 / (1 + np.exp(-z))
print(f"{float(L.BinaryCrossentropy()(y, p)):.6f} {float(L.BinaryCrossentropy(from_logits=True)(y, z)):.6f}")
print(f"wrong: {float(L.BinaryCrossentropy()(y, z)):.6f} {float(L.BinaryCrossentropy(from_logits=True)(y, p)):.6f}")
print(L.binary_crossentropy(y, p).numpy().round(5), L.BinaryCrossentropy(reduction="sum")(y, p).numpy().round(5), L.BinaryCrossentropy(reduction=None)(y, p).numpy().round(5))
t = np.array([[0, 1, 0], [0, 0, 1]])
s = np.array([[2.0, 1.0, 0.1], [0.3, -0.2, 4.0]])
for smoothing in (0.0, 0.1):
    print(L.CategoricalCrossentropy(from_logits=True, label_smoothing=smoothing)(t, s).numpy().round(6))
print(L.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(np.array([1, 2]), s).numpy().round(6))
print(L.CategoricalCrossentropy()(t, s).numpy().round(6), L.SparseCategoricalCrossentropy()(np.array([1, 2]), np.abs(s)).numpy().round(6))
print(L.BinaryFocalCrossentropy(gamma=2.0)(y, p).numpy().round(6), L.CategoricalFocalCrossentropy(from_logits=True)(t, s).numpy().round(6))
for loss in (L.Huber(0.5), L.LogCosh(), L.MeanAbsolutePercentageError(), L.CosineSimilarity(), L.KLDivergence(), L.Poisson(), L.SquaredHinge(), L.Tversky(), L.Dice()):
    print(loss.name, loss(y, p).numpy().round(5))
print(L.MeanSquaredError()(y, p, sample_weight=[1, 0, 2]).numpy().round(6), L.MeanSquaredError(reduction="mean_with_sample_weight")(y, p, sample_weight=[1, 0, 2]).numpy().round(6))
print(L.Huber().get_config(), L.get("mse")(y, p).numpy().ravel().round(4))
for f in (lambda: L.get("mean"), lambda: L.CategoricalCrossentropy()(np.array([1, 2]), s), lambda: L.SparseCategoricalCrossentropy()(np.array([1, 5]), np.abs(s)).numpy()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, str(e).splitlines()[0][:150])
