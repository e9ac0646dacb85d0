import hashlib
import random
import numpy as np
import torch
from sklearn.model_selection import train_test_split, GroupShuffleSplit, StratifiedShuffleSplit

def bucket(key, n=10):
    return int(hashlib.md5(str(key).encode()).hexdigest(), 16) % n

users = [f"user{i}" for i in range(12)]
print({u: bucket(u) for u in users[:5]})
test = [u for u in users if bucket(u) < 3]
print(test, [u for u in users + ["user99"] if bucket(u) < 3][:len(test)] == test)
print(hashlib.sha256(b"abc").hexdigest()[:16], hashlib.sha1(b"abc").hexdigest()[:8])
a, b = train_test_split(list(range(10)), test_size=0.3, random_state=0)
print(a, b, train_test_split(list(range(10)), test_size=3, shuffle=False)[1])
c, d, e, f = train_test_split(np.arange(20).reshape(10, 2), np.arange(10) % 2, train_size=0.5, stratify=np.arange(10) % 2, random_state=1)
print(c[:, 0], d, e, f)
rng = random.Random(0)
idx = list(range(10)); rng.shuffle(idx); print(idx, rng.sample(idx, 3))
g = torch.Generator().manual_seed(0)
print(torch.randperm(6, generator=g), torch.randperm(6, generator=g))
p = np.random.default_rng(0).permutation(6); print(p, np.random.RandomState(0).permutation(6))
for tr, te in GroupShuffleSplit(2, test_size=0.4, random_state=0).split(np.zeros(6), groups=[1, 1, 2, 2, 3, 3]):
    print(tr, te)
for tr, te in StratifiedShuffleSplit(1, test_size=2, random_state=3).split(np.zeros(6), [0, 0, 0, 1, 1, 1]):
    print(tr, te)
for bad in (lambda: train_test_split([]), lambda: train_test_split([1, 2], test_size=3), lambda: train_test_split([1, 2, 3], [1, 2]), lambda: train_test_split([1, 2, 3, 4], test_size=1.5), lambda: train_test_split([1, 2, 3], stratify=[0, 0, 1])):
    try:
        print(bad())
    except Exception as ex:
        print(type(ex).__name__, str(ex)[:95])
state = np.random.RandomState(7)
s = state.get_state(); x1 = state.rand(2); state.set_state(s); print(x1 == state.rand(2))
np.random.seed(0); torch.manual_seed(0); random.seed(0)
print(np.random.rand(), torch.rand(1), random.random())
with torch.random.fork_rng():
    torch.manual_seed(99); inner = torch.rand(1)
print(torch.rand(1), torch.Generator().manual_seed(0).initial_seed())
