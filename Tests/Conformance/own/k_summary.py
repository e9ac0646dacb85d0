import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(10,)),
    layers.Embedding(1000, 16),
    layers.Bidirectional(layers.LSTM(32, return_sequences=True)),
    layers.Dropout(0.2),
    layers.LSTM(8),
    layers.Dense(1, activation="sigmoid"),
], name="text_model")
model.summary()
for layer in model.layers:
    print(layer.name, layer.count_params())
