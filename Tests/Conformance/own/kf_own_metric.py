import numpy as np
import keras
from keras import layers

# custom loss and metric functions, f1 by hand
def weighted_bce(y_true, y_pred):
    w = 1.0 + 4.0 * y_true
    return keras.ops.mean(w * keras.losses.binary_crossentropy(y_true, y_pred)[:, None], axis=-1)

def fraction_positive(y_true, y_pred):
    return keras.ops.mean(keras.ops.cast(y_pred > 0.5, "float32"))

class F1(keras.metrics.Metric):
    def __init__(self, name="f1", **kw):
        super().__init__(name=name, **kw)
        self.p = keras.metrics.Precision()
        self.r = keras.metrics.Recall()
    def update_state(self, y_true, y_pred, sample_weight=None):
        self.p.update_state(y_true, y_pred)
        self.r.update_state(y_true, y_pred)
    def result(self):
        p, r = self.p.result(), self.r.result()
        return 2 * p * r / (p + r + 1e-7)
    def reset_state(self):
        self.p.reset_state(); self.r.reset_state()

rng = np.random.RandomState(0)
x = rng.randn(40, 3).astype("float32")
y = (x[:, :1] + 0.5 * rng.randn(40, 1) > 0.7).astype("float32")
model = keras.Sequential([keras.Input((3,)), layers.Dense(1, activation="sigmoid", kernel_initializer="zeros")])
model.compile(keras.optimizers.Adam(0.2), loss=weighted_bce, metrics=[F1(), fraction_positive, "accuracy"])
h = model.fit(x, y, epochs=5, batch_size=20, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [round(a, 4) for a in v])
