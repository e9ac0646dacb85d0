import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(8)
vocab, units = 12, 8
enc_in = keras.Input(shape=(None,), dtype="int32", name="encoder_inputs")
x = layers.Embedding(vocab, 6, name="enc_embed")(enc_in)
_, h, c = layers.LSTM(units, return_state=True, name="encoder")(x)
dec_in = keras.Input(shape=(None,), dtype="int32", name="decoder_inputs")
y = layers.Embedding(vocab, 6, name="dec_embed")(dec_in)
seq, _, _ = layers.LSTM(units, return_sequences=True, return_state=True, name="decoder")(y, initial_state=[h, c])
probs = layers.Dense(vocab, activation="softmax", name="word")(seq)
model = keras.Model([enc_in, dec_in], probs, name="seq2seq")
model.summary()
rng = np.random.RandomState(1)
src = rng.randint(3, vocab, (32, 5))
tgt = src[:, ::-1]
dec = np.concatenate([np.ones((32, 1), int), tgt[:, :-1]], axis=1)
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
h = model.fit([src, dec], tgt, epochs=3, batch_size=8, shuffle=False, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
print([f"{v:.4f}" for v in h.history["accuracy"]])

encoder = keras.Model(enc_in, [model.get_layer("encoder").output[1], model.get_layer("encoder").output[2]])
states = encoder.predict(src[:2], verbose=0)
print([s.shape for s in states], states[0][0, :3].round(4))
sh, sc = keras.Input((units,)), keras.Input((units,))
o, h2, c2 = model.get_layer("decoder")(model.get_layer("dec_embed")(dec_in), initial_state=[sh, sc])
decoder = keras.Model([dec_in, sh, sc], [model.get_layer("word")(o), h2, c2])
token = np.ones((2, 1), int)
for _ in range(4):
    p, *states = decoder.predict([token] + states, verbose=0)
    token = p[:, -1].argmax(-1)[:, None]
    print(token.ravel(), p.max().round(4))
