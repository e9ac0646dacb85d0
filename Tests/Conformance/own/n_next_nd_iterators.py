import numpy as np

a = np.array([[1, 2, 3], [4, 5, 6]])
for place, value in np.ndenumerate(a):
    print(place, value, end="; ")
print()
print(list(np.ndindex(2, 2)), list(np.ndindex((1, 3))), list(np.ndindex()))
walk = np.ndindex(2, 3)
print(next(walk), next(walk), type(walk).__name__)
print(type(np.ndenumerate(a)).__name__, len(list(np.ndindex(0, 3))))
big = np.ndindex(10**6, 10**6)
print([next(big) for _ in range(3)])
m = np.zeros((2, 3), dtype=int)
for i, j in np.ndindex(*m.shape):
    m[i, j] = 10 * i + j
print(m)
print(max(np.ndenumerate(a), key=lambda pair: pair[1]))
