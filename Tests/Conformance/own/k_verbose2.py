import numpy as np
import keras
from keras import layers

x = np.ones((8, 2)); y = np.zeros(8)
model = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, kernel_initializer="ones")])
model.compile(optimizer="sgd", loss="mse", metrics=["mae"])
results = model.evaluate(x, y, verbose=0)
print(results, model.metrics_names)
print(model.predict(x[:1], verbose=0).dtype, model.predict(x[:1], verbose=0))
print(model.layers[0].kernel.shape, model.layers[0].bias.numpy())
print(model.trainable_weights[0].name, len(model.weights))
