import numpy as np
import keras
from keras import layers, ops
x=np.random.RandomState(0).randn(3,5).astype("float32")*3+1
print(layers.LayerNormalization()(x).numpy())
g=layers.LayerNormalization(gamma_initializer=keras.initializers.Constant(1.3), beta_initializer=keras.initializers.Constant(0.2))
print(g(x).numpy())
print(layers.BatchNormalization()(x, training=True).numpy())
print(layers.GroupNormalization(groups=1)(x).numpy(), layers.UnitNormalization()(x).numpy())
print(layers.LayerNormalization(axis=[0,1])(x[None]).numpy() if False else 0)
