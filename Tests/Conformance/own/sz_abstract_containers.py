from collections.abc import Sequence, Mapping, Iterator, Iterable, MutableMapping
class A(Sequence):
    def __len__(self): return 1
for c in (A, Mapping, MutableMapping):
    try: c()
    except TypeError as e: print(e)
class B(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __len__(self): return len(self.d)
    def __iter__(self): return iter(self.d)
b = B({"a": 1}); print(list(b.items()), "a" in b, b.get("z", 3), b == {"a": 1})
