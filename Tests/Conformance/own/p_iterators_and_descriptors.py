class Countdown:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n <= 0: raise StopIteration
        self.n -= 1
        return self.n + 1
print(list(Countdown(3)), sum(Countdown(4)), max(Countdown(5)), [a for a in zip(Countdown(2), "xy")])

def batches(seq, size):
    for i in range(0, len(seq), size):
        yield seq[i:i + size]
def numbered(gen):
    for i, b in enumerate(gen):
        received = yield (i, b)
        if received: print("got", received)
g = numbered(batches(list(range(7)), 3))
print(next(g), g.send("hello"), list(g))
def flatten(x):
    for item in x:
        if isinstance(item, (list, tuple)): yield from flatten(item)
        else: yield item
print(list(flatten([1, [2, (3, [4])], 5])))
class Matrix:
    def __init__(self, rows): self.rows = [list(r) for r in rows]
    def __getitem__(self, ij):
        i, j = ij
        return self.rows[i][j]
    def __setitem__(self, ij, v): self.rows[ij[0]][ij[1]] = v
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __eq__(self, o): return self.rows == o.rows
    def __len__(self): return len(self.rows)
    def __bool__(self): return any(any(r) for r in self.rows)
    def __repr__(self): return f"Matrix({self.rows})"
    def __neg__(self): return Matrix([[-v for v in r] for r in self.rows])
    def __contains__(self, v): return any(v in r for r in self.rows)
    def __hash__(self): return hash(tuple(map(tuple, self.rows)))
m = Matrix([[1, 2], [3, 4]]); m[0, 1] = 5
print(m @ m, m[0, 1], -m, 4 in m, len(m), bool(Matrix([[0]])), m == Matrix([[1, 5], [3, 4]]), len({m, Matrix([[1, 5], [3, 4]])}))
class Timer:
    def __enter__(self): print("start"); return self
    def __exit__(self, t, v, tb):
        print("end", t.__name__ if t else None)
        return t is ZeroDivisionError
with Timer(): 1 / 0
with Timer() as t: print("in", type(t).__name__)
class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, cls): return self if obj is None else getattr(obj, self.name)
    def __set__(self, obj, v):
        if not isinstance(v, self.kind): raise TypeError(f"{self.name[1:]} must be {self.kind.__name__}, got {type(v).__name__}")
        setattr(obj, self.name, v)
class Layer:
    units = Typed(int); act = Typed(str)
    def __init__(self, units, act="relu"): self.units, self.act = units, act
print(Layer(4).units, vars(Layer(4)))
try: Layer("x")
except TypeError as e: print(e)
class Registry(type):
    items = {}
    def __new__(m, name, bases, ns):
        c = super().__new__(m, name, bases, ns); m.items[name.lower()] = c; return c
class Base(metaclass=Registry): pass
class Adam(Base): pass
print(sorted(Registry.items), Registry.items["adam"] is Adam)
class A:
    def hi(self): return "A"
class B(A):
    def hi(self): return "B" + super().hi()
class C(A):
    def hi(self): return "C" + super().hi()
class D(B, C): pass
print(D().hi(), [c.__name__ for c in D.__mro__])
try:
    try: {}["a"]
    except KeyError as e: raise ValueError("bad config") from e
except ValueError as e: print(repr(e), repr(e.__cause__), e.args)
class NetError(Exception):
    def __init__(self, layer, msg): super().__init__(f"{layer}: {msg}"); self.layer = layer
try: raise NetError("fc1", "shape")
except NetError as e: print(e, e.layer)
finally: print("done")
def f():
    try: return "try"
    finally: print("finally runs")
print(f())
for i in range(3):
    try:
        if i == 1: continue
        if i == 2: break
    finally: print("cleanup", i)
