import numpy as np
import keras
from keras import layers

# sequence to sequence: an LSTM encoder and decoder with teacher forcing
keras.utils.set_random_seed(4)
enc_in = keras.Input((None, 3), name="enc")
_, h, c = layers.LSTM(4, return_state=True, name="encoder")(enc_in)
dec_in = keras.Input((None, 3), name="dec")
dec = layers.LSTM(4, return_sequences=True, return_state=True, name="decoder")
seq, _, _ = dec(dec_in, initial_state=[h, c])
dense = layers.Dense(3, activation="softmax", name="probs")
model = keras.Model([enc_in, dec_in], dense(seq))
model.summary()
src = np.eye(3)[np.array([[0, 1, 2, 1], [2, 2, 0, 1]])]
tgt = np.eye(3)[np.array([[1, 2, 1], [0, 1, 2]])]
tin = np.concatenate([np.zeros((2, 1, 3)), tgt[:, :-1]], axis=1)
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="categorical_crossentropy", metrics=["accuracy"])
hist = model.fit([src, tin], tgt, epochs=4, verbose=0, batch_size=2)
print([f"{v:.4f}" for v in hist.history["loss"]], [f"{v:.3f}" for v in hist.history["accuracy"]])

encoder = keras.Model(enc_in, [h, c])
hi, ci = keras.Input((4,)), keras.Input((4,))
o, ho, co = dec(dec_in, initial_state=[hi, ci])
decoder = keras.Model([dec_in, hi, ci], [dense(o), ho, co])
state = encoder.predict(src[:1], verbose=0)
token = np.zeros((1, 1, 3))
for _ in range(3):
    p, *state = decoder.predict([token] + list(state), verbose=0)
    k = int(p[0, -1].argmax())
    print(k, np.round(p[0, -1], 3))
    token = np.eye(3)[[[k]]]
