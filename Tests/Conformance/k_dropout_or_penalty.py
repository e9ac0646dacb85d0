import numpy as np
import keras
from keras import layers

def run(dropout, l2):
    keras.utils.set_random_seed(0)
    rng = np.random.RandomState(0)
    x = rng.randn(30, 5)
    y = (x[:, 0] + 0.5 * rng.randn(30) > 0).astype(int)
    model = keras.Sequential([
        keras.Input((5,)),
        layers.Dense(16, activation="relu", kernel_regularizer=keras.regularizers.l2(l2) if l2 else None),
        layers.Dropout(dropout),
        layers.Dense(1, activation="sigmoid"),
    ])
    model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
    h = model.fit(x[:20], y[:20], validation_data=(x[20:], y[20:]), epochs=6, batch_size=5, verbose=0)
    return h.history, np.abs(model.layers[0].get_weights()[0]).sum()

for dropout, l2 in [(0.0, 0), (0.5, 0), (0.0, 0.01), (0.3, 0.01)]:
    h, size = run(dropout, l2)
    print(dropout, l2, f"{h['loss'][-1]:.4f} {h['val_loss'][-1]:.4f} {h['accuracy'][-1]:.2f} {h['val_accuracy'][-1]:.2f} |w| {size:.3f}")
