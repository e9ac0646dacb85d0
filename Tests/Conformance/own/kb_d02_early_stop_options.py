import numpy as np
import keras
from keras import layers

x = np.linspace(0, 1, 10).reshape(-1, 1)
y = 2 * x + 1

def run(lr=0.3, epochs=12, **kw):
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="zeros")])
    model.compile(optimizer=keras.optimizers.SGD(lr), loss="mse", metrics=["mae"])
    stop = keras.callbacks.EarlyStopping(**kw)
    h = model.fit(x, y, validation_data=(x + 0.5, y), epochs=epochs, batch_size=10, shuffle=False, verbose=0, callbacks=[stop])
    print({k: v for k, v in kw.items()}, "->", len(h.epoch), stop.stopped_epoch, stop.wait, f"{float(stop.best):.4f}", stop.best_epoch)
    return model

run(monitor="val_loss", patience=0)
run(monitor="val_loss", patience=2, min_delta=0.05)
run(monitor="val_mae", patience=1, restore_best_weights=True, verbose=1)
run(monitor="val_loss", patience=1, start_from_epoch=5)
run(monitor="loss", baseline=0.5, patience=3)
m = run(monitor="loss", mode="min", patience=1, min_delta=1.0, restore_best_weights=True, verbose=1)
print(np.round(m.get_weights()[0], 4))
try:
    run(monitor="val_loss", mode="max", patience=1)
except Exception as e:
    print(type(e).__name__, e)
try:
    run(monitor="speed")
except Exception as e:
    print(type(e).__name__, e)
