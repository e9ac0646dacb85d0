import numpy as np
import keras
from keras import layers

rng = np.random.RandomState(2)
centers = np.array([[0.0, 2.0], [2.0, -1.0], [-2.0, -1.0]])
labels = np.repeat([0, 1, 2], 10)
x = centers[labels] + 0.5 * rng.randn(30, 2)

model = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(3, activation="softmax", kernel_initializer="zeros"),
])
model.compile(
    optimizer=keras.optimizers.Adam(learning_rate=0.1),
    loss="sparse_categorical_crossentropy",
    metrics=["accuracy"],
)
loss, acc = model.evaluate(x, labels, verbose=0)
print(f"untrained: {loss:.4f} (log 3 = {np.log(3):.4f}), accuracy {acc:.3f}")

history = model.fit(x, labels, epochs=15, batch_size=30, shuffle=False, verbose=0)
print(list(history.history.keys()), len(history.epoch))
for epoch in range(0, 15, 5):
    print(epoch + 1, f"{history.history['loss'][epoch]:.3f}", f"{history.history['accuracy'][epoch]:.3f}")

probs = model.predict(np.array([[0.0, 3.0], [3.0, -2.0], [-3.0, -1.0]]), verbose=0)
print(probs.argmax(axis=1), probs.shape)
print(np.bincount(model.predict(x, verbose=0).argmax(axis=1)))
