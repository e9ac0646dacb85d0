import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(5)
x = rng.randn(40, 2).astype("float32")
y = (x[:, 0] + 0.3 * rng.randn(40) > 0.8).astype("int32")
print("positives", int(y.sum()), "of", len(y))

def run(weights):
    model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy",
                  metrics=["accuracy", keras.metrics.Recall(name="recall"), keras.metrics.AUC(name="auc")])
    h = model.fit(x, y, validation_split=0.25, epochs=6, batch_size=10, shuffle=False, verbose=0, class_weight=weights)
    return model, h.history

for weights in (None, {0: 1.0, 1: 4.0}):
    model, h = run(weights)
    print(weights)
    for key in h:
        print(f"  {key:14s}", " ".join(f"{v:.3f}" for v in h[key][::2]))
n = np.bincount(y)
print({i: round(len(y) / (2 * c), 3) for i, c in enumerate(n)})
