/// The Python text of `enum`.
enum EnumSource {
  static var text: String {
    #"""
    from _enum import instance as _instance

    class auto:
        def __init__(self):
            self.value = None

    def _is_member(name, value):
        if name.startswith("_") and name.endswith("_"):
            return False
        return not (callable(value) or isinstance(value, (property, staticmethod, classmethod)))

    class EnumType(type):
        def __new__(mcs, name, bases, namespace, **options):
            values = {}
            rest = {}
            for key, value in namespace.items():
                if _is_member(key, value):
                    values[key] = value
                else:
                    rest[key] = value
            for base in bases:
                if getattr(base, "_member_map_", None):
                    raise TypeError(f"<enum {name!r}> cannot extend <enum {base.__name__!r}>")
            cls = super().__new__(mcs, name, bases, rest)
            cls._member_map_ = {}
            cls._value_map_ = {}
            cls._member_names_ = []
            own_init = namespace.get("__init__")
            own_new = namespace.get("__new__")
            for key, value in values.items():
                if isinstance(value, auto):
                    seen = [m._value_ for m in cls._member_map_.values()]
                    value = cls._generate_next_value_(key, 1, len(seen), seen)
                args = value if isinstance(value, tuple) else (value,)
                member = _instance(cls)
                member._name_ = key
                member._value_ = value
                member._sort_order_ = len(cls._member_names_)
                if own_new is not None:
                    made = own_new(cls, *args)
                    if hasattr(made, "_value_"):
                        member._value_ = made._value_
                    for k, v in vars(made).items():
                        setattr(member, k, v)
                if own_init is not None:
                    own_init(member, *args)
                known = None
                for other in cls._member_map_.values():
                    if other._value_ == member._value_ and type(other._value_) == type(member._value_):
                        known = other
                        break
                if known is None:
                    cls._member_names_.append(key)
                    cls._member_map_[key] = member
                    try:
                        cls._value_map_[member._value_] = member
                    except TypeError:
                        pass
                    setattr(cls, key, member)
                else:
                    cls._member_map_[key] = known
                    setattr(cls, key, known)
            return cls

        @property
        def __members__(cls):
            return dict(cls._member_map_)

        def __call__(cls, value, names=None):
            if names is not None:
                if isinstance(names, str):
                    names = names.replace(",", " ").split()
                pairs = names.items() if isinstance(names, dict) else [
                    (n, i) if isinstance(n, str) else n for i, n in enumerate(names, 1)]
                return EnumType.__new__(EnumType, value, (cls,), dict(pairs))
            if isinstance(value, cls):
                return value
            try:
                if value in cls._value_map_:
                    return cls._value_map_[value]
            except TypeError:
                for member in cls._member_map_.values():
                    if member._value_ == value:
                        return member
            found = cls._missing_(value)
            if isinstance(found, cls):
                return found
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

        def __getitem__(cls, name):
            return cls._member_map_[name]

        def __iter__(cls):
            return iter([cls._member_map_[name] for name in cls._member_names_])

        def __reversed__(cls):
            return reversed([cls._member_map_[name] for name in cls._member_names_])

        def __len__(cls):
            return len(cls._member_names_)

        def __contains__(cls, member):
            if isinstance(member, cls):
                return True
            if not hasattr(member, "_value_") and not isinstance(member, (int, str, float)):
                raise TypeError(
                    f"unsupported operand type(s) for 'in': {type(member).__qualname__!r} and "
                    f"{cls.__class__.__qualname__!r}")
            return member in cls._value_map_

        def __repr__(cls):
            return f"<enum {cls.__name__!r}>" if not cls.__name__.endswith("Flag") or cls._member_names_ else f"<flag {cls.__name__!r}>"

    EnumMeta = EnumType

    class Enum(metaclass=EnumType):
        def _generate_next_value_(name, start, count, last_values):
            numbers = [v for v in last_values if isinstance(v, int)]
            return max(numbers) + 1 if numbers else start

        @classmethod
        def _missing_(cls, value):
            return None

        @property
        def name(self):
            return self._name_

        @property
        def value(self):
            return self._value_

        def __repr__(self):
            return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

        def __str__(self):
            return f"{self.__class__.__name__}.{self._name_}"

        def __format__(self, specification):
            return format(str(self), specification)

        def __hash__(self):
            return hash(self._name_)

        def __eq__(self, other):
            if self is other:
                return True
            if isinstance(self, str) or isinstance(self, int):
                other = getattr(other, "_value_", other)
                return self._value_ == other
            return False

        def __setattr__(self, name, value):
            if name in ("name", "value"):
                raise AttributeError(f"<enum {type(self).__name__!r}> cannot set attribute {name!r}")
            object.__setattr__(self, name, value)

    def _plain(value):
        return getattr(value, "_value_", value)

    class _Number:
        def __int__(self): return self._value_
        def __index__(self): return self._value_
        def __float__(self): return float(self._value_)
        def __bool__(self): return bool(self._value_)
        def __hash__(self): return hash(self._value_)
        def __add__(self, other): return self._value_ + _plain(other)
        def __radd__(self, other): return _plain(other) + self._value_
        def __sub__(self, other): return self._value_ - _plain(other)
        def __rsub__(self, other): return _plain(other) - self._value_
        def __mul__(self, other): return self._value_ * _plain(other)
        def __rmul__(self, other): return _plain(other) * self._value_
        def __truediv__(self, other): return self._value_ / _plain(other)
        def __floordiv__(self, other): return self._value_ // _plain(other)
        def __mod__(self, other): return self._value_ % _plain(other)
        def __pow__(self, other): return self._value_ ** _plain(other)
        def __neg__(self): return -self._value_
        def __abs__(self): return abs(self._value_)
        def __lt__(self, other): return self._value_ < _plain(other)
        def __le__(self, other): return self._value_ <= _plain(other)
        def __gt__(self, other): return self._value_ > _plain(other)
        def __ge__(self, other): return self._value_ >= _plain(other)
        def __eq__(self, other): return self._value_ == _plain(other)

    class IntEnum(_Number, int, Enum):
        def __str__(self):
            return str(self._value_)

        def __format__(self, specification):
            return format(self._value_, specification)

    class StrEnum(str, Enum):
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        def __str__(self):
            return self._value_

        def __format__(self, specification):
            return format(self._value_, specification)

        def __hash__(self):
            return hash(self._value_)

        def __len__(self):
            return len(self._value_)

        def __getitem__(self, key):
            return self._value_[key]

        def __iter__(self):
            return iter(self._value_)

        def __contains__(self, part):
            return part in self._value_

        def __add__(self, other):
            return self._value_ + _plain(other)

        def __radd__(self, other):
            return _plain(other) + self._value_

        def __lt__(self, other):
            return self._value_ < _plain(other)

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return getattr(self._value_, name)

    class Flag(Enum):
        def _generate_next_value_(name, start, count, last_values):
            bit = 1
            for value in last_values:
                while bit <= value:
                    bit *= 2
            return bit

        @classmethod
        def _missing_(cls, value):
            most = 0
            for member in cls:
                most |= member._value_
            if not isinstance(value, int) or value & ~most:
                raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            made = _instance(cls)
            made._value_ = value
            made._name_ = "|".join([m._name_ for m in cls if m._value_ & value]) or None
            cls._value_map_[value] = made
            return made

        def __or__(self, other): return type(self)(self._value_ | _plain(other))
        def __and__(self, other): return type(self)(self._value_ & _plain(other))
        def __xor__(self, other): return type(self)(self._value_ ^ _plain(other))
        def __invert__(self):
            most = 0
            for member in type(self):
                most |= member._value_
            return type(self)(most & ~self._value_)
        def __contains__(self, other): return other._value_ & self._value_ == other._value_
        def __bool__(self): return bool(self._value_)
        def __hash__(self): return hash(self._value_)
        def __eq__(self, other): return self is other
        def __iter__(self): return iter([m for m in type(self) if m._value_ & self._value_])
        def __len__(self): return len([m for m in type(self) if m._value_ & self._value_])
        def __repr__(self):
            if self._name_ is None:
                return f"<{self.__class__.__name__}: {self._value_!r}>"
            return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"
        def __str__(self):
            if self._name_ is None:
                return f"{self.__class__.__name__}({self._value_})"
            return f"{self.__class__.__name__}.{self._name_}"

    class IntFlag(_Number, int, Flag):
        def __or__(self, other): return type(self)(self._value_ | _plain(other))
        def __and__(self, other): return type(self)(self._value_ & _plain(other))
        def __xor__(self, other): return type(self)(self._value_ ^ _plain(other))
        def __str__(self): return str(self._value_)
        def __format__(self, specification): return format(self._value_, specification)

    def unique(cls):
        doubles = [
            f"{name} -> {member._name_}" for name, member in cls._member_map_.items()
            if name != member._name_]
        if doubles:
            raise ValueError(f"duplicate values found in {cls!r}: {', '.join(doubles)}")
        return cls
    """#
  }
}
