import numpy as np
import keras
from keras import layers

class Tower(keras.Model):
    def __init__(self, width):
        super().__init__()
        self.up = layers.Dense(width, activation="relu", name="up")
        self.norm = layers.BatchNormalization()
        self.down = layers.Dense(1, name="down")

    def call(self, x, training=None):
        h = self.norm(self.up(x), training=training)
        return self.down(h)

keras.utils.set_random_seed(1)
model = Tower(4)
print(model.name, model.built)
y = model(np.ones((2, 3)))
print(y.shape, model.built, model.count_params())
model.summary()
for w in model.weights:
    print(w.path, w.shape)
model.compile("adam", "mse", metrics=["mae"])
h = model.fit(np.arange(12.0).reshape(4, 3), np.arange(4.0), epochs=2, verbose=0, batch_size=4, shuffle=False)
print([f"{v:.3f}" for v in h.history["loss"]], [f"{v:.3f}" for v in h.history["mae"]])
print(np.round(model.predict(np.ones((1, 3)), verbose=0), 3))
print([type(l).__name__ for l in model.layers])
try:
    model.get_config()
    keras.models.clone_model(model)
except Exception as e:
    print(type(e).__name__)
