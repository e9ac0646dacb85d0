import numpy as np
import keras
from keras import layers

print(keras.ops.softmax(np.array([1.0, 2.0, 3.0])).numpy().round(4))
a = layers.Activation("softmax")(np.array([[1.0, 2.0, 3.0]]))
print(a.numpy().round(4), float(keras.ops.sum(a)))
x = np.array([[-2.0, -0.5, 0.0, 1.0, 3.0]])
for name in ("relu", "sigmoid", "tanh", "elu", "selu", "gelu", "softplus", "swish", "leaky_relu", "hard_sigmoid"):
    print(f"{name:13s}", layers.Activation(name)(x).numpy().round(4)[0])
d = layers.Dense(2, activation="relu", kernel_initializer="ones", bias_initializer=keras.initializers.Constant(-1.0))
print(d(x).numpy(), d.activation.__name__)
drop = layers.Dropout(0.5)
print(drop(x).numpy(), drop(x, training=False).numpy(), drop.rate)
f = layers.Flatten()
print(f(np.zeros((2, 3, 4))).shape, layers.Reshape((4, 3))(np.zeros((2, 12))).shape, layers.RepeatVector(3)(np.array([[1.0, 2.0]])).numpy())
e = layers.Embedding(4, 2)
e.build()
e.set_weights([np.arange(8).reshape(4, 2)])
print(e(np.array([[0, 3], [1, 1]])).numpy())
print(layers.GlobalAveragePooling1D()(np.arange(6.0).reshape(1, 3, 2)).numpy(), layers.GlobalMaxPooling1D()(np.arange(6.0).reshape(1, 3, 2)).numpy())
