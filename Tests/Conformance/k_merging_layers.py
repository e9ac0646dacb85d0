import numpy as np
import keras
from keras import layers

a = np.array([[1.0, 2.0], [3.0, 4.0]])
b = np.array([[10.0, 20.0], [30.0, 40.0]])
for L in (layers.Add, layers.Subtract, layers.Multiply, layers.Average, layers.Maximum, layers.Minimum, layers.Concatenate):
    layer = L()
    print(layer.name.split("_")[0], layer([a, b]).numpy().tolist())
print(layers.Dot(axes=1)([a, b]).numpy().ravel(), layers.Dot(axes=1, normalize=True)([a, b]).numpy().ravel().round(4))
x1, x2 = keras.Input((3,)), keras.Input((3,))
diff = layers.subtract([x1, x2])
prod = x1 * x2 + 1.0
model = keras.Model([x1, x2], [diff, prod])
print([type(l).__name__ for l in model.layers])
d, p = model.predict([np.ones((1, 3)), 2 * np.ones((1, 3))], verbose=0)
print(d, p)
shared = layers.Dense(2, kernel_initializer="ones", name="shared")
twin = keras.Model([x1, x2], layers.dot([shared(x1), shared(x2)], axes=-1))
print(twin.predict([np.ones((1, 3)), 2 * np.ones((1, 3))], verbose=0), twin.count_params())
print(keras.Model(x1, keras.ops.sum(x1, axis=1, keepdims=True)).predict(np.ones((2, 3)), verbose=0).ravel())
print(x1, prod.shape)
print(model.input_shape, model.output_shape)
try:
    keras.Model(x1, diff)
except ValueError as e:
    print(str(e)[:60])
try:
    layers.Subtract()([a, b, a])
except ValueError as e:
    print(e)
