import os
import tempfile
import numpy as np
import keras
from keras import layers

keras.utils.set_random_seed(6)
def build(units=3):
    return keras.Sequential([keras.Input((2,)), layers.Dense(units, activation="relu", name="a"), layers.Dense(1, name="b")])

model = build()
model.compile(optimizer="adam", loss="mse")
x = np.random.RandomState(0).rand(8, 2)
model.fit(x, x.sum(1), epochs=2, verbose=0)
before = model.predict(x, verbose=0)
folder = tempfile.mkdtemp()
path = os.path.join(folder, "m.weights.h5")
model.save_weights(path)
twin = build()
print(np.allclose(before, twin.predict(x, verbose=0)))
twin.load_weights(path)
print(np.allclose(before, twin.predict(x, verbose=0)))
model.save(os.path.join(folder, "m.keras"))
again = keras.models.load_model(os.path.join(folder, "m.keras"))
print(np.allclose(before, again.predict(x, verbose=0)), again.optimizer.name, int(again.optimizer.iterations), again.loss)
print(sorted(os.listdir(folder)))
for f in (lambda: model.save_weights(os.path.join(folder, "w")), lambda: model.save(os.path.join(folder, "m.x")), lambda: keras.models.load_model(os.path.join(folder, "no.keras"))):
    try:
        f()
        print("fine")
    except Exception as e:
        print(type(e).__name__, str(e).replace(folder, "DIR").splitlines()[0])
try:
    build(4).load_weights(path)
except Exception as e:
    print(type(e).__name__, str(e).splitlines()[0][:100])
try:
    twin.set_weights(build(4).get_weights())
except ValueError as e:
    print(e)
cp = keras.callbacks.ModelCheckpoint(os.path.join(folder, "best-{epoch:02d}.weights.h5"), save_weights_only=True, save_best_only=True, monitor="loss", verbose=0)
model.fit(x, x.sum(1), epochs=3, verbose=0, callbacks=[cp], shuffle=False)
print(sorted(os.listdir(folder)))
