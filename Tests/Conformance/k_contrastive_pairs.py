import numpy as np
import keras
from keras import layers

# siamese pairs with a contrastive loss
keras.utils.set_random_seed(24)
rng = np.random.RandomState(2)
a = rng.normal(size=(24, 3)).astype("float32")
same = rng.randint(0, 2, 24)
b = np.where(same[:, None] == 1, a + 0.1 * rng.normal(size=(24, 3)), rng.normal(size=(24, 3))).astype("float32")
base = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(2)], name="tower")
i, j = keras.Input((3,), name="i"), keras.Input((3,), name="j")
u, v = base(i), base(j)
dist = layers.Lambda(lambda t: keras.ops.sqrt(keras.ops.sum(keras.ops.square(t[0] - t[1]), axis=1, keepdims=True) + 1e-9), name="distance")([u, v])
model = keras.Model([i, j], dist)

def contrastive(y_true, y_pred):
    y_true = keras.ops.cast(y_true, y_pred.dtype)
    return keras.ops.mean(y_true * keras.ops.square(y_pred) + (1 - y_true) * keras.ops.square(keras.ops.maximum(1.0 - y_pred, 0)))

model.compile(optimizer=keras.optimizers.Adam(0.02), loss=contrastive)
h = model.fit([a, b], same.astype("float32"), epochs=4, batch_size=8, verbose=0)
print([f"{t:.4f}" for t in h.history["loss"]])
d = model.predict([a, b], verbose=0)[:, 0]
print(f"{d[same == 1].mean():.4f} {d[same == 0].mean():.4f}")
print(model.count_params(), len(model.layers), [l.name for l in model.layers])
model.summary()
