from abc import ABC, abstractmethod
from functools import cached_property, singledispatch, lru_cache
from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar

T = TypeVar("T")


class Point(NamedTuple):
    x: int
    y: float = 2.0

    def norm(self):
        return (self.x**2 + self.y**2) ** 0.5

    @property
    def total(self):
        return self.x + self.y


p = Point(3, 4.0)
print(p, p.norm(), p.total, Point(1)._replace(x=2), Point._fields, p._asdict(), *p)
print(p == (3, 4.0), isinstance(p, Point), isinstance(p, tuple), Point._field_defaults)
try:
    Point()
except TypeError as e:
    print(e)


class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self


class Scorer(Protocol):
    def score(self, y, p) -> float: ...


class Movie(TypedDict):
    title: str
    year: int


print(Stack().push(1).push(2).items, Movie(title="Up", year=2009))


class Model:
    loads = 0

    @cached_property
    def weights(self):
        type(self).loads += 1
        return [1, 2, 3]

    @lru_cache(maxsize=None)
    def double(self, x):
        print("computing")
        return 2 * x


m = Model()
print(m.weights, m.weights, Model.loads, m.double(2), m.double(2))


@singledispatch
def show(x):
    return f"something: {x}"


@show.register
def _(x: int):
    return f"whole number {x}"


@show.register(list)
def _(x):
    return f"{len(x)} things"


print(show(1), show([1, 2]), show("a"), show(True))


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        print("making", name, [b.__name__ for b in bases])
        return super().__new__(mcs, name, bases, namespace)


class Root(metaclass=Meta):
    pass


class Leaf(Root):
    pass
