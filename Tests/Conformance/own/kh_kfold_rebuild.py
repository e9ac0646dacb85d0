import numpy as np
import keras
from keras import layers
from sklearn.model_selection import KFold, train_test_split
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(4)
X = rng.normal(size=(60, 4))
y = (X[:, 0] + 0.5 * X[:, 1] ** 2 > 0.4).astype(int)

def build():
    keras.utils.set_random_seed(0)
    m = keras.Sequential([keras.Input((4,)), layers.Dense(8, activation="relu"), layers.Dense(1, activation="sigmoid")])
    m.compile(optimizer=keras.optimizers.Adam(0.02), loss="binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc")])
    return m

scores = []
for k, (tr, te) in enumerate(KFold(3, shuffle=True, random_state=1).split(X)):
    scaler = StandardScaler().fit(X[tr])
    m = build()
    stop = keras.callbacks.EarlyStopping(monitor="val_loss", patience=3, restore_best_weights=True)
    h = m.fit(scaler.transform(X[tr]), y[tr], validation_data=(scaler.transform(X[te]), y[te]), epochs=12, batch_size=8, verbose=0, shuffle=False, callbacks=[stop])
    loss, acc, auc = m.evaluate(scaler.transform(X[te]), y[te], verbose=0)
    scores.append(acc)
    print(f"fold {k}: epochs {len(h.history['loss'])} loss {loss:.4f} acc {acc:.3f} auc {auc:.3f}")
print(f"{np.mean(scores):.3f} +- {np.std(scores):.3f}")
a, b = build(), build()
print(all(np.array_equal(u, v) for u, v in zip(a.get_weights(), b.get_weights())))
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=0.25, random_state=3, stratify=y)
m = build()
m.fit(Xtr, ytr, epochs=5, batch_size=16, verbose=0)
p = m.predict(Xte, verbose=0)
print(p.shape, (p.ravel() > 0.5).astype(int))
