import numpy as np

def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, "|", e)

attempt(lambda: np.array([1, 2]) + np.array([1, 2, 3]))
attempt(lambda: np.zeros((2, 3)) @ np.zeros((2, 3)))
attempt(lambda: bool(np.array([1, 2])))
attempt(lambda: np.array([[1, 2], [3]]))
attempt(lambda: np.arange(3)[5])
attempt(lambda: np.arange(6).reshape(4, 2))
attempt(lambda: np.linalg.inv(np.zeros((2, 2))))
attempt(lambda: np.ones(3).sum(axis=1))
attempt(lambda: np.foo)
attempt(lambda: np.array([1, 2, 3]).item())
attempt(lambda: np.zeros(3)[np.array([True, False])])
attempt(lambda: {np.array([1]): 2})
attempt(lambda: np.random.choice([1, 2], 3, replace=False))
attempt(lambda: np.dot(np.ones(3), np.ones(2)))
attempt(lambda: np.broadcast_to(np.ones(3), (2, 2)))
attempt(lambda: np.max([]))
attempt(lambda: np.argmax([]))
attempt(lambda: np.concatenate([np.ones((2, 2)), np.ones(3)]))
attempt(lambda: np.concatenate([np.ones((2, 2)), np.ones((2, 3))]))
attempt(lambda: np.stack([np.ones(2), np.ones(3)]))
attempt(lambda: np.split(np.arange(5), 2))
attempt(lambda: np.zeros((2, 2))[0, 0, 0])
attempt(lambda: np.array([1, 2]) ** -1)
attempt(lambda: len(np.array(3)))
attempt(lambda: int(np.array([1, 2])))
attempt(lambda: np.squeeze(np.ones((2, 3)), axis=0))
attempt(lambda: float("x" + str(np.float64(1))))
attempt(lambda: np.array(["a"]).astype(float))
attempt(lambda: np.quantile([1, 2], 2))
if np.array([1]) == 1:
    print("one element is fine")
a = np.arange(3)
try:
    a += 0.5
except TypeError as e:
    print("TypeError", e)
a[1] = 7.9
print(a)
