import numpy as np
import keras
from keras import layers

x = np.linspace(-1, 1, 16).reshape(-1, 1)
y = np.sin(2 * x)
keras.utils.set_random_seed(4)
model = keras.Sequential([keras.Input((1,)), layers.Dense(6, activation="tanh"), layers.Dense(1)])
model.compile(optimizer=keras.optimizers.SGD(0.2, momentum=0.9, nesterov=True), loss="mse")

def halve(epoch, lr):
    return lr if epoch < 2 else lr * 0.5

sched = keras.callbacks.LearningRateScheduler(halve, verbose=1)
h = model.fit(x, y, epochs=4, batch_size=8, shuffle=False, verbose=0, callbacks=[sched])
print({k: [round(float(v), 5) for v in vs] for k, vs in h.history.items()})
plateau = keras.callbacks.ReduceLROnPlateau(monitor="loss", factor=0.1, patience=1, min_delta=0.5, cooldown=1, min_lr=1e-4, verbose=1)
h = model.fit(x, y, epochs=6, batch_size=8, shuffle=False, verbose=0, callbacks=[plateau])
print({k: [round(float(v), 4) for v in vs] for k, vs in h.history.items()})
nan = keras.callbacks.TerminateOnNaN()
model.set_weights([w * np.nan for w in model.get_weights()])
h = model.fit(x, y, epochs=3, batch_size=8, verbose=0, callbacks=[nan])
print(len(h.epoch), h.history["loss"])
both = keras.callbacks.CallbackList([keras.callbacks.LambdaCallback(on_epoch_end=lambda e, logs: print("end", e))], model=model)
both.on_epoch_end(3, {})
