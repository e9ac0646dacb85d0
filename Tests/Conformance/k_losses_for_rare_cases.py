import numpy as np
import keras
from keras import layers

# label smoothing, class imbalance, thresholds
keras.utils.set_random_seed(9)
rng = np.random.RandomState(4)
x = np.concatenate([rng.normal(0, 1, (45, 2)), rng.normal(1.5, 1, (15, 2))])
y = np.array([0] * 45 + [1] * 15)
order = rng.permutation(60)
x, y = x[order], y[order]
for name, loss, cw in [("plain", keras.losses.BinaryCrossentropy(), None), ("smooth", keras.losses.BinaryCrossentropy(label_smoothing=0.2), None),
                       ("weighted", "binary_crossentropy", {0: 0.67, 1: 2.0}), ("focal", keras.losses.BinaryFocalCrossentropy(gamma=2.0), None)]:
    keras.utils.set_random_seed(1)
    model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="relu"), layers.Dense(1, activation="sigmoid")])
    model.compile(optimizer=keras.optimizers.Adam(0.05), loss=loss, metrics=[keras.metrics.Precision(name="p"), keras.metrics.Recall(name="r"), keras.metrics.AUC(name="auc")])
    h = model.fit(x, y, epochs=8, batch_size=15, verbose=0, class_weight=cw)
    r = model.evaluate(x, y, verbose=0, return_dict=True)
    print(f"{name:9s}", {k: round(v, 4) for k, v in r.items()}, f"{h.history['loss'][-1]:.4f}")
scores = model.predict(x, verbose=0)[:, 0]
for t in (0.3, 0.5, 0.7):
    tp = ((scores > t) & (y == 1)).sum(); fp = ((scores > t) & (y == 0)).sum(); fn = ((scores <= t) & (y == 1)).sum()
    print(t, tp, fp, fn, f"{2 * tp / (2 * tp + fp + fn):.4f}")
