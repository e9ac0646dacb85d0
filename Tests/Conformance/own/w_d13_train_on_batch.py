import numpy as np
import keras
from keras import layers

x = np.array([[1.0], [2.0], [3.0], [4.0]])
y = np.array([[3.0], [5.0], [7.0], [9.0]])

def make():
    model = keras.Sequential([keras.Input(shape=(1,)), layers.Dense(1)])
    model.set_weights([np.array([[0.0]]), np.array([0.0])])
    model.compile(optimizer=keras.optimizers.SGD(0.02), loss="mse")
    return model

a = make()
for epoch in range(3):
    for start in (0, 2):
        a.train_on_batch(x[start:start + 2], y[start:start + 2])
b = make()
history = b.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
print(np.allclose(a.get_weights()[0], b.get_weights()[0], atol=1e-6))
print(f"{a.get_weights()[0].item():.4f} {a.get_weights()[1].item():.4f}")

# a second fit continues where the first one stopped
more = b.fit(x, y, epochs=3, batch_size=2, shuffle=False, verbose=0)
print(more.history["loss"][0] < history.history["loss"][0], len(more.history["loss"]))
long = make().fit(x, y, epochs=6, batch_size=2, shuffle=False, verbose=0)
print(np.allclose(long.history["loss"][3:], more.history["loss"], atol=1e-5))
print("steps:", int(b.optimizer.iterations))
