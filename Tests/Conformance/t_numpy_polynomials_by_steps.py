import numpy as np

p = np.array([3.0, -2.0, 1.0, 5.0])
print(np.polyder(p), np.polyder(p, 2), np.polyder(p, 4), np.polyder(p, 0))
print(np.polyint(p), np.polyint(p, 2, k=[1.0, 2.0]), np.polyint([2, 1], 2, k=3))
for call in (
    lambda: np.polyder(p, -1),
    lambda: np.polyint(p, -1),
    lambda: np.polyint(p, 3, k=[1, 2]),
    lambda: np.polyder(100, 2),
):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
