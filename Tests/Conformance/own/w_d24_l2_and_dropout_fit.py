import numpy as np
import keras
from keras import layers, regularizers

x = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
y = np.array([2.0, -1.0, 1.0])

def run(reg):
    model = keras.Sequential([
        keras.Input(shape=(2,)),
        layers.Dense(1, use_bias=False, kernel_initializer="ones", kernel_regularizer=reg),
    ])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse")
    first = model.evaluate(x, y, verbose=0)
    model.fit(x, y, epochs=40, batch_size=3, shuffle=False, verbose=0)
    w = model.get_weights()[0].ravel()
    print(f"start {first:.4f}  end {model.evaluate(x, y, verbose=0):.4f}  w {w[0]:.3f} {w[1]:.3f}")

run(None)
run(regularizers.l2(0.1))
run("l2")
run(regularizers.L1(0.2))

drop = layers.Dropout(0.5, seed=1)
ones = np.ones((1, 1000), dtype="float32")
out = np.array(drop(ones, training=True))
print(sorted(set(out.ravel().tolist())), 400 < (out == 0).sum() < 600)
print(np.array_equal(drop(ones, training=False), ones), np.array_equal(drop(ones), ones))

# clipnorm keeps the first step short
for clip in (None, 0.1):
    m = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(1, use_bias=False, kernel_initializer="ones")])
    m.compile(optimizer=keras.optimizers.SGD(1.0, clipnorm=clip), loss="mse")
    m.fit(x, y, epochs=1, batch_size=3, shuffle=False, verbose=0)
    print(clip, np.round(m.get_weights()[0].ravel() - 1, 4), f"{np.linalg.norm(m.get_weights()[0] - 1):.3f}")
