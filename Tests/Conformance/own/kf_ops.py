import numpy as np
import keras
from keras import ops
a = np.arange(6.0).reshape(2, 3)
print(ops.mean(a), ops.sum(a, axis=1), ops.max(a), ops.argmax(a, axis=1))
print(ops.softmax(a), ops.sigmoid(0.0), ops.relu(-1.0))
print(ops.matmul(a, a.T), ops.transpose(a).shape, ops.reshape(a, (3, 2)))
print(ops.one_hot([0, 2], 3), ops.where(a > 2, a, 0), ops.clip(a, 1, 4))
print(ops.concatenate([a, a], axis=0).shape, ops.stack([a, a]).shape, ops.expand_dims(a, -1).shape)
print(ops.cast(a, "int32"), ops.shape(a), ops.convert_to_numpy(ops.ones((2,))))
print(ops.norm(a), ops.var(a), ops.std(a), ops.exp(1.0), ops.log(2.0), ops.abs(-2.0))
print(ops.sort([3, 1, 2]), ops.cumsum([1, 2, 3]))
print(ops.isnan([1.0, float("nan")]), ops.logsumexp(a), ops.dot([1.0, 2.0], [3.0, 4.0]))
print(ops.binary_crossentropy([1.0, 0.0], [0.9, 0.2]), ops.einsum("ij,kj->ik", a, a).shape)
print(keras.backend.epsilon(), keras.config.floatx(), keras.backend.floatx(), keras.config.backend())
