import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(101)
centers = np.array([[0, 0], [3, 3], [0, 4]])
x = np.concatenate([c + np.random.normal(size=(12, 2)) for c in centers])
y = np.repeat([0, 1, 2], 12)
perm = np.random.permutation(36)
x, y = x[perm], y[perm]
mean, std = x[:24].mean(0), x[:24].std(0)
x = (x - mean) / std
model = keras.Sequential([keras.Input((2,)), layers.Dense(8, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer=keras.optimizers.SGD(0.2, momentum=0.9), loss=keras.losses.SparseCategoricalCrossentropy(), metrics=[keras.metrics.SparseCategoricalAccuracy(name="acc")])
es = keras.callbacks.EarlyStopping(monitor="val_acc", mode="max", patience=4, restore_best_weights=True)
h = model.fit(x[:24], y[:24], validation_data=(x[24:], y[24:]), epochs=25, batch_size=6, verbose=0, callbacks=[es])
print(len(h.history["loss"]), es.best_epoch, es.stopped_epoch, round(float(es.best), 4))
print([f"{v:.4f}" for v in h.history["loss"][:5]])
print([f"{v:.3f}" for v in h.history["val_acc"][:5]])
p = model.predict(x[24:], verbose=0)
print((p.argmax(1) == y[24:]).mean().round(4), np.round(p[0], 4))
print([f"{v:.4f}" for v in model.evaluate(x[24:], y[24:], verbose=0)])
