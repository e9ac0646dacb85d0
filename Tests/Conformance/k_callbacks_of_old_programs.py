import numpy as np
import keras
from keras import layers

class LossHistory(keras.callbacks.Callback):
    def on_train_begin(self, logs={}):
        self.losses = []
    def on_batch_end(self, batch, logs={}):
        self.losses.append(logs.get("loss"))

keras.utils.set_random_seed(3)
x = np.random.random((20, 4)); y = np.random.randint(2, size=(20, 1))
model = keras.Sequential([keras.Input((4,)), layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="rmsprop")
hist = LossHistory()
model.fit(x, y, batch_size=5, epochs=2, verbose=0, callbacks=[hist])
print([f"{l:.4f}" for l in hist.losses])
class Confusion(keras.callbacks.Callback):
    def __init__(self, data):
        super().__init__()
        self.x, self.y = data
    def on_epoch_end(self, epoch, logs=None):
        p = (self.model.predict(self.x, verbose=0) > 0.5).astype(int)
        tp = int(((p == 1) & (self.y == 1)).sum()); fp = int(((p == 1) & (self.y == 0)).sum())
        logs["tp"] = tp
        print(epoch, tp, fp, f"{(p == self.y).mean():.2f}")
h = model.fit(x, y, epochs=2, verbose=0, callbacks=[Confusion((x, y))])
print(h.history["tp"], sorted(h.history))
stopper = keras.callbacks.LambdaCallback(on_epoch_end=lambda e, l: setattr(model, "stop_training", e >= 1))
print(len(model.fit(x, y, epochs=9, verbose=0, callbacks=[stopper]).epoch))
