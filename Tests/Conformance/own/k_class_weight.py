import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(3)
x = rng.randn(200, 2).astype("float32")
y = (x[:, 0] + 0.5 * rng.randn(200) > 1.2).astype(int)
print("positives", y.sum(), "of", len(y))

def train(weights):
    model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy",
                  metrics=["accuracy", keras.metrics.Recall(name="recall"), keras.metrics.AUC(name="auc")])
    model.fit(x, y, epochs=20, batch_size=50, shuffle=False, verbose=0, class_weight=weights)
    return model.evaluate(x, y, verbose=0, return_dict=True)

for weights in (None, {0: 1.0, 1: 8.0}):
    scores = train(weights)
    print(weights, {k: round(v, 4) for k, v in scores.items()})
