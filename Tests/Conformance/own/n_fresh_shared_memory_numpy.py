import numpy as np
import torch

a = np.zeros(3)
t = torch.from_numpy(a)
a[0] = 7
print(t, t.dtype)
t.mul_(2)
print(a)
c = torch.tensor(a)
c[1] = -1
print(a, torch.as_tensor(a).data_ptr() == t.data_ptr())
n = torch.ones(2, 2).numpy()
n += 1
print(n, n.dtype)
v = np.arange(6).reshape(2, 3)
r = v.ravel()
f = v.flatten()
r[0], f[1] = 100, 200
print(v, np.shares_memory(v, r), np.may_share_memory(v, f), v.base is None)
fancy = v[[0, 1]]
fancy[:] = 0
print(v[0], v[:, ::-1].flags["C_CONTIGUOUS"], v.T.strides, v.strides)
rows = [[0] * 3] * 2
rows[0][0] = 1
print(rows)
good = [[0] * 3 for _ in range(2)]
good[0][0] = 1
print(good)
x = torch.arange(6).view(2, 3)
e = torch.zeros(1, 3).expand(2, 3)
print(x.T.is_contiguous(), e.stride(), x[:, 1].storage_offset())
try:
    e[0, 0] = 1
    e.add_(1)
except RuntimeError as err:
    print(str(err)[:60])
try:
    torch.from_numpy(np.array(["a"]))
except TypeError as err:
    print(str(err)[:40])
neg = np.arange(3)[::-1]
try:
    torch.from_numpy(neg)
except ValueError as err:
    print(str(err)[:60])
print(torch.from_numpy(neg.copy()), np.asarray(torch.tensor([1, 2])), np.array(x)[0])
print(torch.tensor(np.float32(1.5)), torch.tensor(np.int32(3)).dtype, torch.tensor(3).numpy(), torch.tensor([1.5]).numpy().item())
u = np.array([250, 255], dtype=np.uint8)
print(u + np.uint8(10), u.astype(int) + 10, np.array([1, 2]) / 2, np.array([7]) // 2, np.int8(100) + np.int8(20))
with np.errstate(divide="ignore", invalid="ignore"):
    print(np.array([1.0, 0.0]) / 0.0, np.log(np.array([0.0, 1.0])))
