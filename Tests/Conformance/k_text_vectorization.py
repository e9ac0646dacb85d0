import numpy as np
import tensorflow as tf
import keras
from keras import layers

vec = layers.TextVectorization(max_tokens=10, output_sequence_length=5)
vec.adapt(["the cat sat", "the dog sat down", "The cat, again!"])
print(vec.get_vocabulary())
print(vec.vocabulary_size())
print(vec(["the cat ran", "DOG down sat the cat again"]).numpy())
bag = layers.TextVectorization(output_mode="multi_hot")
bag.adapt(["a b", "b c"])
print(bag.get_vocabulary())
print(bag(["a c z"]).numpy())
count = layers.TextVectorization(output_mode="count", vocabulary=["a", "b"])
print(count(["a b b a q"]).numpy())
look = layers.StringLookup(vocabulary=["red", "green"])
print(look(["green", "blue", "red"]).numpy(), look.get_vocabulary())
back = layers.StringLookup(vocabulary=["red", "green"], invert=True)
print(back([1, 2, 0]).numpy())
ints = layers.IntegerLookup(vocabulary=[10, 20, 30], output_mode="one_hot")
print(ints([20, 99]).numpy())
print(layers.CategoryEncoding(num_tokens=4, output_mode="multi_hot")(np.array([[0, 1], [3, 3]])).numpy())
print(layers.Discretization(bin_boundaries=[0.0, 1.0])(np.array([-1.0, 0.5, 2.0])).numpy())
bi = layers.TextVectorization(ngrams=2, standardize="lower", split="whitespace")
bi.adapt(["To be, or not"])
print(bi.get_vocabulary())
