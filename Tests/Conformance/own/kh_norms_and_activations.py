import numpy as np
import keras
from keras import layers

x = np.array([[1.0, 2.0, 3.0, 4.0], [2.0, 4.0, 6.0, 8.0]], dtype="float32")
ln = layers.LayerNormalization()
print(ln(x).numpy().round(4))
print([w.name for w in ln.weights], ln.epsilon, ln.axis)
ln2 = layers.LayerNormalization(center=False, scale=False, epsilon=1e-5)
print(ln2(x).numpy().round(4), ln2.weights)
rms = layers.RMSNormalization()
print(rms(x).numpy().round(4), [w.path for w in rms.weights])
gn = layers.GroupNormalization(groups=2)
print(gn(x).numpy().round(4))
un = layers.UnitNormalization()
print(un(x).numpy().round(4))
act = layers.Activation("gelu")
print(act(x - 3).numpy().round(4))
for name in ["relu", "leaky_relu", "elu", "selu", "softplus", "softsign", "swish", "tanh", "exponential", "hard_sigmoid", "mish", "relu6"]:
    f = keras.activations.get(name)
    print(name, np.round(np.array(f(np.array([-2.0, 0.5, 3.0], "float32"))), 4))
print(layers.ReLU(max_value=2.0)(x).numpy()[0], layers.LeakyReLU(negative_slope=0.2)(-x).numpy()[0])
pr = layers.PReLU()
print(pr(-x).numpy()[0], pr.alpha.shape)
sm = layers.Softmax(axis=0)
print(sm(x).numpy().round(4))
print(layers.Rescaling(0.5, 1.0)(x).numpy()[1])
print(layers.Lambda(lambda t: t ** 2, name="sq")(x).numpy()[0])
