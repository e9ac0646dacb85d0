import numpy as np
import keras
from keras import layers
import tensorflow as tf

texts = ["The cat sat.", "The dog sat down!", "A cat and a dog"]
vectorize = layers.TextVectorization(max_tokens=8, output_mode="int", output_sequence_length=5)
vectorize.adapt(texts)
print(vectorize.get_vocabulary())
print(vectorize.vocabulary_size())
ids = vectorize(tf.constant(["the bird sat", "A DOG"]))
print(ids)
print(np.array(vectorize(texts)))

lookup = layers.StringLookup(vocabulary=["a", "b", "c"])
print(lookup(["c", "a", "z"]).numpy(), lookup.get_vocabulary())
one_hot = layers.CategoryEncoding(num_tokens=4, output_mode="multi_hot")
print(one_hot(np.array([[0, 1], [2, 2]])))
norm = layers.Normalization(axis=-1)
norm.adapt(np.array([[1.0, 10.0], [3.0, 30.0]]))
print(norm(np.array([[2.0, 20.0], [3.0, 10.0]])).numpy())
print(layers.Rescaling(1 / 255)(np.array([0.0, 51.0, 255.0])).numpy())
print(layers.Discretization(bin_boundaries=[0.0, 1.0])(np.array([-1.0, 0.5, 3.0])).numpy())

emb = layers.Embedding(8, 2, mask_zero=True)
print(emb.compute_mask(ids).numpy())
