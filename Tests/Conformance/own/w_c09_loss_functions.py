import numpy as np
import keras

y = np.array([[0.0], [1.0], [1.0], [0.0]])
p = np.array([[0.1], [0.8], [0.6], [0.3]])

bce = keras.losses.BinaryCrossentropy()
print(f"bce    {float(bce(y, p)):.4f}")
print(f"hand   {-(y * np.log(p) + (1 - y) * np.log(1 - p)).mean():.4f}")
print(f"mse    {float(keras.losses.MeanSquaredError()(y, p)):.4f}")
print(f"mae    {float(keras.losses.MeanAbsoluteError()(y, p)):.4f}")
print(f"huber  {float(keras.losses.Huber(delta=0.15)(y, p)):.4f}")

logits = np.log(p / (1 - p))
from_logits = keras.losses.BinaryCrossentropy(from_logits=True)
print(f"logits {float(from_logits(y, logits)):.4f}")

scce = keras.losses.SparseCategoricalCrossentropy()
probs = np.array([[0.7, 0.2, 0.1], [0.1, 0.3, 0.6]])
print(f"{float(scce(np.array([0, 2]), probs)):.4f}")
each = keras.losses.SparseCategoricalCrossentropy(reduction="none")
print(np.round(np.array(each(np.array([0, 2]), probs)), 4))
cce = keras.losses.CategoricalCrossentropy(label_smoothing=0.1)
print(f"{float(cce(np.array([[1, 0, 0], [0, 0, 1.0]]), probs)):.4f}")

print(f"weighted {float(bce(y, p, sample_weight=np.array([1.0, 0.0, 0.0, 1.0]))):.4f}")
