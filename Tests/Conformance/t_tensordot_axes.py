import numpy as np
import torch

a = np.arange(24).reshape(2, 3, 4)
b = np.arange(24).reshape(4, 3, 2)
print(np.tensordot(a, b, axes=([1, 2], [1, 0])))
print(np.tensordot(a, a, axes=([0, 1], [0, 1])).shape, np.tensordot(a, b, 1).shape, np.tensordot([1, 2], [3, 4], axes=0))
print(np.tensordot(a, b, axes=(2, 0)).shape, np.tensordot(a, b, axes=[[-1], [0]]).sum())
for axes in (2, ([0], [0])):
    try:
        np.tensordot(a, b, axes)
    except ValueError as e:
        print(e)
x = torch.arange(6.0).view(2, 3)
print(torch.tensordot(x, x, dims=2), torch.tensordot(x, x, dims=([1], [1])))
for dims in (-1, 3):
    try:
        torch.tensordot(x, x, dims=dims)
    except RuntimeError as e:
        print(type(e).__name__)
print(np.array([0.3, 1e-5, 123456789.0], dtype=np.float32), np.array([0.1, 1e-10 / 3]))
try:
    np.arange(4).reshape(3, -1)
except ValueError as e:
    print(e)
print(np.abs.__name__, np.add.nargs, np.exp.nin, np.exp.nout)
