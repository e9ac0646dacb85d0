import numpy as np
import keras
from keras import layers

class Tracker(keras.callbacks.Callback):
    def on_train_batch_end(self, batch, logs=None):
        if batch % 2 == 0:
            print(f"  batch {batch}: " + " ".join(f"{k}={v:.4f}" for k, v in sorted(logs.items())))
    def on_test_end(self, logs=None):
        print("  test " + " ".join(f"{k}={v:.4f}" for k, v in sorted(logs.items())))
    def on_epoch_end(self, epoch, logs=None):
        print(f"epoch {epoch}: " + " ".join(f"{k}={v:.4f}" for k, v in sorted(logs.items())))

x = np.arange(10.0).reshape(10, 1) / 10
y = (x[:, 0] > 0.5).astype("float32")
model = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
model.compile(keras.optimizers.SGD(0.5), "binary_crossentropy", metrics=["accuracy", keras.metrics.AUC(name="auc", num_thresholds=20)])
model.fit(x, y, epochs=2, batch_size=2, shuffle=False, verbose=0, validation_data=(x[:4], y[:4]), callbacks=[Tracker()])
model.evaluate(x, y, verbose=0, callbacks=[Tracker()])
