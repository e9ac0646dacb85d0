import numpy as np
s = np.arange(10)
from numpy.lib.stride_tricks import sliding_window_view
w = sliding_window_view(s, 4)
print(w.shape, w[0], w[-1])
x, y = w[:, :-1], w[:, -1]
print(x[:2], y[:3])
print(np.roll(s, 1), np.diff(s), np.diff([1, 4, 9]))
print(np.convolve([1, 2, 3], [0, 1, 0.5]), np.convolve(s, np.ones(3) / 3, mode="valid"))
print(np.cumsum(s)[-1], np.cumprod([1, 2, 3]), np.ediff1d([1, 3]))
print(np.corrcoef([1, 2, 3], [2, 4, 7]).round(4))
print(np.pad([1, 2], (2, 1)), np.pad([1, 2], 1, mode="edge"))
print(np.split(np.arange(6), 3), np.array_split(np.arange(5), 2))
