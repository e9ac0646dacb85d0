import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(11)
title = keras.Input(shape=(None,), dtype="int32", name="title")
tags = keras.Input(shape=(4,), name="tags")
t = layers.Embedding(30, 6, mask_zero=True)(title)
t = layers.LSTM(5)(t)
h = layers.concatenate([t, tags])
priority = layers.Dense(1, activation="sigmoid", name="priority")(h)
department = layers.Dense(3, activation="softmax", name="department")(h)
model = keras.Model(inputs=[title, tags], outputs=[priority, department], name="tickets")
model.summary()

model.compile(
    optimizer=keras.optimizers.RMSprop(0.01),
    loss={"priority": "binary_crossentropy", "department": "sparse_categorical_crossentropy"},
    loss_weights={"priority": 1.0, "department": 0.2},
    metrics={"priority": ["accuracy"], "department": ["accuracy"]},
)
rng = np.random.default_rng(0)
x_title = rng.integers(1, 30, size=(16, 7))
x_title[:, 5:] = 0
x_tags = rng.normal(size=(16, 4)).astype("float32")
y_p = (x_tags[:, :1] > 0).astype("float32")
y_d = rng.integers(0, 3, size=(16,))
history = model.fit({"title": x_title, "tags": x_tags}, {"priority": y_p, "department": y_d},
                    epochs=3, batch_size=8, shuffle=False, verbose=0)
for k in sorted(history.history):
    print(k, [round(v, 4) for v in history.history[k]])
res = model.evaluate([x_title, x_tags], [y_p, y_d], verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in res.items()})
p, d = model.predict([x_title[:2], x_tags[:2]], verbose=0)
print(p.round(4), d.round(4), sep="\n")
