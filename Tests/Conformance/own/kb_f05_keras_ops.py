import numpy as np
import keras
from keras import ops

a = ops.convert_to_tensor([[1.0, 2.0], [3.0, 4.0]])
print(a)
print(ops.shape(a), a.dtype, ops.sum(a), ops.mean(a, axis=0).numpy())
print(ops.matmul(a, ops.transpose(a)).numpy(), ops.dot(a, a).shape, ops.einsum("ij,kj->ik", a, a).numpy().tolist())
print(ops.softmax(a, axis=-1).numpy().round(4), ops.log_softmax(a)[0].numpy().round(4), ops.one_hot([0, 2], 3).numpy())
print(ops.concatenate([a, a], axis=1).shape, ops.stack([a, a]).shape, ops.expand_dims(a, 0).shape, ops.squeeze(ops.ones((1, 2))).shape)
print(ops.where(a > 2, a, 0.0).numpy(), ops.clip(a, 1.5, 3.5).numpy().tolist(), ops.argmax(a, axis=1).numpy(), ops.top_k(a, 1).indices.numpy().ravel())
print(ops.cumsum([1, 2, 3]).numpy(), ops.arange(3).dtype, ops.zeros((2,)).numpy(), ops.full((2,), 7).numpy(), ops.eye(2).numpy().tolist())
print(ops.reshape(ops.arange(6), (2, 3)).numpy().tolist(), ops.take(ops.arange(5) * 10, [1, 3]).numpy(), ops.cast([1.7, -1.2], "int32").numpy())
print(ops.norm(a).numpy().round(4), ops.max(a), ops.std(a).numpy().round(4), ops.var(a, axis=1).numpy(), ops.logsumexp(a).numpy().round(4))
print(ops.isnan([1.0, float("nan")]).numpy(), ops.flip([1, 2, 3]).numpy(), ops.sort([3, 1, 2]).numpy())
print(ops.relu([-1.0, 2.0]).numpy(), ops.sigmoid(0.0).numpy(), ops.gelu([1.0]).numpy().round(4), ops.silu([1.0]).numpy().round(4), ops.leaky_relu([-1.0]).numpy(), ops.elu([-1.0]).numpy().round(4), ops.hard_sigmoid([1.0]).numpy().round(4))
print(ops.binary_crossentropy([1.0], [0.8]).numpy().round(4), ops.categorical_crossentropy([[0.0, 1.0]], [[0.3, 0.7]]).numpy().round(4), ops.sparse_categorical_crossentropy([1], [[0.3, 0.7]]).numpy().round(4))
print(ops.while_loop(lambda i: i < 5, lambda i: (i + 2,), (0,)), ops.cond(True, lambda: 1, lambda: 2), ops.is_tensor(a), ops.is_tensor(np.ones(2)))
print(ops.scan(lambda c, x: (c + x, c * x), 0, ops.arange(4))[1].numpy(), ops.fori_loop(0, 4, lambda i, s: s + i, 0), ops.vectorized_map(lambda v: v * 2, ops.arange(3)).numpy())
print(ops.scatter([[0], [2]], [5, 6], (4,)).numpy(), ops.slice(a, (0, 1), (2, 1)).numpy(), ops.pad([1, 2], (1, 2)).numpy(), ops.tile([1, 2], 2).numpy(), ops.repeat([1, 2], 2).numpy())
print(ops.unstack(a)[1].numpy(), [s.numpy().tolist() for s in ops.split(a, 2, axis=1)], ops.in_top_k([1, 0], [[0.1, 0.9], [0.2, 0.8]], 1).numpy(), ops.logical_and([True], [False]).numpy())
print(ops.rsqrt(4.0).numpy(), ops.sign([-2.0, 0.0]).numpy(), ops.round([2.5, 3.5]).numpy(), ops.floor_divide(7, 2).numpy(), ops.mod(-7, 3).numpy(), ops.maximum([1, 5], 3).numpy(), ops.bincount([0, 1, 1]).numpy())
try:
    ops.matmul(a, ops.ones((3, 2)))
except Exception as e:
    print(type(e).__name__)
