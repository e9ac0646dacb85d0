import numpy as np
import torch

def add(item, basket=[]):
    basket.append(item)
    return basket

print(add(1), add(2), add.__defaults__)
grid = [[0] * 3] * 2
grid[0][1] = 5
print(grid)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])

a = np.arange(6)
b = a[1:4]
b[:] = 0
print(a, np.shares_memory(a, b), b.base is a)
c = a[[1, 2]]
c[:] = 9
print(a, c.flags["OWNDATA"])

t = torch.from_numpy(a)
t[0] = 77
print(a[0], t.clone().data_ptr() == t.data_ptr())
w = torch.ones(2)
old = w
w += 1
print(old, old is w)
w = w + 1
print(old, w)
print(np.array([1, 2]) * 2, [1, 2] * 2, np.array([1, 2, 3]) == [1, 0, 3])
x = np.array([1, 2, 3])
x[0] = 7.9
print(x, x.dtype, x / 2, x // 2)
big = np.array([200], dtype=np.uint8)
print(big + np.uint8(100), np.int8(127) + np.int8(0))
