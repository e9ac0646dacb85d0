import keras
from keras import layers

class Scale(layers.Layer):
    def call(self, x):
        y = 2 * x

try:
    m = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(2), Scale(), layers.Dense(1)])
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
try:
    m = keras.Sequential([keras.Input(shape=(2,)), layers.Dense(2), Scale()])
    print("built")
except Exception as error:
    print(type(error).__name__, str(error).splitlines()[0])
inputs = keras.Input(shape=(3,))
print(Scale()(inputs))
