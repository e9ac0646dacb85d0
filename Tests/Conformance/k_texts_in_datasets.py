import numpy as np
import tensorflow as tf
import keras
from keras import layers

texts = tf.data.Dataset.from_tensor_slices((["good film", "bad film", "good good", "bad bad bad"], [1, 0, 1, 0]))
vec = layers.TextVectorization(output_sequence_length=3)
vec.adapt(texts.map(lambda t, l: t))
print(vec.get_vocabulary())
ds = texts.map(lambda t, l: (vec(t), l)).batch(2).cache().prefetch(tf.data.AUTOTUNE)
for a, b in ds:
    print(a.numpy().tolist(), b.numpy().tolist())
model = keras.Sequential([
    keras.Input((3,), dtype="int64"),
    layers.Embedding(vec.vocabulary_size(), 2, mask_zero=True, embeddings_initializer=keras.initializers.RandomUniform(seed=3)),
    layers.GlobalAveragePooling1D(),
    layers.Dense(1, activation="sigmoid", kernel_initializer=keras.initializers.GlorotUniform(seed=1)),
])
model.compile(optimizer=keras.optimizers.Adam(0.1), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(ds, epochs=5, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]], h.history["accuracy"][-1])
whole = keras.Sequential([keras.Input((1,), dtype="string"), vec, model])
print(whole.predict(tf.constant([["good film"], ["bad"]]), verbose=0).shape)
win = tf.data.Dataset.range(7).window(3, shift=2, drop_remainder=True).flat_map(lambda w: w.batch(3))
print([w.numpy().tolist() for w in win])
print([int(v) for v in tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(5, 7))])
print(tf.data.Dataset.range(5).reduce(np.int64(0), lambda s, v: s + v).numpy())
print(list(tf.data.Dataset.from_tensors([1, 2]).repeat(2).as_numpy_iterator()))
for i, v in tf.data.Dataset.from_tensor_slices(["a", "b"]).enumerate():
    print(i.numpy(), v.numpy().decode())
print([b.numpy().tolist() for b in tf.data.Dataset.range(8).batch(2).shuffle(4, seed=3)].__len__(), [x.numpy() for x in tf.data.Dataset.range(10).shard(3, 1)])
print(tf.data.Dataset.range(10).batch(4).unbatch().take(2).cardinality().numpy(), list(tf.data.Dataset.range(4).interleave(lambda v: tf.data.Dataset.from_tensors(v).repeat(2), cycle_length=2).as_numpy_iterator()))
