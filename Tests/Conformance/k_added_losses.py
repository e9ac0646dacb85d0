import numpy as np
import keras
from keras import layers

# Echo the input energy as an extra loss, and watch it as a metric
class Activity(layers.Layer):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def call(self, inputs):
        self.add_loss(self.rate * keras.ops.mean(keras.ops.square(inputs)))
        return inputs

model = keras.Sequential([
    keras.Input((2,)),
    layers.Dense(3, activation="relu", kernel_initializer="ones", activity_regularizer=keras.regularizers.L1(0.01)),
    Activity(0.1),
    layers.Dense(1, kernel_initializer="ones", kernel_regularizer="l2"),
])
x = np.array([[1.0, 2.0], [0.5, -1.0]])
out = model(x)
print(out.numpy().ravel(), [round(float(v), 5) for v in model.losses])
model.compile(optimizer=keras.optimizers.SGD(0.01), loss="mae")
h = model.fit(x, np.array([1.0, 1.0]), epochs=3, batch_size=2, shuffle=False, verbose=0)
print([f"{v:.5f}" for v in h.history["loss"]])
print(np.round(model.get_weights()[0], 4))
print(f"{model.evaluate(x, np.array([1.0, 1.0]), verbose=0):.5f}")
act = layers.ActivityRegularization(l1=0.5, l2=0.25)
print(act(np.array([[1.0, -2.0]])).numpy(), [float(v) for v in act.losses])
