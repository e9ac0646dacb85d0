import numpy as np
import keras

y = np.array([[0.0, 1.0], [1.0, 0.0]])
p = np.array([[0.3, 0.7], [0.6, 0.4]])
for loss in [keras.losses.MeanSquaredError(), keras.losses.MeanAbsoluteError(), keras.losses.BinaryCrossentropy(),
             keras.losses.CategoricalCrossentropy(), keras.losses.Huber(delta=0.2), keras.losses.KLDivergence(),
             keras.losses.Hinge(), keras.losses.SquaredHinge(), keras.losses.Poisson(), keras.losses.LogCosh(),
             keras.losses.MeanSquaredLogarithmicError(), keras.losses.MeanAbsolutePercentageError()]:
    try:
        print(loss.name, f"{float(loss(y, p)):.4f}")
    except Exception as e:
        print(type(e).__name__)
print(np.round(np.array(keras.losses.mean_squared_error(y, p)), 4))
print(np.round(np.array(keras.losses.binary_crossentropy(y, p)), 4))
logits = np.array([[2.0, -1.0, 0.5], [0.1, 0.2, 3.0]])
print(f"{float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(np.array([0, 2]), logits)):.4f}")
print(f"{float(keras.losses.BinaryCrossentropy(label_smoothing=0.1)(y, p)):.4f}")
print(np.round(np.array(keras.losses.MeanSquaredError(reduction='none')(y, p)), 4), float(keras.losses.MeanSquaredError(reduction="sum")(y, p)))
