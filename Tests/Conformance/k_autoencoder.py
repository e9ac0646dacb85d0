import numpy as np
import keras
from keras import layers

# autoencoder, and a second model on its middle
keras.utils.set_random_seed(6)
x = np.random.RandomState(1).rand(20, 6).astype("float32")
inputs = keras.Input((6,))
code = layers.Dense(2, activation="tanh", name="code")(layers.Dense(4, activation="relu")(inputs))
outputs = layers.Dense(6, activation="sigmoid")(layers.Dense(4, activation="relu")(code))
auto = keras.Model(inputs, outputs, name="auto")
encoder = keras.Model(inputs, code, name="encoder")
auto.compile(optimizer="adam", loss="mse")
h = auto.fit(x, x, epochs=5, batch_size=5, verbose=0, validation_split=0.2)
print([f"{v:.5f}" for v in h.history["loss"]])
print([f"{v:.5f}" for v in h.history["val_loss"]])
z = encoder.predict(x[:3], verbose=0)
print(np.round(z, 4))
code_in = keras.Input((2,))
y = code_in
for layer in auto.layers[-2:]:
    y = layer(y)
decoder = keras.Model(code_in, y)
print(np.allclose(decoder.predict(z, verbose=0), auto.predict(x[:3], verbose=0), atol=1e-6))
err = ((auto.predict(x, verbose=0) - x) ** 2).mean(axis=1)
print(np.round(np.sort(err)[-3:], 4), int(err.argmax()))
auto.summary()
print([l.name for l in encoder.layers], encoder.count_params())
