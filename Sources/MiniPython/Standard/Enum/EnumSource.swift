/// The Python text of `enum`.
enum EnumSource {
  static var text: String {
    #"""
    from _enum import instance as _instance

    Enum = Flag = None

    class auto:
        """A value that the enumeration chooses, or what operators make of such values."""
        def __init__(self, operation=None, *operands):
            self.value = None
            self.operation, self.operands = operation, operands
        def __or__(self, other): return auto("|", self, other)
        def __and__(self, other): return auto("&", self, other)
        def __xor__(self, other): return auto("^", self, other)
        def __invert__(self): return auto("~", self)
        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def _resolved(value):
        if not isinstance(value, auto):
            return value
        if value.operation is not None:
            operands = [_resolved(operand) for operand in value.operands]
            if value.operation == "~":
                return ~operands[0]
            left, right = operands
            if value.operation == "|":
                return left | right
            return left & right if value.operation == "&" else left ^ right
        return value.value

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
            # How a member shows is the enumeration's affair, not that of the number or text it is.
            for special in ("__repr__", "__str__", "__format__"):
                if special not in rest:
                    for base in cls.__mro__[1:]:
                        if isinstance(base, EnumType) and special in vars(base):
                            setattr(cls, special, vars(base)[special])
                            break
            maker = _own(cls, "__new__")
            initializer = _own(cls, "__init__")
            kind = _data_type(cls)
            for key, value in values.items():
                if isinstance(value, auto):
                    if value.operation is None:
                        seen = [m._value_ for m in cls._member_map_.values()]
                        value.value = cls._generate_next_value_(key, 1, len(seen), seen)
                    value = _resolved(value)
                args = value if isinstance(value, tuple) and kind is not tuple else (value,)
                member = _instance(cls, args) if maker is None else maker(cls, *args)
                if not hasattr(member, "_value_"):
                    member._value_ = value if kind is None else kind(*args)
                member._name_ = key
                member._sort_order_ = len(cls._member_names_)
                if initializer is not None:
                    initializer(member, *args)
                known = None
                for other in cls._member_map_.values():
                    if other._value_ == member._value_ and type(other._value_) == type(member._value_):
                        known = other
                        break
                if known is None:
                    if cls._is_canonical_(member._value_):
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

        def _is_canonical_(cls, value):
            return True

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
            if not isinstance(member, Enum):
                raise TypeError(
                    f"unsupported operand type(s) for 'in': {type(member).__qualname__!r} and "
                    f"{cls.__class__.__qualname__!r}")
            return False

        def __repr__(cls):
            kind = "flag" if Flag is not None and issubclass(cls, Flag) else "enum"
            return f"<{kind} {cls.__name__!r}>"

    EnumMeta = EnumType

    def _own(cls, name):
        for base in cls.__mro__:
            if name in vars(base) and base not in (object, int, float, complex, str, tuple, Enum):
                return getattr(base, name)
        return None

    def _data_type(cls):
        for base in cls.__mro__:
            if base in (int, float, complex, str, tuple):
                return base
        return None

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

        def __setattr__(self, name, value):
            if name in ("name", "value"):
                raise AttributeError(f"<enum {type(self).__name__!r}> cannot set attribute {name!r}")
            object.__setattr__(self, name, value)

    class ReprEnum(Enum):
        pass

    class IntEnum(int, ReprEnum):
        def __str__(self):
            return int.__repr__(self)

        def __format__(self, specification):
            return format(self._value_, specification)

    class StrEnum(str, ReprEnum):
        def _generate_next_value_(name, start, count, last_values):
            return name.lower()

        def __str__(self):
            return self._value_

        def __format__(self, specification):
            return format(self._value_, specification)

    def _bits(number, count):
        digits = bin(number + (1 << number.bit_length()))[3:]
        return "0b0 " + digits.rjust(count, "0")

    class Flag(Enum):
        def _generate_next_value_(name, start, count, last_values):
            return 1 << max(last_values).bit_length() if last_values else start

        @classmethod
        def _is_canonical_(cls, value):
            return value.bit_count() == 1

        @classmethod
        def _most_(cls):
            most = 0
            for member in cls._member_map_.values():
                most |= member._value_
            return most

        @classmethod
        def _parts_(cls, value):
            return [m for m in cls if m._value_ & value]

        @classmethod
        def _missing_(cls, value):
            if not isinstance(value, int):
                raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            most = cls._most_()
            keeps = issubclass(cls, IntFlag)
            if value < 0:
                value += max(most + 1, 1 << value.bit_length())
            unknown = value & ~most
            if unknown and not keeps:
                count = max(value.bit_length(), most.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n    given {_bits(value, count)}"
                    f"\n  allowed {_bits(most, count)}")
            if value in cls._value_map_:
                return cls._value_map_[value]
            made = _instance(cls, (value,) if keeps else ())
            made._value_ = value
            names = [m._name_ for m in cls._parts_(value)]
            if unknown and names:
                names.append(repr(unknown))
            made._name_ = "|".join(names) or None
            cls._value_map_[value] = made
            return made

        def _other_(self, other):
            if isinstance(other, type(self)):
                return other._value_
            return other if isinstance(self, int) and isinstance(other, int) else None

        def __or__(self, other):
            other = self._other_(other)
            return NotImplemented if other is None else type(self)(self._value_ | other)

        def __and__(self, other):
            other = self._other_(other)
            return NotImplemented if other is None else type(self)(self._value_ & other)

        def __xor__(self, other):
            other = self._other_(other)
            return NotImplemented if other is None else type(self)(self._value_ ^ other)

        __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

        def __invert__(self):
            if isinstance(self, int):
                return type(self)(~self._value_)
            singles = 0
            for member in type(self):
                singles |= member._value_
            return type(self)(singles & ~self._value_)

        def __contains__(self, other):
            if not isinstance(other, type(self)):
                raise TypeError(
                    f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                    f"{type(self).__qualname__!r}")
            return other._value_ & self._value_ == other._value_

        def __bool__(self): return bool(self._value_)
        def __hash__(self): return hash(self._value_)
        def __eq__(self, other): return self is other
        def __iter__(self): return iter(type(self)._parts_(self._value_))
        def __len__(self): return self._value_.bit_count()

        def __repr__(self):
            if self._name_ is None:
                return f"<{self.__class__.__name__}: {self._value_!r}>"
            return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

        def __str__(self):
            if self._name_ is None:
                return f"{self.__class__.__name__}({self._value_})"
            return f"{self.__class__.__name__}.{self._name_}"

    class IntFlag(int, ReprEnum, Flag):
        __or__, __and__, __xor__ = Flag.__or__, Flag.__and__, Flag.__xor__
        __ror__, __rand__, __rxor__ = Flag.__or__, Flag.__and__, Flag.__xor__
        __invert__, __contains__ = Flag.__invert__, Flag.__contains__
        __eq__, __hash__ = int.__eq__, int.__hash__

        def __repr__(self):
            return Flag.__repr__(self)

        def __str__(self):
            return int.__repr__(self)

        def __format__(self, specification):
            return format(self._value_, specification)

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
