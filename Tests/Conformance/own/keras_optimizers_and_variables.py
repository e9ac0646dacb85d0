import numpy as np
import keras
from keras import optimizers as O

opts = [O.SGD(0.1), O.SGD(0.1, momentum=0.9, weight_decay=0.01), O.RMSprop(0.1, centered=True), O.Adam(0.1, amsgrad=True), O.AdamW(0.1, weight_decay=0.1),
        O.Adagrad(0.1), O.Adadelta(0.5), O.Adamax(0.1), O.Nadam(0.1), O.Ftrl(0.1), O.Lion(0.1), O.Adam(0.1, clipnorm=0.5), O.SGD(0.1, clipvalue=0.3), O.Adam(0.1, use_ema=True, ema_momentum=0.5), O.SGD(0.1, global_clipnorm=1.0), O.Lamb(0.1)]
for o in opts:
    a = keras.Variable([1.0, -2.0], name="a")
    b = keras.Variable([[0.5]], name="b")
    for g in (0.4, -1.0, 2.0):
        o.apply([keras.ops.convert_to_tensor([g, 2 * g]), keras.ops.convert_to_tensor([[g]])], [a, b])
    print(o.name, np.round(a.numpy(), 4), np.round(b.numpy(), 4), int(o.iterations))
    print("  ", [(v.path.split("/", 1)[1], tuple(v.shape)) for v in o.variables])
o = O.get("adam")
print(type(o).__name__, o.get_config())
o2 = O.deserialize(O.serialize(O.SGD(0.2, nesterov=True, momentum=0.5)))
print(o2.nesterov, o2.momentum, round(float(o2.learning_rate), 3))
o.learning_rate = 0.01
print(round(float(o.learning_rate.numpy()), 4))
o.learning_rate.assign(0.02)
print(round(float(o.learning_rate), 4))
try:
    O.get("adamm")
except ValueError as e:
    print(type(e).__name__, str(e).splitlines()[0])
try:
    O.Adam(lr=0.1)
except Exception as e:
    print(type(e).__name__, e)
try:
    O.SGD(0.1, clipnorm=1.0, clipvalue=1.0)
except ValueError as e:
    print(e)
try:
    O.SGD(0.1).apply_gradients([(None, keras.Variable(1.0, name="solo"))])
except ValueError as e:
    print(str(e).splitlines()[0])
