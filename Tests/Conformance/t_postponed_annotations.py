from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field, fields
from functools import singledispatch
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Stack[T]:
        self.items.append(item)
        return self


@dataclass
class Node:
    value: int
    children: list[Node] = field(default_factory=list)
    limit: ClassVar[int] = 3
    _: KW_ONLY
    label: str | None = None


print(Stack().push(1).push(2).items)
print(Stack.push.__annotations__)
print(Node(1, [Node(2)], label="root"))
print([(f.name, f.type) for f in fields(Node)], Node.limit)
print(Node.__annotations__["children"], Node.__annotations__["label"])


@singledispatch
def show(x):
    return f"something {x}"


@show.register
def _(x: int):
    return f"int {x}"


print(show(3), show("a"))


def later(x: NotThere, *rest: Missing) -> Undefined:
    return x


print(later(5), later.__annotations__)
