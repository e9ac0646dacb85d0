import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(1)
text = rng.randn(24, 5).astype("float32")
meta = rng.randn(24, 3).astype("float32")
price = (text[:, :1] * 2 + meta[:, :1]).astype("float32")
kind = (meta[:, 0] > 0).astype("int32")


def build():
    first = keras.Input((5,), name="text")
    second = keras.Input((3,), name="meta")
    hidden = layers.Dense(8, activation="tanh")(layers.Concatenate()([first, second]))
    value = layers.Dense(1, name="price")(hidden)
    label = layers.Dense(2, activation="softmax", name="kind")(hidden)
    return keras.Model([first, second], [value, label])


keras.utils.set_random_seed(4)
model = build()
model.compile(
    optimizer=keras.optimizers.SGD(0.05),
    loss=["mse", "sparse_categorical_crossentropy"],
    loss_weights=[0.5, 2.0],
    metrics=[["mae"], ["accuracy"]],
)
history = model.fit([text, meta], [price, kind], epochs=3, batch_size=8, shuffle=False, verbose=0)
for key in history.history:
    print(key, [f"{value:.4f}" for value in history.history[key]])
print([f"{value:.3f}" for value in model.evaluate([text, meta], [price, kind], verbose=0)])
result = model.evaluate([text, meta], [price, kind], verbose=0, return_dict=True)
print({key: f"{value:.3f}" for key, value in result.items()})
prices, kinds = model.predict([text[:3], meta[:3]], verbose=0)
print(prices.shape, kinds.shape)

keras.utils.set_random_seed(4)
model = build()
model.compile(
    optimizer=keras.optimizers.Adam(0.02),
    loss={"price": "mae", "kind": keras.losses.SparseCategoricalCrossentropy()},
    loss_weights={"price": 0.1, "kind": 1.0},
    metrics={"kind": ["accuracy"]},
)
history = model.fit(
    {"text": text, "meta": meta},
    {"price": price, "kind": kind},
    epochs=3,
    batch_size=8,
    validation_split=0.25,
    verbose=0,
)
for key in sorted(history.history):
    print(key, [f"{value:.4f}" for value in history.history[key]])
print([f"{value:.4f}" for value in model.evaluate({"text": text, "meta": meta}, {"price": price, "kind": kind}, verbose=0)])

keras.utils.set_random_seed(4)
model = build()
model.compile(optimizer="sgd", loss={"kind": "sparse_categorical_crossentropy", "price": "mse"})
history = model.fit(
    [text, meta], {"price": price, "kind": kind}, epochs=2, batch_size=12, verbose=0,
    callbacks=[keras.callbacks.EarlyStopping(monitor="kind_loss", mode="min", patience=3)],
)
print(sorted(history.history), [f"{value:.4f}" for value in history.history["price_loss"]])
