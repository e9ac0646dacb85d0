import numpy as np
import keras
from keras import layers

# sigmoid twice: from_logits set wrongly
x = np.array([[-2.0], [0.5], [3.0]])
y = np.array([[0.0], [1.0], [1.0]])
logit = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
prob = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones", activation="sigmoid")])
for name, model in (("logits", logit), ("probabilities", prob)):
    for flag in (True, False):
        model.compile(loss=keras.losses.BinaryCrossentropy(from_logits=flag), metrics=["accuracy", keras.metrics.BinaryAccuracy(threshold=0.0, name="at_zero")])
        r = model.evaluate(x, y, verbose=0, return_dict=True)
        print(f"{name:14s} from_logits={flag!s:5s} loss {r['loss']:.4f} acc {r['accuracy']:.3f} {r['at_zero']:.3f}")
# a softmax over one unit is always 1
one = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="softmax")])
print(one.predict(x, verbose=0).ravel())
# relu on the last layer
dead = keras.Sequential([keras.Input((1,)), layers.Dense(1, activation="relu", kernel_initializer=keras.initializers.Constant(-1.0))])
dead.compile(keras.optimizers.SGD(0.1), "mse")
h = dead.fit(np.abs(x), np.abs(x), epochs=3, verbose=0)
print([round(v, 4) for v in h.history["loss"]], dead.get_weights()[0].ravel())
