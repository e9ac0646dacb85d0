import numpy as np
import keras
from keras import layers

x = np.random.RandomState(0).randn(6, 4).astype("float32")
y = np.array([0, 1, 2, 0, 1, 2])

def build(units, activation=None):
    keras.utils.set_random_seed(0)
    return keras.Sequential([keras.Input(shape=(4,)), layers.Dense(units, activation=activation)])

model = build(3, "softmax")
model.compile(optimizer="sgd", loss="categorical_crossentropy")
try:
    model.fit(x, y, verbose=0)
except ValueError as e:
    print(type(e).__name__, str(e).splitlines()[0])

model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
print(len(model.fit(x, y, verbose=0, epochs=2, shuffle=False).history["accuracy"]))
model = build(3)
for from_logits in (False, True):
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits))
    print(from_logits, f"{model.evaluate(x, y, verbose=0):.4f}")
try:
    build(3).fit(x, y)
except ValueError as e:
    print(e)
try:
    build(3).predict(np.ones((2, 5)), verbose=0)
except ValueError as e:
    print(type(e).__name__)
try:
    keras.losses.get("mse_")
except ValueError as e:
    print(e)
try:
    layers.Dense(-1)
except ValueError as e:
    print(e)
