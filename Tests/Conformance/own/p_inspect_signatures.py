import inspect
import functools
from typing import Optional, List, Dict, Union, Callable
def train(model, /, epochs: int = 10, *args: int, lr: float = 0.01, verbose=False, **kw) -> None:
    """Train a model.

    More words here:
        indented
    """
sig = inspect.signature(train)
print(sig, repr(sig))
for name, p in sig.parameters.items():
    print(name, p.kind, repr(p.kind), p.default is inspect.Parameter.empty, p, repr(p), p.annotation)
print(inspect.getdoc(train))
def g(x: Optional[int] = None, y: List[str] = [], *, f: "Callable" = print): yield 1
print(inspect.signature(lambda a, b=2: 0), inspect.isgeneratorfunction(g), inspect.isgeneratorfunction(train))
class A:
    """Doc."""
    def __init__(self, a, b=1): self.a = a
    def m(self, x=1): return x
    @staticmethod
    def s(q): pass
    @classmethod
    def c(cls, z): pass
    def __call__(self, inp): pass
print(inspect.signature(A), inspect.signature(A.m), inspect.signature(A(1).m), inspect.signature(A.s), inspect.signature(A.c), inspect.signature(A(1)))
b = sig.bind(1, 2, 3, lr=5, other=6)
print(b.arguments, b.args, b.kwargs)
b = inspect.signature(A).bind(1); b.apply_defaults(); print(b.arguments, b)
for bad in [lambda: inspect.signature(A).bind(), lambda: inspect.signature(A).bind(1, 2, 3), lambda: inspect.signature(A).bind(1, c=2), lambda: inspect.signature(3)]:
    try: bad()
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
def deco(f):
    @functools.wraps(f)
    def inner(*a, **k): return f(*a, **k)
    return inner
print(inspect.signature(deco(train)), inspect.unwrap(deco(A.m)) is A.m)
print(inspect.signature(functools.partial(A(1).m, x=3)), inspect.signature(functools.partial(pow, 2)) if 0 else "")
print([n for n, v in inspect.getmembers(A, inspect.isfunction)], [n for n, v in inspect.getmembers(A(1)) if not n.startswith("__")])
print(inspect.isclass(A), inspect.isfunction(A.m), inspect.ismethod(A(1).m), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine(len), inspect.isgenerator(g()))
print(inspect.getfullargspec(train))
print(inspect.getmro(A), inspect.Parameter.empty, inspect.isabstract(A))
p = inspect.Parameter("x", inspect.Parameter.KEYWORD_ONLY, default=3, annotation=int); print(p, repr(p), inspect.Signature([p]))
