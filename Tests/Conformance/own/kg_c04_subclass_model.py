import numpy as np
import keras
from keras import layers

class Tagger(keras.Model):
    def __init__(self, units, classes, **kwargs):
        super().__init__(**kwargs)
        self.embed = layers.Embedding(20, units, embeddings_initializer="uniform")
        self.rnn = layers.LSTM(units, return_sequences=True)
        self.out = layers.Dense(classes)
        self.drop = layers.Dropout(0.5)

    def call(self, tokens, training=False):
        x = self.embed(tokens)
        x = self.rnn(x)
        x = self.drop(x, training=training)
        return self.out(x)

    def get_config(self):
        return {"units": 4, "classes": 3}

keras.utils.set_random_seed(1)
model = Tagger(4, 3, name="tagger")
x = np.arange(10).reshape(2, 5)
y = x % 3
print(model.built, model(x).shape, model.built)
model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
h = model.fit(x, y, epochs=3, verbose=0, batch_size=2, shuffle=False)
print([round(v, 4) for v in h.history["loss"]])
print([(l.name, l.count_params()) for l in model.layers])
model.summary()
try:
    Tagger(4, 3).summary()
except ValueError as e:
    print(str(e)[:60])
print(model.predict(x, verbose=0).argmax(-1))
