import numpy as np
import keras
from keras import layers, regularizers

rng = np.random.default_rng(3)
x = rng.uniform(-1, 1, size=(24, 5))
y = (x[:, 0] + 0.3 * rng.normal(size=24) > 0).astype(int)
x_train, x_val, y_train, y_val = x[:12], x[12:], y[:12], y[12:]

def build(l2=0.0, dropout=0.0):
    keras.utils.set_random_seed(8)
    model = keras.Sequential([keras.Input(shape=(5,))])
    model.add(layers.Dense(16, activation="relu", kernel_regularizer=regularizers.l2(l2)))
    if dropout:
        model.add(layers.Dropout(dropout))
    model.add(layers.Dense(1, activation="sigmoid"))
    model.compile(optimizer=keras.optimizers.RMSprop(0.02), loss="binary_crossentropy", metrics=["accuracy"])
    return model

for l2, dropout in [(0.0, 0.0), (0.05, 0.0), (0.0, 0.4)]:
    model = build(l2, dropout)
    h = model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=40, batch_size=12, verbose=0, shuffle=False)
    gap = h.history["val_loss"][-1] - h.history["loss"][-1]
    print(f"l2={l2} dropout={dropout} train {h.history['loss'][-1]:.3f} val {h.history['val_loss'][-1]:.3f} gap {gap:.2f}")
    print("  norm", f"{np.linalg.norm(model.layers[0].get_weights()[0]):.3f}", "acc", round(h.history["accuracy"][-1], 2))
model = build(0.05)
model.predict(x_val, verbose=0)
print(len(model.losses), [round(float(v), 4) for v in model.losses])
print(regularizers.L1L2(l1=0.1, l2=0.2)(np.array([1.0, -2.0])).numpy())
print(keras.constraints.MaxNorm(1.0)(np.array([[3.0], [4.0]])).numpy())
