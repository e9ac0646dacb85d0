import keras
from keras import layers

model = keras.Sequential(name="small_net")
model.add(keras.Input(shape=(4,)))
model.add(layers.Dense(8, activation="relu", name="hidden"))
model.add(layers.Dropout(0.2, name="drop"))
model.add(layers.Dense(3, activation="softmax", name="probs"))
model.summary()

lines = []
model.summary(print_fn=lambda text, **kw: lines.append(text))
print(any("67" in line for line in lines))
print([layer.name for layer in model.layers], model.count_params())
