import numpy as np
import keras
from keras import layers

model = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="d1"), layers.Dense(1, name="d2")])
d1, d2 = model.layers
print(d1.weights[0].name, d1.kernel.path, d1.bias.numpy())
d1.kernel.assign(np.ones((3, 2)))
d1.bias.assign([0.5, -0.5])
d2.set_weights([np.array([[2.0], [1.0]]), np.array([0.25])])
x = np.array([[1.0, 2.0, 3.0]])
hidden = d1(x)
print(hidden.numpy(), d2(hidden).numpy(), model.predict(x, verbose=0))
print(x @ np.ones((3, 2)) + [0.5, -0.5])
saved = model.get_weights()
model.set_weights([w * 0 for w in saved])
print(model.predict(x, verbose=0), [float(np.abs(w).sum()) for w in saved])
model.set_weights(saved)
print(model.count_params(), sum(w.size for w in saved), len(model.trainable_variables))
for layer in model.layers:
    print(layer.name, layer.input.shape, layer.output.shape, layer.dtype, layer.built)
print(isinstance(model, keras.Model), hasattr(model, "layers"), callable(model))
extractor = keras.Sequential(model.layers[:-1])
print(extractor.predict(x, verbose=0))
