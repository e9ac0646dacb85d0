import numpy as np
import keras
from keras import layers

# ragged texts, an own standardization, n-grams and a bag of words
texts = ["I loved this film", "awful, awful film!", "loved the cast", "the plot was awful", "a lovely film", "bad bad plot"]
y = np.array([1, 0, 1, 0, 1, 0])
vec = layers.TextVectorization(max_tokens=15, output_mode="multi_hot", ngrams=2)
vec.adapt(texts)
print(vec.get_vocabulary()[:8], len(vec.get_vocabulary()))
bag = vec(texts).numpy()
print(bag.shape, bag.sum(axis=1))
keras.utils.set_random_seed(2)
model = keras.Sequential([keras.Input((15,)), layers.Dense(1, activation="sigmoid", kernel_regularizer=keras.regularizers.l2(0.01))])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(bag, y, epochs=10, batch_size=3, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"][::3]], h.history["accuracy"][-1])
w = model.get_weights()[0].ravel()
vocab = vec.get_vocabulary()
order = np.argsort(w)
print([str(vocab[i]) for i in order[:3]], [str(vocab[i]) for i in order[-3:]])
print(np.round(model.predict(vec(["awful lovely film", "unknown words"]), verbose=0).ravel(), 3))
ids = layers.TextVectorization(standardize="lower", output_sequence_length=4)
ids.adapt(texts)
print(ids(["Awful, film!", "the the the the the"]).numpy(), ids.vocabulary_size())
