import keras
from keras import layers
i = keras.Input(shape=(4,)); m = keras.Model(i, layers.Dense(1)(i)); print(m.name)
s = keras.Sequential([keras.Input(shape=(4,)), layers.Dense(1)]); print(s.name)
i = keras.Input(shape=(4,)); m = keras.Model(i, layers.Dense(1)(i)); print(m.name)
s = keras.Sequential([layers.Dense(1)]); s.build((None, 3)); print(s.name)
i = keras.Input(shape=(4,)); m = keras.Model(i, layers.Dense(1)(i)); print(m.name)
s.add(layers.Dense(2)); 
i = keras.Input(shape=(4,)); m = keras.Model(i, layers.Dense(1)(i)); print(m.name)
