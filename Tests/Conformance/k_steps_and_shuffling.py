import numpy as np
import keras
from keras import layers

# what shuffle, batch size and steps do
x = np.arange(12.0).reshape(12, 1)
y = np.zeros(12)

class Peek(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.steps = 0
    def on_train_batch_end(self, batch, logs=None):
        self.steps += 1
    def on_epoch_end(self, epoch, logs=None):
        print(f"epoch {epoch}: {self.steps} steps, loss {logs['loss']:.4f}, iterations {int(self.model.optimizer.iterations)}")

keras.utils.set_random_seed(5)
for batch_size, shuffle in [(12, False), (5, False), (5, True), (1, True), (None, True)]:
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, use_bias=False, kernel_initializer=keras.initializers.Constant(0.1))])
    model.compile(optimizer=keras.optimizers.SGD(0.001), loss="mse")
    print("batch_size", batch_size, "shuffle", shuffle)
    model.fit(x, y, epochs=2, batch_size=batch_size, shuffle=shuffle, verbose=0, callbacks=[Peek()])
    print(f"  w {model.get_weights()[0][0, 0]:.6f}")
