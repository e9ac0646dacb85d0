import numpy as np
import keras
import tensorflow as tf
from keras import layers

seqs = [[1, 2, 3], [4, 5], [6]]
print(keras.utils.pad_sequences(seqs))
print(keras.utils.pad_sequences(seqs, padding="post", maxlen=2, truncating="post", value=-1))
print(keras.preprocessing.sequence.pad_sequences(seqs, dtype="float32"))
x = np.arange(8)
ds = keras.utils.timeseries_dataset_from_array(x[:-3], x[3:], sequence_length=3, batch_size=2)
for xb, yb in ds:
    print(xb.numpy().tolist(), yb.numpy().tolist())
print(keras.utils.to_categorical([0, 2, 1]))
print(keras.utils.normalize(np.array([[3.0, 4.0]])))
tok = tf.keras.preprocessing.text.Tokenizer(num_words=5, oov_token="<OOV>")
tok.fit_on_texts(["I love my dog", "I love my cat", "You love my dog!"])
print(tok.word_index)
print(tok.texts_to_sequences(["I really love my dog", "my dog loves my cat"]))
print(tok.texts_to_matrix(["my dog my"], mode="count"))
print(tok.sequences_to_texts([[2, 3]]))
norm = layers.Normalization(axis=-1)
norm.adapt(np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 50.0]]))
print(norm(np.array([[3.0, 10.0]])), norm.mean.numpy(), norm.variance.numpy())
disc = layers.Discretization(bin_boundaries=[0.0, 1.0, 2.0])
print(disc([[-1.5, 1.0, 3.4, 0.5]]))
resc = layers.Rescaling(1.0 / 255, offset=-0.5)
print(resc(np.array([0, 128, 255])))
train, val = keras.utils.split_dataset(np.arange(10), left_size=0.8)
print(len(train), [int(v) for v in val])
