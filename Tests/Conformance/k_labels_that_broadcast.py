import numpy as np
import tensorflow as tf
import keras
from keras import layers

# a shape that broadcasts in silence: (4, 1) against (4,)
y = np.array([1.0, 2.0, 3.0, 4.0], dtype="float32")
p = np.array([[1.0], [2.0], [3.0], [4.0]], dtype="float32")
print((y - p).shape, np.mean((y - p) ** 2))
print(tf.reduce_mean(tf.square(y - p)).numpy(), keras.losses.MeanSquaredError()(y, p).numpy())
print(keras.losses.mean_squared_error(y, p).numpy())

def my_mse(y_true, y_pred):
    return tf.reduce_mean(tf.square(y_true - y_pred))

def my_mae(y_true, y_pred):
    return tf.reduce_mean(tf.abs(y_true - y_pred))

class MyLoss(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.square(y_true - y_pred)

def build(loss, metrics):
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
    model.compile(optimizer="sgd", loss=loss, metrics=metrics)
    return model

for labels in (y, y[:, None]):
    print({k: round(v, 4) for k, v in build(my_mse, [my_mae, "mae"]).evaluate(p, labels, verbose=0, return_dict=True).items()})
    print({k: round(v, 4) for k, v in build("mse", [keras.metrics.MeanSquaredError(), keras.metrics.MeanMetricWrapper(my_mse, name="own")]).evaluate(p, labels, verbose=0, return_dict=True).items()})
    print(round(build(MyLoss(), None).evaluate(p, labels, verbose=0), 4))
    print(float(MyLoss()(labels, p)), my_mse(labels, p).numpy())
