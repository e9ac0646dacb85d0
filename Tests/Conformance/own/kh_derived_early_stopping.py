import numpy as np
import keras
from keras import layers, callbacks

class PatientStop(callbacks.EarlyStopping):
    def on_epoch_end(self, epoch, logs=None):
        super().on_epoch_end(epoch, logs)
        print(f"epoch {epoch}: val_loss {logs['val_loss']:.4f} wait {self.wait} best {self.best:.4f}")

class LrLogger(callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.rates = []
        print("begin", sorted(self.params), list((logs or {}).keys()))
    def on_epoch_begin(self, epoch, logs=None):
        self.rates.append(float(self.model.optimizer.learning_rate))
    def on_train_end(self, logs=None):
        print("end", sorted(logs))

rng = np.random.RandomState(3)
x = rng.randn(40, 2).astype("float32")
y = (x.sum(1) > 0).astype("float32")
keras.utils.set_random_seed(9)
model = keras.Sequential([keras.Input((2,)), layers.Dense(4, activation="tanh"), layers.Dense(1, activation="sigmoid")])
model.compile(optimizer=keras.optimizers.SGD(0.5, momentum=0.9), loss="binary_crossentropy", metrics=["accuracy"])
log = LrLogger()
plateau = callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=1, min_lr=0.01, verbose=1)
stop = PatientStop(monitor="val_loss", patience=3, min_delta=0.01, mode="min")
sched = callbacks.LearningRateScheduler(lambda epoch, lr: lr * 0.9 if epoch > 3 else lr)
h = model.fit(x, y, epochs=15, validation_split=0.2, batch_size=8, shuffle=False, verbose=0, callbacks=[stop, plateau, sched, log])
print([round(r, 4) for r in log.rates])
print(stop.stopped_epoch, stop.best_epoch, stop.patience, stop.monitor)
print(list(h.history))
print([round(v, 4) for v in h.history["learning_rate"]])
lam = callbacks.LambdaCallback(on_epoch_end=lambda epoch, logs: print("lam", epoch, round(logs["loss"], 4)))
model.fit(x, y, epochs=2, batch_size=40, verbose=0, callbacks=[lam, callbacks.TerminateOnNaN()])
