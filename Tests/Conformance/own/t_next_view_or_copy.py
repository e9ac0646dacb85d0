import numpy as np
import torch

a = np.arange(8)
v, c = a[2:5], a[[2, 3, 4]]
v[:] = -1
print(a, c, v.base is a, c.base is None, np.shares_memory(a, v), np.may_share_memory(a, c))
b = a.reshape(2, 4).T
b[0, 0] = 100
print(a[0], b.flags["C_CONTIGUOUS"], b.strides, a.strides, b.ravel()[:3], b.flatten().base)
a.flags.writeable = False
try:
    a[0] = 1
except ValueError as e:
    print(e)

t = torch.arange(8)
view = t[2:5]
view += 10
print(t, view.data_ptr() == t.data_ptr() + 2 * t.element_size(), view.storage_offset())
r = t.reshape(2, 4)
print(r.stride(), r.t().stride(), r.t().is_contiguous(), r.t().contiguous().stride())
e = torch.tensor([1, 2, 3]).unsqueeze(1).expand(3, 2)
print(e.stride(), e._base is not None)
try:
    e.add_(1)
    print(e)
except RuntimeError as err:
    print(err)
n = torch.ones(3).numpy()
n[0] = 5
shared = torch.from_numpy(n)
shared[1] = 7
print(n, torch.tensor(n) is shared, torch.as_tensor(n).data_ptr() == shared.data_ptr())
rows = [[0] * 3] * 2
rows[0][1] = 9
print(rows, rows[0] is rows[1])
rows = [[0] * 3 for _ in range(2)]
rows[0][1] = 9
print(rows)
try:
    t.view(3, 3)
except RuntimeError as err:
    print(err)
try:
    torch.arange(6).reshape(2, 3).t().view(-1)
except RuntimeError as err:
    print(err)
try:
    np.arange(6).reshape(4, 2)
except ValueError as err:
    print(err)
