import numpy as np
import keras
from keras import layers

texts = ["The cat sat.", "the dog sat on the mat!", "A cat, a dog"]
vec = layers.TextVectorization(max_tokens=8, output_sequence_length=6)
vec.adapt(texts)
print(vec.get_vocabulary())
print(vec(texts).numpy())
print(vec.vocabulary_size())
for mode in ["multi_hot", "count"]:
    v = layers.TextVectorization(output_mode=mode)
    v.adapt(texts)
    print(mode, v(["the cat the"]).numpy(), len(v.get_vocabulary()))
v = layers.TextVectorization(output_mode="tf_idf")
v.adapt(texts)
print(np.round(v(["the cat the"]).numpy(), 4))
v = layers.TextVectorization(ngrams=2, standardize="lower", vocabulary=None)
v.adapt(["a b c", "a b"])
print(v.get_vocabulary())
v = layers.TextVectorization(split="character", vocabulary=["a", "b"])
print(v(["abc"]).numpy(), v.get_vocabulary())
model = keras.Sequential([layers.Embedding(8, 2, embeddings_initializer="ones"), layers.GlobalAveragePooling1D()])
print(model(vec(texts)).numpy())
look = layers.StringLookup(vocabulary=["x", "y"], num_oov_indices=1)
print(look(["y", "z", "x"]).numpy(), look.get_vocabulary())
inv = layers.StringLookup(vocabulary=["x", "y"], invert=True)
print(inv([0, 1, 2]).numpy())
il = layers.IntegerLookup(vocabulary=[10, 20], output_mode="one_hot")
print(il([20, 10, 7]).numpy())
