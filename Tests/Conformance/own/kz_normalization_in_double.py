import numpy as np
import keras
from keras import layers
x=np.array([[1.0, 2.0, 3.0]])
ln = layers.LayerNormalization(epsilon=1e-5)
print(ln(x).numpy())
print(layers.LayerNormalization()(x).numpy())
print(ln(np.array([[1.0, 2.0, 4.0, 8.0],[0.1,0.2,0.3,.7]])[:, :3]).numpy(), layers.LayerNormalization(epsilon=1e-5, scale=False)(x), layers.LayerNormalization(epsilon=1e-5, center=False)(x),layers.LayerNormalization(epsilon=1e-5, center=False, scale=False)(x))
