import numpy as np
import keras
from keras import layers
from sklearn.metrics import classification_report, confusion_matrix, roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.utils.class_weight import compute_class_weight

rng = np.random.RandomState(42)
n = 400
x = rng.randn(n, 6)
logit = x @ np.array([1.5, -1, 0.5, 0, 0, 0]) - 3
y = (rng.rand(n) < 1 / (1 + np.exp(-logit))).astype(int)
a, b, ya, yb = train_test_split(x, y, test_size=0.25, stratify=y, random_state=42)
sc = StandardScaler().fit(a)
keras.utils.set_random_seed(42)
model = keras.Sequential([keras.Input((6,)), layers.Dense(8, "relu"), layers.Dense(1, "sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[keras.metrics.AUC(name="auc"), keras.metrics.Recall(name="recall")])
w = compute_class_weight("balanced", classes=np.unique(ya), y=ya)
h = model.fit(sc.transform(a), ya, epochs=10, batch_size=32, class_weight={0: w[0], 1: w[1]}, validation_data=(sc.transform(b), yb), verbose=0,
              callbacks=[keras.callbacks.EarlyStopping("val_auc", mode="max", patience=3, restore_best_weights=True)])
print(len(h.history["loss"]), {k: round(v[-1], 3) for k, v in h.history.items()})
p = model.predict(sc.transform(b), verbose=0).ravel()
print(confusion_matrix(yb, p > 0.5)); print(round(roc_auc_score(yb, p), 3))
print(classification_report(yb, (p > 0.5).astype(int), target_names=["ok", "fraud"]))
