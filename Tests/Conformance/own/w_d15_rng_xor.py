import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(42)
x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype="float32")
y = np.array([0, 1, 1, 0], dtype="float32")

model = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(8, activation="tanh"),
    layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer=keras.optimizers.Adam(learning_rate=0.1), loss="binary_crossentropy", metrics=["accuracy"])
print(model.count_params())
print(np.round(model.layers[0].get_weights()[0][0], 3))

history = model.fit(x, y, epochs=60, batch_size=4, shuffle=False, verbose=0)
for epoch in (1, 20, 40):
    print(f"epoch {epoch:2d}: loss {history.history['loss'][epoch - 1]:.2f}")
print("final accuracy", history.history["accuracy"][-1])
print((model.predict(x, verbose=0).ravel() > 0.5).astype(int).tolist())
