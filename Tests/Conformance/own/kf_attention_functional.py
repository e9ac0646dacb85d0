import numpy as np
import keras
from keras import layers
inputs = keras.Input(shape=(5, 3), name="seq")
x, h, c = layers.LSTM(4, return_sequences=True, return_state=True, name="enc")(inputs)
att = layers.Attention(name="att")([x, x])
pooled = layers.GlobalAveragePooling1D()(att)
out = layers.Dense(2, activation="softmax")(layers.concatenate([pooled, h]))
model = keras.Model(inputs, [out, c])
model.summary()
probe = keras.Model(model.input, model.get_layer("enc").output)
keras.utils.set_random_seed(1)
print([p.shape for p in probe.predict(np.ones((2, 5, 3)), verbose=0)])
print(model.output_shape, [l.name for l in model.layers])
for l in model.layers:
    print(l.name, [tuple(w.shape) for w in l.weights])
