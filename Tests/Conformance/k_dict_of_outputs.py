import numpy as np
import keras
from keras import layers

text = keras.Input(shape=(6,), dtype="int32", name="words")
number = keras.Input(shape=(2,), name="numbers")
e = layers.Embedding(10, 4, name="embed")(text)
e = layers.GlobalAveragePooling1D(name="mean")(e)
h = layers.concatenate([e, number])
h = layers.Dense(5, activation="gelu", name="hidden")(h)
topic = layers.Dense(3, activation="softmax", name="topic")(h)
price = layers.Dense(1, name="price")(h)
model = keras.Model([text, number], {"topic": topic, "price": price})
for i, w in enumerate(model.get_weights()):
    pass
model.set_weights([np.sin(np.arange(w.size) + i).reshape(w.shape) for i, w in enumerate(model.get_weights())])
x1 = np.arange(12).reshape(2, 6) % 10
x2 = np.array([[0.5, -0.5], [1.0, 2.0]])
out = model.predict({"words": x1, "numbers": x2}, verbose=0)
print(sorted(out))
for k in sorted(out):
    print(k, np.round(out[k], 4).tolist())
model.compile(optimizer=keras.optimizers.SGD(0.1),
              loss={"topic": "sparse_categorical_crossentropy", "price": "mse"},
              loss_weights={"topic": 1.0, "price": 0.5},
              metrics={"topic": ["accuracy"], "price": ["mae"]})
h = model.fit([x1, x2], {"topic": np.array([0, 2]), "price": np.array([1.0, 2.0])}, epochs=3, batch_size=2, shuffle=False, verbose=0)
for k, v in sorted(h.history.items()):
    print(k, [round(t, 4) for t in v])
r = model.evaluate([x1, x2], {"topic": np.array([0, 2]), "price": np.array([1.0, 2.0])}, verbose=0, return_dict=True)
print({k: round(v, 4) for k, v in sorted(r.items())})
print(model.metrics_names)
