import re
import numpy as np
import keras
from keras import layers

x = np.ones((6, 2))
y = np.zeros(6)
m = keras.Sequential([keras.Input((2,)), layers.Dense(1, kernel_initializer="ones")])
m.compile(keras.optimizers.SGD(0.1), loss="mae", metrics=["mse"])
m.fit(x, y, epochs=2, batch_size=2, verbose=2, shuffle=False, validation_data=(x, y)) if False else None
lam = keras.callbacks.LambdaCallback(
    on_epoch_begin=lambda epoch, logs: print("start", epoch),
    on_epoch_end=lambda epoch, logs: print("end", epoch, {k: round(v, 3) for k, v in logs.items()}),
    on_train_batch_end=lambda batch, logs: print("  batch", batch, round(logs["loss"], 3)),
    on_train_end=lambda logs: print("done", sorted(logs)),
)
m.fit(x, y, epochs=2, batch_size=2, verbose=0, shuffle=False, validation_data=(x, y), validation_freq=2, callbacks=[lam])
print(m.compiled, m.loss, m.optimizer.name)
for bad in [dict(loss="msee"), dict(loss="mse", optimizer="adamm"), dict(loss="mse", metrics=["acuracy"])]:
    try:
        m.compile(**bad)
        m.fit(x, y, verbose=0)
    except ValueError as e:
        print("ValueError", str(e).split("\n")[0][:70])
try:
    m.compile(loss="mse")
    m.fit(x, y[:4], verbose=0)
except ValueError as e:
    print(e)
