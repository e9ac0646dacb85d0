import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(16)
inputs = keras.Input(shape=(10, 3))
x = layers.Conv1D(8, kernel_size=3, padding="causal", activation="relu")(inputs)
x = layers.MaxPooling1D(pool_size=2)(x)
x = layers.LSTM(6, return_sequences=True)(x)
x = layers.TimeDistributed(layers.Dense(4, activation="tanh"), name="per_step")(x)
x = layers.Flatten()(x)
outputs = layers.Dense(1, activation="sigmoid")(x)
model = keras.Model(inputs, outputs, name="conv_lstm")
model.summary()
for layer in model.layers:
    print(f"{layer.name:20s} {str(layer.output.shape):18s} {layer.count_params()}")
x = np.random.normal(size=(12, 10, 3)).astype("float32")
y = (x.mean(axis=(1, 2)) > 0).astype("int32")
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy", "AUC"])
h = model.fit(x, y, epochs=3, batch_size=4, verbose=0, shuffle=False)
for k in h.history:
    print(k, [f"{v:.4f}" for v in h.history[k]])
print(model.predict(x[:3], verbose=0).round(4).ravel())
up = layers.UpSampling1D(2)(x[:1])
print(up.shape, layers.ZeroPadding1D(1)(x[:1]).shape, layers.Cropping1D((1, 2))(x[:1]).shape)
print(layers.AveragePooling1D(3, strides=2)(x[:1]).shape, layers.GlobalAveragePooling1D()(x[:1]).numpy().round(4))
print(layers.Permute((2, 1))(x[:1]).shape, layers.RepeatVector(3)(x[:2, 0]).shape, layers.Reshape((5, -1))(x[:1]).shape)
