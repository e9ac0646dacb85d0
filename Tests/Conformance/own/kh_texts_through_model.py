import numpy as np
import tensorflow as tf
import keras
from keras import layers

texts = ["The cat sat on the mat.", "The dog ate my homework!", "a cat and a dog"]
vec = layers.TextVectorization(max_tokens=12, output_mode="int", output_sequence_length=6)
vec.adapt(texts)
print(vec.get_vocabulary())
print(vec(texts))
print(vec.vocabulary_size())
multi = layers.TextVectorization(output_mode="multi_hot")
multi.adapt(texts)
print(multi(["cat dog bird"]).numpy())
tfidf = layers.TextVectorization(output_mode="tf_idf")
tfidf.adapt(texts)
print(np.round(tfidf(["cat cat mat"]).numpy(), 4))

keras.utils.set_random_seed(2)
model = keras.Sequential([
    keras.Input(shape=(1,), dtype="string"),
    vec,
    layers.Embedding(12, 4, mask_zero=True),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid"),
])
model.summary()
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
ds = tf.data.Dataset.from_tensor_slices((tf.constant(texts), [1.0, 0.0, 1.0])).batch(3)
h = model.fit(ds, epochs=2, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
print(model.predict(tf.constant([["cat on mat"], ["dog"]]), verbose=0).round(4))

lookup = layers.StringLookup(vocabulary=["a", "b", "c"])
print(lookup([["a", "z"], ["c", "b"]]))
back = layers.StringLookup(vocabulary=["a", "b", "c"], invert=True)
print(back([1, 3, 0]))
ints = layers.IntegerLookup(vocabulary=[10, 20, 30], output_mode="one_hot")
print(ints([10, 30, 99]))
cat = layers.CategoryEncoding(num_tokens=4, output_mode="count")
print(cat([[0, 1, 1], [2, 3, 3]]))
