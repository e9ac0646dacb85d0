import torch
import numpy as np
import copy

a = torch.zeros(3)
b = a                      # the same tensor
c = a.clone()
a[0] = 5
print(a, b, c)

n = np.ones(3)
t = torch.from_numpy(n)    # shares memory
u = torch.tensor(n)        # a copy
n[1] = 7
print(t, u)

view = torch.arange(6).view(2, 3)
view.t()[0, 1] = 100
print(view)

w = torch.tensor([1.0, 2.0], requires_grad=True)
try:
    w += 1
except RuntimeError as e:
    print(type(e).__name__)
with torch.no_grad():
    w += 1
print(w)

y = torch.sigmoid(w)
y.mul_(2)
try:
    y.sum().backward()
except RuntimeError as e:
    print("backward:", type(e).__name__)

layer = torch.nn.Linear(1, 1)
best = layer.state_dict()                    # still the live tensors
kept = copy.deepcopy(layer.state_dict())
with torch.no_grad():
    layer.weight.fill_(3.0)
print(best["weight"].item(), kept["weight"].item() == 3.0)

rows = [[0] * 3] * 2
rows[0][0] = 1
print(rows)
