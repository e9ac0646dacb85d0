import numpy as np
import keras
from keras import layers

base = keras.Sequential([
    keras.Input(shape=(2,)),
    layers.Dense(3, activation="relu", name="body"),
], name="base")
base.set_weights([np.array([[1.0, -1.0, 0.5], [0.0, 1.0, 0.5]]), np.zeros(3)])
model = keras.Sequential([base, layers.Dense(1, name="top", kernel_initializer="ones")])
print(len(model.trainable_variables), len(model.non_trainable_variables))
base.trainable = False
print(len(model.trainable_variables), len(model.non_trainable_variables))
model.compile(optimizer=keras.optimizers.SGD(learning_rate=0.1), loss="mse")
before = base.get_weights()[0].copy()

x = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]], dtype="float32")
y = np.array([[2.0], [0.0], [1.0]])
for step in range(3):
    print(round(float(model.train_on_batch(x, y)), 5))
print("body unchanged:", np.array_equal(before, base.get_weights()[0]))
print(np.round(model.get_layer("top").get_weights()[0].ravel(), 4))

copy = keras.models.clone_model(model)
copy.set_weights(model.get_weights())
print(np.allclose(copy.predict(x, verbose=0), model.predict(x, verbose=0)))
base.trainable = True
model.compile(optimizer="sgd", loss="mse")
print(model.evaluate(x, y, verbose=0).__round__(5))
model.summary()
