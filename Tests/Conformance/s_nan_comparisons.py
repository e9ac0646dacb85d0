import math
import numpy as np
import torch

nan = float("nan")
print(nan == nan, nan != nan, nan is nan, nan in [nan], math.isnan(nan))
print(max(1, nan), max(nan, 1), sorted([3, nan, 1]), min([nan, 2]))
a = np.array([1.0, np.nan, 3.0])
print(a.mean(), np.nanmean(a), np.nansum(a), np.isnan(a).sum(), np.nanargmax(a), np.argmax(a))
print(np.nan_to_num(a), np.where(np.isnan(a), 0, a), a[~np.isnan(a)])
t = torch.tensor([1.0, nan, 3.0])
print(t.mean(), t.nanmean(), torch.nan_to_num(t, nan=-1.0), t.isnan().any())
print(t.max(), torch.sort(t)[0], (t == t))
x = torch.tensor([0.0, 1.0], requires_grad=True)
y = torch.where(x > 0, x.log(), torch.zeros(2))
y.sum().backward()
print(y, x.grad)
with np.errstate(divide="ignore", invalid="ignore"):
    print(np.array([1.0, 0.0, -1.0]) / 0.0, np.log(np.array([0.0, -1.0])))
try:
    math.log(0)
except ValueError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError as e:
    print(repr(e))
print(np.float64(1) * np.inf - np.inf, math.inf > 10 ** 300, int(1e20))
