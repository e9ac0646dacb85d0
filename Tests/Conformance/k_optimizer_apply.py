import numpy as np
import keras

v = keras.Variable([1.0, 2.0], name="v")
g = np.array([0.1, -0.2], dtype="float32")
opt = keras.optimizers.Adam(learning_rate=0.1)
opt.build([v])
print([w.path for w in opt.variables])
opt.apply([g])
print(v.numpy(), int(opt.iterations))
m = (1 - 0.9) * g
s = (1 - 0.999) * g ** 2
step = 0.1 * (m / (1 - 0.9)) / (np.sqrt(s / (1 - 0.999)) + 1e-7)
print(np.round(np.array([1.0, 2.0]) - step, 5))

for make in [keras.optimizers.SGD, keras.optimizers.RMSprop, keras.optimizers.Adagrad, keras.optimizers.Adadelta,
             keras.optimizers.AdamW, keras.optimizers.Nadam, keras.optimizers.Adamax, keras.optimizers.Lion, keras.optimizers.Ftrl]:
    v = keras.Variable([1.0, 2.0])
    opt = make(learning_rate=0.1)
    for _ in range(3):
        opt.apply_gradients([(keras.ops.convert_to_tensor(g), v)])
    print(f"{opt.name:9s}", np.round(v.numpy(), 4), len(opt.variables))

print(keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True).get_config())
print(type(keras.optimizers.get("rmsprop")).__name__)
opt = keras.optimizers.SGD(1.0, clipnorm=0.1)
v = keras.Variable([0.0, 0.0])
opt.apply_gradients([(keras.ops.array([3.0, 4.0]), v)])
print(v.numpy())
opt = keras.optimizers.SGD(1.0, clipvalue=0.5, weight_decay=0.1)
v = keras.Variable([1.0, 1.0])
opt.apply_gradients([(keras.ops.array([3.0, 0.1]), v)])
print(v.numpy())
