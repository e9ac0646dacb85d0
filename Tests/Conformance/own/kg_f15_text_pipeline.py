import numpy as np
import tensorflow as tf
import keras
from keras import layers

texts = ["the film was great", "a dull dull film", "great acting, great story!", "what a dull story"]
labels = np.array([1, 0, 1, 0])
vec = layers.TextVectorization(max_tokens=12, output_mode="int", output_sequence_length=5)
vec.adapt(texts)
print(vec.get_vocabulary())
ids = vec(texts)
print(ids)
print(vec(["the unknown film"]).numpy())
multi = layers.TextVectorization(output_mode="multi_hot")
multi.adapt(texts)
print(multi(texts[:1]).numpy(), multi.vocabulary_size())
seqs = [[3, 1], [2, 5, 4, 6], [1]]
pad = keras.utils.pad_sequences
print(pad(seqs), pad(seqs, maxlen=3, padding="post", truncating="post", value=-1), sep="\n")
print(keras.utils.to_categorical([0, 2, 1]), keras.utils.to_categorical([1], 4, ).astype(int))
ds = keras.utils.timeseries_dataset_from_array(np.arange(8), np.arange(3, 11), sequence_length=3, batch_size=2)
for a, b in ds:
    print(a.numpy().tolist(), b.numpy())
m = keras.Sequential([keras.Input((5,)), layers.Embedding(12, 2, embeddings_initializer="ones", mask_zero=True), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
m.compile(keras.optimizers.Adam(0.1), "binary_crossentropy", metrics=["accuracy"])
h = m.fit(ids, labels, epochs=5, shuffle=False, verbose=0)
print([round(v, 4) for v in h.history["loss"]], m.predict(vec(["great film"]), verbose=0).round(3))
look = layers.StringLookup(vocabulary=["a", "b"])
print(look(["a", "b", "z"]), look.get_vocabulary())
print(layers.IntegerLookup(vocabulary=[10, 20])([10, 20, 30]).numpy())
print(keras.utils.normalize(np.array([[3.0, 4.0]])))
print(layers.CategoryEncoding(num_tokens=4, output_mode="one_hot")([0, 3]).numpy())
print(layers.Rescaling(1 / 255.0)(np.array([0.0, 255.0])).numpy(), layers.Discretization(bin_boundaries=[0.0, 1.0])([-1.0, 0.5, 2.0]).numpy())
norm = layers.Normalization()
norm.adapt(np.array([[1.0], [2.0], [6.0]]))
print(norm(np.array([[3.0]])).numpy(), norm.mean.numpy())
