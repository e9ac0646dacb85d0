import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 2.0], [2.0, 0.5], [3.0, 1.0], [0.5, 1.5]])
y = np.array([1.6, 1.1, 1.9, 1.6])
o = keras.optimizers
for opt in [o.Adadelta(1.0), o.Adamax(0.05), o.Nadam(0.05), o.Adagrad(0.1), o.Ftrl(0.1), o.Lion(0.05),
            o.AdamW(0.05, weight_decay=0.1), o.Adam(0.05, amsgrad=True), o.RMSprop(0.05, momentum=0.5, centered=True),
            o.SGD(0.05, clipnorm=0.5)]:
    model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, kernel_initializer="zeros")])
    model.compile(optimizer=opt, loss="mse")
    h = model.fit(x, y, epochs=6, batch_size=2, shuffle=False, verbose=0)
    w = model.get_weights()[0].ravel()
    print(f"{opt.name:9s} {h.history['loss'][0]:.4f} {h.history['loss'][-1]:.4f} {w[0]:.4f} {w[1]:.4f}", int(opt.iterations))
