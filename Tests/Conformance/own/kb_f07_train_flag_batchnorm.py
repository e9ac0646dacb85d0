import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 10.0], [3.0, 30.0], [5.0, 20.0]], dtype="float32")
bn = layers.BatchNormalization(momentum=0.9, epsilon=1e-3)
print(bn(x).numpy().round(4))
print(bn(x, training=True).numpy().round(4))
print(bn.moving_mean.numpy().round(4), bn.moving_variance.numpy().round(4))
print([w.path.split("/")[-1] for w in bn.weights], len(bn.trainable_weights), len(bn.non_trainable_weights))
bn.trainable = False
print(bn(x, training=True).numpy().round(4))
keras.utils.set_random_seed(0)
drop = layers.Dropout(0.5)
print(drop(np.ones((2, 6)), training=True).numpy())
print(drop(np.ones((2, 6))).numpy(), drop(np.ones((1, 4)), training=True).numpy())
print(layers.SpatialDropout1D(0.5, seed=1)(np.ones((1, 3, 4)), training=True).numpy())
print(layers.GaussianNoise(0.1, seed=3)(np.zeros((2, 2)), training=True).numpy().round(4), layers.GaussianDropout(0.3, seed=3)(np.ones((1, 3)), training=True).numpy().round(4))
print(layers.AlphaDropout(0.3, seed=5)(np.ones((1, 4)), training=True).numpy().round(4))
print(layers.Dropout(0.5, noise_shape=(1, 3), seed=4)(np.ones((3, 3)), training=True).numpy())
ln = layers.LayerNormalization()
print(ln(x).numpy().round(4), layers.UnitNormalization()(x).numpy().round(4), layers.GroupNormalization(groups=2)(x).numpy().round(4), layers.RMSNormalization()(x).numpy().round(4))
print(layers.LayerNormalization(center=False, scale=False, axis=0)(x).numpy().round(4), layers.ActivityRegularization(l2=0.01)(x).shape)
model = keras.Sequential([keras.Input((2,)), layers.BatchNormalization(), layers.Dense(1, kernel_initializer="ones")])
model.compile(loss="mse", optimizer=keras.optimizers.SGD(0.0))
h = model.fit(x, np.zeros(3), epochs=3, verbose=0, shuffle=False)
print([round(v, 4) for v in h.history["loss"]], round(model.evaluate(x, np.zeros(3), verbose=0), 4))
