import numpy as np
import keras
from keras import layers

model = keras.Sequential(name="first")
model.add(keras.Input(shape=(3,), name="features"))
model.add(layers.Dense(4, activation="relu", kernel_initializer="ones", bias_initializer=keras.initializers.Constant(0.5)))
model.add(layers.Dense(2, kernel_initializer=keras.initializers.Constant(0.25), name="scores"))
model.add(layers.Softmax())

model.summary()
print(model.inputs, model.outputs, sep="\n")
print(model.get_layer("scores").kernel.shape, model.get_layer(index=0).bias.numpy())
out = model(np.array([[1.0, -2.0, 0.5]]))
print(out)
print(out.numpy().dtype, float(out[0, 0]))
print(len(model.trainable_weights), [w.path for w in model.weights])
print(model.get_layer("scores").get_config()["units"])
try:
    model.get_layer("nothing")
except ValueError as e:
    print("ValueError:", e)
