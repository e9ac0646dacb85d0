import numpy as np
import keras
from keras import layers

# freezing, fine-tuning, and layer-wise changes between two fits
keras.utils.set_random_seed(12)
x = np.random.rand(32, 4).astype("float32")
y = (x[:, 0] + x[:, 1] > 1).astype("float32")
base = keras.Sequential([keras.Input((4,)), layers.Dense(6, activation="relu"), layers.BatchNormalization(), layers.Dense(3, activation="relu")], name="base")
base.trainable = False
model = keras.Sequential([base, layers.Dropout(0.2), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.RMSprop(0.01), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=3, batch_size=8, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]])
model.summary()
base.trainable = True
model.compile(optimizer=keras.optimizers.RMSprop(0.001), loss="binary_crossentropy", metrics=["accuracy"])
h = model.fit(x, y, epochs=2, batch_size=8, verbose=0)
print([f"{v:.4f}" for v in h.history["loss"]], len(model.trainable_weights))
bn = base.layers[1]
print(np.round(bn.moving_mean.numpy(), 4)[:3], bn.trainable)
p = model.predict(x[:2], verbose=0)
print(np.round(p, 4), np.round(model(x[:2], training=False).numpy(), 4))
w = model.get_weights()
model.layers[-1].set_weights([np.zeros((3, 1)), np.zeros(1)])
print(model.evaluate(x, y, verbose=0)[0] - np.log(2) < 1e-6)
model.set_weights(w)
print(np.allclose(model.predict(x[:2], verbose=0), p))
