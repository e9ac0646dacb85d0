import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input(shape=(10, 3)),
        layers.LSTM(8, return_sequences=True, name="lstm_a"),
        layers.LSTM(4, name="lstm_b"),
        layers.Dropout(0.3),
        layers.Dense(1, activation="sigmoid"),
    ],
    name="fraud",
)
model.summary()
print(model.count_params())
for w in model.weights:
    print(w.path, w.shape)
print(len(model.trainable_weights), len(model.non_trainable_weights))
model.layers[0].trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
model.summary(show_trainable=True)
