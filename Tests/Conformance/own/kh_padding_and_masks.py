import numpy as np
import keras
from keras import layers

seqs = [[5, 2, 9], [7], [3, 3, 1, 8]]
pre = keras.utils.pad_sequences(seqs, maxlen=4)
post = keras.utils.pad_sequences(seqs, maxlen=4, padding="post")
print(pre)
print(post)
keras.utils.set_random_seed(5)
emb = layers.Embedding(10, 3, mask_zero=True)
lstm = layers.LSTM(2)
for name, ids in (("pre", pre), ("post", post)):
    v = emb(ids)
    print(name, v._keras_mask.numpy().astype(int).tolist())
    print(lstm(v).numpy().round(4))
    print(lstm(v, mask=None).numpy().round(4) if False else lstm(keras.ops.convert_to_tensor(v.numpy())).numpy().round(4))
mean = layers.GlobalAveragePooling1D()
print(np.round(mean(emb(post)) - mean(emb(post).numpy()), 4))
both = layers.Concatenate()([emb(post), emb(post)])
print(hasattr(both, "_keras_mask"), both.shape)
drop = layers.Dropout(0.5)(emb(post))
print(hasattr(drop, "_keras_mask"))
dense = layers.Dense(2)(emb(post))
print(hasattr(dense, "_keras_mask"), dense.shape)
att = layers.MultiHeadAttention(1, 2)
q = emb(post)
out, score = att(q, q, return_attention_scores=True)
print(score.numpy()[1, 0].round(3))
seq = layers.LSTM(2, return_sequences=True)(emb(post))
print(seq.numpy()[1].round(4))
bi = layers.Bidirectional(layers.LSTM(1, return_sequences=True))(emb(post))
print(bi.shape, hasattr(bi, "_keras_mask"))
