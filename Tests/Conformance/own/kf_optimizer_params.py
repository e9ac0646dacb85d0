import keras, numpy as np
from keras import layers
m = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
m.compile("adam", "mse"); m.fit(np.ones((2,3)), np.ones((2,2)), verbose=0); m.summary()
m.compile("nadam", "mse"); m.fit(np.ones((2,3)), np.ones((2,2)), verbose=0); m.summary()
m.compile(keras.optimizers.SGD(momentum=0.9), "mse"); m.fit(np.ones((2,3)), np.ones((2,2)), verbose=0); m.summary()
