import numpy as np
import keras
from keras import layers

model = keras.Sequential([
    keras.Input(shape=(3,)),
    layers.Dense(4, activation="relu"),
    layers.Dense(1, activation="sigmoid"),
])
model.summary()
print(model.count_params(), len(model.weights), len(model.trainable_weights))
for w in model.weights:
    print(w.name, w.shape, w.dtype, w.path.split("/")[-1])
w1 = np.arange(12).reshape(3, 4) / 10 - 0.5
model.set_weights([w1, np.zeros(4), np.ones((4, 1)), np.array([0.5])])
x = np.array([[1.0, 2.0, 3.0], [0.0, 0.0, 0.0]])
p = model.predict(x, verbose=0)
print(np.round(p, 4))
hidden = np.maximum(x @ w1, 0)
print(np.allclose(p[:, 0], 1 / (1 + np.exp(-(hidden.sum(1) + 0.5))), atol=1e-6))
print(type(p).__name__, p.dtype, p.shape)
print(model(x).numpy().shape, model.layers[0].get_weights()[0].shape)
