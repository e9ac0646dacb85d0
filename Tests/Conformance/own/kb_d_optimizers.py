import numpy as np
import keras
from keras import optimizers as O

x = np.linspace(-1, 1, 12).reshape(6, 2)
y = (x[:, :1] - 2 * x[:, 1:]) + 0.5
cases = [O.SGD(0.1), O.SGD(0.1, momentum=0.9), O.SGD(0.1, 0.9, nesterov=True), O.SGD(0.1, weight_decay=0.01), O.SGD(0.1, clipnorm=0.1), O.SGD(0.1, clipvalue=0.05), O.SGD(0.1, global_clipnorm=0.2),
         O.Adam(0.1), O.Adam(0.1, amsgrad=True), O.AdamW(0.1, weight_decay=0.1), O.RMSprop(0.1), O.RMSprop(0.1, momentum=0.5, centered=True), O.Adagrad(0.1), O.Adadelta(1.0), O.Adamax(0.1), O.Nadam(0.1), O.Ftrl(0.1),
         O.Lion(0.05), O.Lamb(0.1), O.SGD(0.1, use_ema=True, ema_momentum=0.5), O.Adam(0.1, gradient_accumulation_steps=2), O.Ftrl(0.1, l1_regularization_strength=0.1)]
for opt in cases:
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1, kernel_initializer="ones")])
    model.compile(optimizer=opt, loss="mse")
    h = model.fit(x, y, batch_size=3, epochs=3, shuffle=False, verbose=0)
    print(f"{opt.name:10s}", [round(v, 4) for v in h.history["loss"]], np.round(np.concatenate([w.ravel() for w in model.get_weights()]), 4))
print([v.path for v in cases[8].variables])
print([v.path for v in cases[11].variables])
print(O.get("adam").get_config()["beta_2"], O.get({"class_name": "SGD", "config": {"learning_rate": 0.5}}).learning_rate.numpy(), O.serialize(O.SGD(0.2)))
for f in (lambda: O.get("best"), lambda: O.SGD(0.1, clipnorm=1.0, clipvalue=1.0), lambda: O.SGD(0.1, momentum=2.0), lambda: O.Adam(lr=0.1), lambda: O.SGD(use_ema=True, ema_momentum=2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
