import numpy as np
import keras

class Specificity(keras.metrics.Metric):
    def __init__(self, threshold=0.5, name="specificity", **kwargs):
        super().__init__(name=name, **kwargs)
        self.threshold = threshold
        self.tn = self.add_weight(name="tn", initializer="zeros")
        self.fp = self.add_weight(name="fp", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = keras.ops.cast(y_true, "bool")
        y_hat = keras.ops.greater(y_pred, self.threshold)
        tn = keras.ops.cast(keras.ops.logical_and(keras.ops.logical_not(y_true), keras.ops.logical_not(y_hat)), self.dtype)
        fp = keras.ops.cast(keras.ops.logical_and(keras.ops.logical_not(y_true), y_hat), self.dtype)
        if sample_weight is not None:
            w = keras.ops.cast(sample_weight, self.dtype)
            tn, fp = tn * w, fp * w
        self.tn.assign_add(keras.ops.sum(tn))
        self.fp.assign_add(keras.ops.sum(fp))

    def result(self):
        return self.tn / (self.tn + self.fp + keras.backend.epsilon())

    def get_config(self):
        return {**super().get_config(), "threshold": self.threshold}

m = Specificity()
m.update_state([0, 0, 1, 0], [0.1, 0.7, 0.9, 0.2])
print(f"{float(m.result()):.4f}", m.variables[0].name, [float(v) for v in m.variables])
m.update_state([0, 1], [0.9, 0.9], sample_weight=[2.0, 1.0])
print(f"{float(m.result()):.4f}")
print(m.get_config())
m.reset_state()
print(float(m.result()), m.name, repr(m))
x = np.linspace(-2, 2, 12).reshape(-1, 1)
y = (x[:, 0] > 0.3).astype(int)
model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1, activation="sigmoid", kernel_initializer="ones")])
model.compile("sgd", "binary_crossentropy", metrics=[Specificity(), "accuracy", keras.metrics.Precision(name="p"), keras.metrics.Recall(name="r")])
h = model.fit(x, y, epochs=2, batch_size=5, shuffle=False, verbose=0)
for k, v in h.history.items():
    print(k, [f"{t:.4f}" for t in v])
print(model.metrics_names, [m.name for m in model.metrics])
r = model.evaluate(x, y, verbose=0, return_dict=True)
f1 = 2 * r["p"] * r["r"] / (r["p"] + r["r"])
print(f"{f1:.4f}")
