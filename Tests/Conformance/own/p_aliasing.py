import copy
import numpy as np
import torch

a = [[0] * 3] * 2
a[0][0] = 1
print(a)
b = [[0] * 3 for _ in range(2)]
b[0][0] = 1
print(b)
def add(item, box=[]):
    box.append(item)
    return box
print(add(1), add(2))
x = np.zeros(3)
t = torch.from_numpy(x)
t += 1
print(x, t)
y = torch.tensor(x)
y[0] = 9
print(x[0], y)
v = t.view(1, 3)
c = t.clone()
v[0, 1] = 5
print(t, c)
best = {"w": torch.ones(2)}
w = best["w"]
kept = copy.deepcopy(best)
w.mul_(3)
print(best, kept)
funcs = [lambda: i for i in range(3)]
print([f() for f in funcs], [f() for f in [lambda i=i: i for i in range(3)]])
