import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(21)
x = np.random.normal(size=(30, 3)).astype("float32")
y = (x.sum(axis=1) > 0).astype("int32")
model = keras.Sequential([
    keras.Input((3,)),
    layers.Dense(8, activation="relu"),
    layers.Dropout(0.3),
    layers.Dense(2, activation="softmax"),
])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=5, batch_size=8, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print([f"{v:.3f}" for v in h.history["accuracy"]])
p = model.predict(x[:3], verbose=0)
print(np.round(p, 4))
print(p.argmax(axis=1), y[:3])
keras.utils.set_random_seed(21)
print(np.round(keras.random.normal((2, 2)), 4))
print(np.round(keras.random.uniform((3,), seed=4), 4))
print(np.round(keras.random.dropout(np.ones((6,), "float32"), 0.5, seed=3), 2))
print(np.array(keras.random.randint((5,), 0, 10, seed=9)))
gen = keras.random.SeedGenerator(1)
print(np.round(keras.random.normal((2,), seed=gen), 4), np.round(keras.random.normal((2,), seed=gen), 4))
print(np.array(keras.random.shuffle(np.arange(6), seed=2)))
