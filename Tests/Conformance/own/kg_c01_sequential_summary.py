import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input(shape=(20,)),
        layers.Embedding(1000, 16, name="tokens"),
        layers.Bidirectional(layers.LSTM(8, return_sequences=True), name="both"),
        layers.GRU(6),
        layers.BatchNormalization(),
        layers.Dropout(0.3),
        layers.Dense(5, activation="softmax", name="probs"),
    ],
    name="reader",
)
model.summary()
for layer in model.layers:
    print(f"{layer.name:22s} {layer.count_params():6d} {[tuple(w.shape) for w in layer.weights]}")
print(model.count_params(), len(model.weights), len(model.trainable_weights), len(model.non_trainable_weights))
print(model.get_layer("both").forward_layer.name, model.get_layer("both").backward_layer.name)
