/// The Python text of `dataclasses`.
enum DataclassesSource {
  static var text: String {
    #"""
    class _Missing:
        def __repr__(self):
            return "<dataclasses._MISSING_TYPE object>"

    MISSING = _Missing()

    class FrozenInstanceError(AttributeError):
        pass

    class Field:
        def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True,
                     compare=True, hash=None, metadata=None, kw_only=False):
            self.name = None
            self.type = None
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr
            self.compare = compare
            self.hash = hash
            self.metadata = metadata
            self.kw_only = kw_only

    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, compare=True,
              hash=None, metadata=None, kw_only=False):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError("cannot specify both default and default_factory")
        return Field(default, default_factory, init, repr, compare, hash, metadata, kw_only)

    def _is_required(f):
        return f.default is MISSING and f.default_factory is MISSING

    def _collect(cls, kw_only):
        found = {}
        for base in cls.__mro__[:0:-1]:
            found.update(getattr(base, "__dataclass_fields__", {}))
        own = cls.__dict__
        for name, kind in own.get("__annotations__", {}).items():
            if str(kind).startswith("typing.ClassVar"):
                continue
            default = own.get(name, MISSING)
            f = default if isinstance(default, Field) else Field(default, kw_only=kw_only)
            if isinstance(f.default, (list, dict, set)):
                raise ValueError(
                    f"mutable default {type(f.default)} for field {name} is not allowed: "
                    "use default_factory")
            f.name = name
            f.type = kind
            f.kw_only = f.kw_only or kw_only
            found[name] = f
            if f.default is not MISSING:
                setattr(cls, name, f.default)
            elif name in own:
                delattr(cls, name)
        return found

    def _listed(names):
        quoted = [repr(n) for n in names]
        if len(quoted) < 3:
            return " and ".join(quoted)
        return ", ".join(quoted[:-1]) + ", and " + quoted[-1]

    def _make_init(cls, found):
        positional = [f for f in found.values() if f.init and not f.kw_only]
        allowed = [f for f in found.values() if f.init]
        has_default = False
        for f in positional:
            if not _is_required(f):
                has_default = True
            elif has_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
        title = cls.__name__ + ".__init__()"
        after = getattr(cls, "__post_init__", None)

        def __init__(self, *args, **kwargs):
            if len(args) > len(positional):
                required = len([f for f in positional if _is_required(f)])
                most = len(positional) + 1
                takes = most if required + 1 == most else f"from {required + 1} to {most}"
                raise TypeError(
                    f"{title} takes {takes} positional argument{'s' if most != 1 else ''} but "
                    f"{len(args) + 1} were given")
            values = {}
            for f, value in zip(positional, args):
                values[f.name] = value
            for name, value in kwargs.items():
                if name in values:
                    raise TypeError(f"{title} got multiple values for argument {name!r}")
                if name not in found or not found[name].init:
                    raise TypeError(f"{title} got an unexpected keyword argument {name!r}")
                values[name] = value
            missing = [f.name for f in allowed if f.name not in values and _is_required(f)]
            if missing:
                raise TypeError(
                    f"{title} missing {len(missing)} required positional "
                    f"argument{'s' if len(missing) != 1 else ''}: {_listed(missing)}")
            for f in found.values():
                if f.name in values:
                    value = values[f.name]
                elif f.default_factory is not MISSING:
                    value = f.default_factory()
                elif f.default is not MISSING:
                    value = f.default
                else:
                    continue
                object.__setattr__(self, f.name, value)
            if after is not None:
                self.__post_init__()

        return __init__

    def _process(cls, init, repr_, eq, order, frozen, kw_only):
        found = _collect(cls, kw_only)
        cls.__dataclass_fields__ = found
        cls.__match_args__ = tuple([f.name for f in found.values() if f.init and not f.kw_only])
        own = cls.__dict__
        shown = [f.name for f in found.values() if f.repr]
        compared = [f.name for f in found.values() if f.compare]

        def key(self):
            return tuple([getattr(self, name) for name in compared])

        def __repr__(self):
            inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
            return f"{type(self).__qualname__}({inner})"

        def __eq__(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return key(self) == key(other)

        def __hash__(self):
            return hash(key(self))

        def __lt__(self, other):
            return key(self) < key(other) if other.__class__ is self.__class__ else NotImplemented

        def __le__(self, other):
            return key(self) <= key(other) if other.__class__ is self.__class__ else NotImplemented

        def __gt__(self, other):
            return key(self) > key(other) if other.__class__ is self.__class__ else NotImplemented

        def __ge__(self, other):
            return key(self) >= key(other) if other.__class__ is self.__class__ else NotImplemented

        def __setattr__(self, name, value):
            raise FrozenInstanceError(f"cannot assign to field {name!r}")

        def __delattr__(self, name):
            raise FrozenInstanceError(f"cannot delete field {name!r}")

        if init and "__init__" not in own:
            cls.__init__ = _make_init(cls, found)
        if repr_ and "__repr__" not in own:
            cls.__repr__ = __repr__
        if eq and "__eq__" not in own:
            cls.__eq__ = __eq__
            if "__hash__" not in own:
                cls.__hash__ = __hash__ if frozen else None
        if order:
            cls.__lt__, cls.__le__, cls.__gt__, cls.__ge__ = __lt__, __le__, __gt__, __ge__
        if frozen:
            cls.__setattr__ = __setattr__
            cls.__delattr__ = __delattr__
        return cls

    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False):
        def wrap(cls):
            return _process(cls, init, repr, eq, order, frozen, kw_only)

        return wrap if cls is None else wrap(cls)

    def is_dataclass(obj):
        return hasattr(obj, "__dataclass_fields__")

    def fields(obj):
        if not is_dataclass(obj):
            raise TypeError("must be called with a dataclass type or instance")
        return tuple(obj.__dataclass_fields__.values())

    def _plain(value, make):
        if is_dataclass(value) and not isinstance(value, type):
            return make(value)
        if isinstance(value, list):
            return [_plain(v, make) for v in value]
        if isinstance(value, tuple):
            return tuple([_plain(v, make) for v in value])
        if isinstance(value, dict):
            return {_plain(k, make): _plain(v, make) for k, v in value.items()}
        return value

    def asdict(obj):
        return {f.name: _plain(getattr(obj, f.name), asdict) for f in fields(obj)}

    def astuple(obj):
        return tuple([_plain(getattr(obj, f.name), astuple) for f in fields(obj)])

    def replace(obj, /, **changes):
        for f in fields(obj):
            if f.init and f.name not in changes:
                changes[f.name] = getattr(obj, f.name)
        return type(obj)(**changes)
    """#
  }
}
