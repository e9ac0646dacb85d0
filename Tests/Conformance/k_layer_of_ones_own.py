import numpy as np
import keras
from keras import layers, ops

class Scale(layers.Layer):
    def __init__(self, start=1.0, **kwargs):
        super().__init__(**kwargs)
        self.start = start

    def build(self, input_shape):
        self.factor = self.add_weight(
            shape=(input_shape[-1],), initializer=keras.initializers.Constant(self.start), name="factor")
        self.seen = self.add_weight(shape=(), initializer="zeros", trainable=False, name="seen")

    def call(self, inputs, training=False):
        if training:
            self.seen.assign_add(1.0)
        return inputs * self.factor

    def get_config(self):
        config = super().get_config()
        config.update({"start": self.start})
        return config

scale = Scale(start=2.0, name="scale")
print(scale.built, scale.weights)
print(scale(np.array([[1.0, 2.0, 3.0]])).numpy())
print(scale.built, [(w.name, w.shape, w.trainable) for w in scale.weights])
scale(np.ones((1, 3)), training=True)
print(float(scale.seen))
print(scale.get_config())
twin = Scale.from_config(scale.get_config())
print(twin.name, twin.start, twin.built)

model = keras.Sequential([keras.Input((3,)), Scale(0.5), layers.Dense(1, kernel_initializer="ones")])
model.compile("sgd", "mse")
model.fit(np.ones((4, 3)), np.ones(4), epochs=2, batch_size=2, verbose=0)
print(model.layers[0].name, float(model.layers[0].seen), np.round(model.layers[0].factor.numpy(), 4))
print(len(model.trainable_weights), len(model.non_trainable_weights))
model.summary()
