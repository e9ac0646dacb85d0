import numpy as np

a = np.arange(6.0).reshape(2, 3)
print(a + np.array([10, 20, 30]))
print(a * np.array([[1], [-1]]))
print(a - a.mean(axis=1, keepdims=True))
print(a.sum(axis=0), a.max(axis=1), a.mean(), a.std(axis=0))
print((a > 2).sum(), (a > 2).any(axis=0), np.argmax(a, axis=1))
print(a[:, np.newaxis, :].shape, (a[:, :, None] * np.ones(4)).shape)
print(np.array([1, 2, 3])[:, None] == np.array([3, 2, 1]))

x = np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
diff = x[:, None, :] - x[None, :, :]
print(np.sqrt((diff ** 2).sum(-1)))

logits = np.array([[1.0, 2.0, 3.0], [1000.0, 1000.0, 1000.0]])
e = np.exp(logits - logits.max(axis=-1, keepdims=True))
print((e / e.sum(axis=-1, keepdims=True)).round(4))

print(np.outer([1, 2], [3, 4]), np.tile([1, 2], 2), np.repeat([1, 2], 2))
print(np.isnan(np.array([1.0, np.nan])), np.nanmean([1.0, np.nan, 3.0]))
print(np.array([1, 2, 3], dtype=np.float32) / 2, np.array([7, -7]) // 2, np.array([7, -7]) % 3)
print(np.percentile([1, 2, 3, 4], 50), np.quantile([1, 2, 3, 4], 0.25), np.var([1, 2, 3, 4]))
try:
    np.ones(3) + np.ones(4)
except ValueError as e:
    print(e)
print(np.array_equal([1, 2], [1, 2]), np.array([[1, 2], [3, 4]]).tolist(), np.meshgrid([1, 2], [3, 4])[0].tolist())
