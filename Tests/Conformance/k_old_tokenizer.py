import numpy as np
import tensorflow as tf
from tensorflow.keras import Sequential, Model, Input
from tensorflow.keras.layers import Dense, LSTM, Embedding, Dropout, SpatialDropout1D
from tensorflow.keras.utils import to_categorical, pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

docs = ["I love my dog", "I love my cat!", "You love my dog, don't you?"]
tok = Tokenizer(num_words=10, oov_token="<OOV>")
tok.fit_on_texts(docs)
print(tok.word_index)
seqs = tok.texts_to_sequences(docs + ["my manatee"])
print(seqs)
padded = pad_sequences(seqs, padding="post", maxlen=6)
print(padded)
print(tok.sequences_to_texts(seqs[:2]), tok.word_counts["love"], tok.document_count)
print(tok.texts_to_matrix(["I love love"], mode="count"))
print(to_categorical([0, 2, 1]))
tf.random.set_seed(3)
print(tf.random.normal((2, 2)).numpy().round(4), tf.random.uniform((2,), 0, 10, dtype=tf.int32).numpy())
model = Sequential([Input((6,)), Embedding(11, 4), SpatialDropout1D(0.2), LSTM(3), Dense(2, activation="softmax")])
model.summary(line_length=70)
model.compile(loss="categorical_crossentropy", optimizer="rmsprop", metrics=["accuracy"])
print(model.loss, type(model.optimizer).__name__, float(model.optimizer.learning_rate))
print(model.evaluate(padded, to_categorical([0, 1, 0, 1]), verbose=0)[1] <= 1.0)
print(tf.__version__.split(".")[0], tf.keras.backend.epsilon(), tf.keras.backend.floatx(), tf.keras.backend.image_data_format())
