import numpy as np
import keras
from keras import layers

inp = keras.Input(shape=(4,), name="features")
h = layers.Dense(6, activation="tanh", kernel_initializer=keras.initializers.GlorotUniform(seed=3), name="shared")(inp)
cls = layers.Dense(3, activation="softmax", kernel_initializer=keras.initializers.GlorotUniform(seed=4), name="kind")(h)
reg = layers.Dense(1, kernel_initializer=keras.initializers.GlorotUniform(seed=5), name="amount")(h)
model = keras.Model(inp, {"kind": cls, "amount": reg})
model.compile(
    optimizer=keras.optimizers.SGD(0.1),
    loss={"kind": "sparse_categorical_crossentropy", "amount": "mse"},
    loss_weights={"kind": 1.0, "amount": 0.5},
    metrics={"kind": ["accuracy"], "amount": ["mae"]},
)
rng = np.random.RandomState(2)
x = rng.randn(12, 4).astype("float32")
y = {"kind": rng.randint(0, 3, 12), "amount": x[:, :1]}
h = model.fit(x, y, epochs=3, batch_size=6, shuffle=False, verbose=0)
for k in sorted(h.history):
    print(k, [f"{v:.3f}" for v in h.history[k]])
p = model.predict(x[:2], verbose=0)
print(sorted(p), {k: v.shape for k, v in sorted(p.items())})
r = model.evaluate(x, y, verbose=0, return_dict=True)
print(list(r), f"{r['loss']:.3f}")
