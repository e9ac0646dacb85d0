extension StandardModules {
  /// The abstract names of `collections.abc`, and what they add to a class that has the rest.
  static let collectionsABC = ModuleDefinition(
    python: "collections.abc", "Names for what containers have in common.",
    #"""
    from abc import ABCMeta, abstractmethod

    class _ByMethods(ABCMeta):
        def __instancecheck__(cls, value):
            if "_test" in cls.__dict__ and cls._test(value):
                return True
            return cls in type(value).__mro__

        def __subclasscheck__(cls, other):
            if cls in other.__mro__:
                return True
            if "_kinds" in cls.__dict__:
                return any([kind in other.__mro__ for kind in cls._kinds])
            return False

    def _iterates(v):
        try:
            iter(v)
            return True
        except TypeError:
            return False

    def _has_length(v):
        try:
            len(v)
            return True
        except TypeError:
            return False

    def _hashes(v):
        try:
            hash(v)
            return True
        except TypeError:
            return False

    _plain = (list, tuple, str, range, bytes, dict, set, frozenset)

    class Iterable(metaclass=_ByMethods):
        __module__ = "collections.abc"
        _test, _kinds, _is_generic = staticmethod(_iterates), _plain, True

        @abstractmethod
        def __iter__(self): yield from ()

    class Iterator(Iterable):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: hasattr(v, "__next__")), ()

        @abstractmethod
        def __next__(self): raise StopIteration

        def __iter__(self): return self

    class Generator(Iterator):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: hasattr(v, "send") and hasattr(v, "throw")), ()

    class Sized(metaclass=_ByMethods):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(_has_length), _plain

        @abstractmethod
        def __len__(self): return 0

    class Callable(metaclass=_ByMethods):
        __module__ = "collections.abc"
        _test, _kinds, _is_generic = staticmethod(callable), (), True

        @abstractmethod
        def __call__(self, *args, **kwds): return False

    class Hashable(metaclass=_ByMethods):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(_hashes), (int, float, str, tuple, bytes, frozenset, range)

        @abstractmethod
        def __hash__(self): return 0

    class Container(metaclass=_ByMethods):
        __module__ = "collections.abc"
        _test = staticmethod(lambda v: _has_length(v) or hasattr(v, "__contains__"))
        _kinds, _is_generic = _plain, True

        @abstractmethod
        def __contains__(self, x): return False

    class Collection(Sized, Iterable, Container):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: _has_length(v) and _iterates(v)), _plain

    class Reversible(Iterable):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: hasattr(v, "__reversed__")), (list, tuple, str, range, bytes, dict)

        @abstractmethod
        def __reversed__(self): yield from ()

    class Sequence(Reversible, Collection):
        __module__ = "collections.abc"
        _test = staticmethod(lambda v: isinstance(v, (list, tuple, str, range, bytes)))
        _kinds = (list, tuple, str, range, bytes)

        @abstractmethod
        def __getitem__(self, index): raise IndexError

        def __iter__(self):
            i = 0
            try:
                while True:
                    yield self[i]
                    i += 1
            except IndexError:
                return

        def __contains__(self, value):
            for v in self:
                if v is value or v == value:
                    return True
            return False

        def __reversed__(self):
            for i in reversed(range(len(self))):
                yield self[i]

        def index(self, value, start=0, stop=None):
            if start is not None and start < 0:
                start = max(len(self) + start, 0)
            if stop is not None and stop < 0:
                stop += len(self)
            i = start
            while stop is None or i < stop:
                try:
                    v = self[i]
                except IndexError:
                    break
                if v is value or v == value:
                    return i
                i += 1
            raise ValueError

        def count(self, value):
            return sum([1 for v in self if v is value or v == value])

    class MutableSequence(Sequence):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, list)), (list,)

        @abstractmethod
        def __setitem__(self, index, value): raise IndexError
        @abstractmethod
        def __delitem__(self, index): raise IndexError
        @abstractmethod
        def insert(self, index, value): raise IndexError

        def append(self, value): self.insert(len(self), value)

        def clear(self):
            try:
                while True:
                    self.pop()
            except IndexError:
                pass

        def reverse(self):
            n = len(self)
            for i in range(n // 2):
                self[i], self[n - i - 1] = self[n - i - 1], self[i]

        def extend(self, values):
            for v in list(values) if values is self else values:
                self.append(v)

        def pop(self, index=-1):
            v = self[index]
            del self[index]
            return v

        def remove(self, value): del self[self.index(value)]

        def __iadd__(self, values):
            self.extend(values)
            return self

    class _View(Sized):
        _is_generic = True
        def __init__(self, mapping): self._mapping = mapping
        def __len__(self): return len(self._mapping)
        def __repr__(self): return f"{type(self).__name__}({self._mapping!r})"

    class KeysView(_View):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, type({}.keys()))), (type({}.keys()),)
        def __contains__(self, key): return key in self._mapping
        def __iter__(self): yield from self._mapping

    class ItemsView(_View):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, type({}.items()))), (type({}.items()),)
        def __contains__(self, item):
            key, value = item
            try:
                v = self._mapping[key]
            except KeyError:
                return False
            return v is value or v == value
        def __iter__(self):
            for key in self._mapping:
                yield (key, self._mapping[key])

    class ValuesView(_View):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, type({}.values()))), (type({}.values()),)
        def __contains__(self, value): return any([self._mapping[k] == value for k in self._mapping])
        def __iter__(self):
            for key in self._mapping:
                yield self._mapping[key]

    class Mapping(Collection):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, dict)), (dict,)

        @abstractmethod
        def __getitem__(self, key): raise KeyError

        def get(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                return default

        def __contains__(self, key):
            try:
                self[key]
            except KeyError:
                return False
            return True

        def keys(self): return KeysView(self)
        def items(self): return ItemsView(self)
        def values(self): return ValuesView(self)

        def __eq__(self, other):
            if not isinstance(other, Mapping):
                return NotImplemented
            return dict(self.items()) == dict(other.items())

        __hash__ = None

    _nothing = object()

    class MutableMapping(Mapping):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, dict)), (dict,)

        @abstractmethod
        def __setitem__(self, key, value): raise KeyError
        @abstractmethod
        def __delitem__(self, key): raise KeyError

        def pop(self, key, default=_nothing):
            try:
                value = self[key]
            except KeyError:
                if default is _nothing:
                    raise
                return default
            del self[key]
            return value

        def popitem(self):
            try:
                key = next(iter(self))
            except StopIteration:
                raise KeyError from None
            value = self[key]
            del self[key]
            return key, value

        def clear(self):
            try:
                while True:
                    self.popitem()
            except KeyError:
                pass

        def update(self, other=(), /, **kwds):
            if hasattr(other, "keys"):
                for key in other.keys():
                    self[key] = other[key]
            else:
                for key, value in other:
                    self[key] = value
            for key, value in kwds.items():
                self[key] = value

        def setdefault(self, key, default=None):
            try:
                return self[key]
            except KeyError:
                self[key] = default
            return default

    class Set(Collection):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, (set, frozenset))), (set, frozenset)

        @classmethod
        def _from_iterable(cls, it): return cls(it)

        def __le__(self, other): return len(self) <= len(other) and all([v in other for v in self])
        def __lt__(self, other): return len(self) < len(other) and self.__le__(other)
        def __ge__(self, other): return len(self) >= len(other) and all([v in self for v in other])
        def __gt__(self, other): return len(self) > len(other) and self.__ge__(other)
        def __eq__(self, other):
            return isinstance(other, Set) and len(self) == len(other) and self.__le__(other)
        __hash__ = None
        def __and__(self, other): return self._from_iterable([v for v in other if v in self])
        def __or__(self, other): return self._from_iterable([v for s in (self, other) for v in s])
        def __sub__(self, other): return self._from_iterable([v for v in self if v not in other])
        def __xor__(self, other): return (self - other) | self._from_iterable([v for v in other if v not in self])
        def isdisjoint(self, other): return not any([v in self for v in other])

    class MutableSet(Set):
        __module__ = "collections.abc"
        _test, _kinds = staticmethod(lambda v: isinstance(v, set)), (set,)

        @abstractmethod
        def add(self, value): raise NotImplementedError
        @abstractmethod
        def discard(self, value): raise NotImplementedError

        def remove(self, value):
            if value not in self:
                raise KeyError(value)
            self.discard(value)

        def pop(self):
            try:
                value = next(iter(self))
            except StopIteration:
                raise KeyError from None
            self.discard(value)
            return value

        def clear(self):
            try:
                while True:
                    self.pop()
            except KeyError:
                pass

        def __ior__(self, it):
            for v in it:
                self.add(v)
            return self
    """#,
    names: [
      "Iterable", "Iterator", "Generator", "Sized", "Callable", "Hashable", "Container",
      "Collection", "Reversible", "Sequence", "MutableSequence", "Mapping", "MutableMapping",
      "KeysView", "ItemsView", "ValuesView", "Set", "MutableSet",
    ])
}
