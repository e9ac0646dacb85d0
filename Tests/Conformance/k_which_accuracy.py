import numpy as np
import keras
from keras import layers

# accuracy that means something else
x = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.2], [0.1, 0.9]])
y = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, 1.0], [0.0, 1.0]])
model = keras.Sequential([keras.Input((2,)), layers.Dense(2, activation="softmax", kernel_initializer=keras.initializers.Identity())])
for metric in ["accuracy", "categorical_accuracy", "binary_accuracy", keras.metrics.Accuracy(name="exact")]:
    model.compile(loss="categorical_crossentropy", metrics=[metric])
    print(metric if isinstance(metric, str) else metric.name, {k: round(v, 4) for k, v in model.evaluate(x, y, verbose=0, return_dict=True).items()})
labels = y.argmax(1)
model.compile(loss="sparse_categorical_crossentropy", metrics=["accuracy", "sparse_categorical_accuracy"])
print({k: round(v, 4) for k, v in model.evaluate(x, labels, verbose=0, return_dict=True).items()})
reg = keras.Sequential([keras.Input((2,)), layers.Dense(1, kernel_initializer="ones")])
reg.compile(loss="mse", metrics=["accuracy"])
print({k: round(v, 4) for k, v in reg.evaluate(x, np.array([1.0, 1.0, 0.7, 3.0]), verbose=0, return_dict=True).items()})
print({k: round(v, 4) for k, v in reg.evaluate(x, np.array([1.0, 0.0, 0.0, 1.0]), verbose=0, return_dict=True).items()})
tanh = keras.Sequential([keras.Input((2,)), layers.Dense(1, activation="tanh", kernel_initializer="ones")])
tanh.compile(loss="hinge", metrics=["accuracy"])
print({k: round(v, 4) for k, v in tanh.evaluate(x, np.array([1.0, -1.0, 1.0, -1.0]), verbose=0, return_dict=True).items()})
