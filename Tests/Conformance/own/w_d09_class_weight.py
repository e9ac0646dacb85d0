import numpy as np
import keras
from keras import layers

# nine negatives for each positive
x = np.array([0.1 * i for i in range(20)]).reshape(-1, 1)
y = np.array([0] * 18 + [1] * 2)

def train(**kwargs):
    model = keras.Sequential([
        keras.Input(shape=(1,)),
        layers.Dense(1, activation="sigmoid", kernel_initializer="zeros"),
    ])
    model.compile(optimizer=keras.optimizers.SGD(0.5), loss="binary_crossentropy")
    h = model.fit(x, y, epochs=30, batch_size=20, shuffle=False, verbose=0, **kwargs)
    p = model.predict(x, verbose=0).ravel()
    return h.history["loss"], p

losses, plain = train()
print(f"plain     first {losses[0]:.3f} last {losses[-1]:.3f}  flagged {(plain > 0.5).sum()}")
losses, weighted = train(class_weight={0: 1.0, 1: 9.0})
print(f"weighted  first {losses[0]:.3f} last {losses[-1]:.3f}  flagged {(weighted > 0.5).sum()}")
sample = np.where(y == 1, 9.0, 1.0)
losses, sampled = train(sample_weight=sample)
print(f"sampled   first {losses[0]:.3f} last {losses[-1]:.3f}  flagged {(sampled > 0.5).sum()}")
print("the same model:", np.allclose(weighted, sampled, atol=1e-5))

counts = np.bincount(y)
balanced = {c: len(y) / (2 * n) for c, n in enumerate(counts.tolist())}
print({c: round(w, 3) for c, w in balanced.items()})
for name, p in [("plain", plain), ("weighted", weighted)]:
    print(name, "recall", ((p > 0.5) & (y == 1)).sum() / y.sum())
