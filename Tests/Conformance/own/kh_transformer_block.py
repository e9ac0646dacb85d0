import numpy as np
import keras
from keras import layers, ops

class TransformerBlock(layers.Layer):
    def __init__(self, embed_dim, num_heads, ff_dim, rate=0.1):
        super().__init__()
        self.att = layers.MultiHeadAttention(num_heads=num_heads, key_dim=embed_dim)
        self.ffn = keras.Sequential([layers.Dense(ff_dim, activation="relu"), layers.Dense(embed_dim)])
        self.layernorm1 = layers.LayerNormalization(epsilon=1e-6)
        self.layernorm2 = layers.LayerNormalization(epsilon=1e-6)
        self.dropout1 = layers.Dropout(rate)
        self.dropout2 = layers.Dropout(rate)

    def call(self, inputs, training=None):
        attn = self.att(inputs, inputs)
        attn = self.dropout1(attn, training=training)
        out1 = self.layernorm1(inputs + attn)
        ffn = self.dropout2(self.ffn(out1), training=training)
        return self.layernorm2(out1 + ffn)

class TokenAndPosition(layers.Layer):
    def __init__(self, maxlen, vocab_size, embed_dim):
        super().__init__()
        self.token_emb = layers.Embedding(vocab_size, embed_dim)
        self.pos_emb = layers.Embedding(maxlen, embed_dim)

    def call(self, x):
        maxlen = ops.shape(x)[-1]
        positions = ops.arange(0, maxlen, 1)
        return self.token_emb(x) + self.pos_emb(positions)

keras.utils.set_random_seed(33)
inputs = layers.Input(shape=(8,))
x = TokenAndPosition(8, 50, 16)(inputs)
block = TransformerBlock(16, 2, 32)
x = block(x)
x = layers.GlobalAveragePooling1D()(x)
x = layers.Dropout(0.1)(x)
outputs = layers.Dense(2, activation="softmax")(x)
model = keras.Model(inputs, outputs)
model.summary()
print(len(model.weights), model.count_params())
ids = np.arange(24).reshape(3, 8)
print(model.predict(ids, verbose=0).round(4))
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit(ids, np.array([0, 1, 0]), epochs=3, verbose=0)
print([round(v, 4) for v in h.history["loss"]])
q = np.random.rand(1, 3, 4).astype("float32")
mha = layers.MultiHeadAttention(2, 3)
o, s = mha(query=q, value=q, key=q, use_causal_mask=True, return_attention_scores=True)
print(o.shape, s.shape)
print(s.numpy().round(3)[0, 0])
print([w.path for w in mha.weights][:4])
