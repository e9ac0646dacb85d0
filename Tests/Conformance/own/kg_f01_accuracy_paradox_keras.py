import numpy as np
import keras
from keras import layers
from sklearn.metrics import recall_score, precision_score, confusion_matrix

keras.utils.set_random_seed(11)
rng = np.random.RandomState(11)
n = 300
x = rng.randn(n, 4).astype("float32")
y = (x[:, 0] + x[:, 1] + 0.3 * rng.randn(n) > 2.4).astype("int32")
print("positives", y.sum(), "of", n)
m = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])
m.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy", keras.metrics.Recall(name="rec")])
m.fit(x, y, epochs=5, batch_size=32, verbose=0)
p = m.predict(x, verbose=0)[:, 0]
for t in (0.5, 0.3, 0.1):
    hat = (p > t).astype(int)
    print(t, (hat == y).mean().round(4), round(recall_score(y, hat), 4), round(precision_score(y, hat, zero_division=0), 4))
m.fit(x, y, epochs=20, batch_size=32, verbose=0, class_weight={0: 1.0, 1: float((y == 0).sum() / y.sum())})
loss, acc, rec = m.evaluate(x, y, verbose=0)
print(f"{acc:.4f} {rec:.4f}")
print(confusion_matrix(y, m.predict(x, verbose=0)[:, 0] > 0.5))
