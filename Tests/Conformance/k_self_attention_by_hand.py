import numpy as np
import keras
from keras import layers

class SelfAttention(layers.Layer):
    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        width = input_shape[-1]
        self.wq = self.add_weight(shape=(width, self.units), initializer="glorot_uniform", name="wq")
        self.wk = self.add_weight(shape=(width, self.units), initializer="glorot_uniform", name="wk")
        self.wv = self.add_weight(shape=(width, self.units), initializer="glorot_uniform", name="wv")

    def call(self, x, mask=None):
        q, k, v = x @ self.wq, x @ self.wk, x @ self.wv
        scores = keras.ops.matmul(q, keras.ops.transpose(k, (0, 2, 1))) / self.units ** 0.5
        if mask is not None:
            scores = keras.ops.where(mask[:, None, :], scores, -1e9)
        self.last = keras.ops.softmax(scores, axis=-1)
        return keras.ops.matmul(self.last, v)

keras.utils.set_random_seed(4)
layer = SelfAttention(3, name="self")
x = np.random.normal(size=(2, 4, 5)).astype("float32")
y = layer(x)
print(y.shape, layer.count_params(), [w.name for w in layer.weights])
print(np.round(layer.last.numpy()[0], 3))
y = layer(x, mask=np.array([[True, True, False, False], [True] * 4]))
print(np.round(layer.last.numpy()[0], 3))
model = keras.Sequential([keras.Input((4,)), layers.Embedding(7, 5, mask_zero=True), SelfAttention(3), layers.GlobalAveragePooling1D(), layers.Dense(1)])
ids = np.array([[1, 2, 3, 0], [4, 5, 0, 0], [6, 6, 6, 6]])
print(np.round(model.predict(ids, verbose=0), 4))
model.compile("adam", "mse")
print([round(v, 4) for v in model.fit(ids, np.array([0.0, 1.0, 2.0]), epochs=3, verbose=0).history["loss"]])
print([l.name for l in model.layers], model.layers[1].get_config())
