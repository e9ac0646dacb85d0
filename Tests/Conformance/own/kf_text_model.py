import numpy as np
import keras
from keras import layers
keras.utils.set_random_seed(0)
text = ["the film was great", "terrible boring film", "great acting", "boring and bad"]
y = np.array([1, 0, 1, 0])
vec = layers.TextVectorization(max_tokens=12, output_sequence_length=4)
vec.adapt(text)
x = vec(text)
print(x.numpy(), vec.vocabulary_size())
model = keras.Sequential([
    keras.Input((4,)),
    layers.Embedding(12, 4, mask_zero=True),
    layers.SpatialDropout1D(0.2),
    layers.GRU(4),
    layers.Dense(1, activation="sigmoid"),
])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=3, batch_size=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(model.predict(vec(["great film"]), verbose=0).round(4))
