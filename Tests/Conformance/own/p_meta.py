class Meta(type):
    def __new__(mcs, name, bases, ns, **kw):
        cls = super().__new__(mcs, name, bases, ns)
        cls.tag = name.lower()
        return cls
    def __call__(cls, *a, **k):
        print("making", cls.__name__)
        return super().__call__(*a, **k)
    def __len__(cls): return 42
class A(metaclass=Meta):
    def __init__(self, x): self.x = x
class B(A): pass
print(A.tag, B.tag, A(3).x, B(4).x, len(A), type(A).__name__, isinstance(A, Meta))
class Singleton(type):
    _inst = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._inst:
            cls._inst[cls] = super().__call__(*args, **kwargs)
        return cls._inst[cls]
class Config(metaclass=Singleton):
    def __init__(self): self.v = 1
print(Config() is Config())
D = type("D", (), {"x": 5, "hello": lambda self: "hi"})
print(D().hello(), D.x, D.__name__)
class Registry:
    items = []
    def __init_subclass__(cls, **kw):
        super().__init_subclass__(**kw)
        Registry.items.append(cls.__name__)
class R1(Registry): pass
print(Registry.items)
def inner():
    try:
        yield 1
        yield 2
    except ValueError as e:
        yield f"caught {e}"
    return "r"
def outer():
    r = yield from inner()
    yield r
g = outer()
print(next(g), g.throw(ValueError("x")), next(g))
def outer2():
    try:
        yield from inner()
    except KeyError:
        yield "outer"
g = outer2(); next(g); print(g.throw(KeyError("k")))
g = outer2(); next(g); g.close()
