/// The Python text of `dataclasses`.
enum DataclassesSource {
  static var text: String {
    #"""
    import copy

    class _Missing:
        def __repr__(self):
            return "<dataclasses._MISSING_TYPE object>"

    MISSING = _Missing()

    class FrozenInstanceError(AttributeError):
        pass

    class KW_ONLY:
        pass

    class InitVar:
        def __init__(self, type):
            self.type = type

        def __class_getitem__(cls, type):
            return InitVar(type)

        def __repr__(self):
            name = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
            return f"dataclasses.InitVar[{name}]"

    class Field:
        def __init__(self, default=MISSING, default_factory=MISSING, init=True, repr=True,
                     compare=True, hash=None, metadata=None, kw_only=MISSING):
            self.name = None
            self.type = None
            self.default = default
            self.default_factory = default_factory
            self.init = init
            self.repr = repr
            self.compare = compare
            self.hash = hash
            self.metadata = {} if metadata is None else metadata
            self.kw_only = kw_only
            self._is_init_var = False

    def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None,
              compare=True, metadata=None, kw_only=MISSING):
        if default is not MISSING and default_factory is not MISSING:
            raise ValueError("cannot specify both default and default_factory")
        return Field(default, default_factory, init, repr, compare, hash, metadata, kw_only)

    def _is_required(f):
        return f.default is MISSING and f.default_factory is MISSING

    def _collect(cls, kw_only):
        found = {}
        for base in cls.__mro__[:0:-1]:
            found.update(base.__dict__.get("__dataclass_fields__", {}))
        own = dict(cls.__dict__)
        seen_marker = False
        for name, kind in own.get("__annotations__", {}).items():
            text = kind.rpartition("[")[0].rpartition(".")[2] or kind.rpartition(".")[2] if isinstance(kind, str) else ""
            if str(kind).startswith("typing.ClassVar") or text == "ClassVar":
                continue
            if kind is KW_ONLY or text == "KW_ONLY":
                if seen_marker:
                    raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
                seen_marker = kw_only = True
                continue
            default = own.get(name, MISSING)
            f = default if isinstance(default, Field) else Field(default)
            if isinstance(f.default, (list, dict, set)):
                raise ValueError(
                    f"mutable default {type(f.default)} for field {name} is not allowed: "
                    "use default_factory")
            f.name = name
            f.type = kind
            f._is_init_var = kind is InitVar or isinstance(kind, InitVar) or text == "InitVar"
            if f._is_init_var and f.default_factory is not MISSING:
                raise TypeError(f"field {name} cannot have a default factory")
            if f.kw_only is MISSING:
                f.kw_only = kw_only
            found[name] = f
            if f.default is not MISSING:
                setattr(cls, name, f.default)
            elif name in own:
                delattr(cls, name)
        for name, value in own.items():
            if isinstance(value, Field) and name not in own.get("__annotations__", {}):
                raise TypeError(f"{name!r} is a field but has no type annotation")
        return found

    def _make_init(cls, found, frozen):
        me = "__dataclass_self__" if "self" in found else "self"
        names = {"_FACTORY": _Factory(), "_set": object.__setattr__}
        positional, keyword, lines = [], [], []
        seen_default = False
        for f in found.values():
            name = f.name
            if f.default_factory is not MISSING:
                names["_factory_" + name] = f.default_factory
            if f.init:
                text = name
                if f.default is not MISSING:
                    names["_default_" + name] = f.default
                    text = f"{name}=_default_{name}"
                elif f.default_factory is not MISSING:
                    text = f"{name}=_FACTORY"
                if f.kw_only:
                    keyword.append(text)
                else:
                    if text != name:
                        seen_default = True
                    elif seen_default:
                        raise TypeError(f"non-default argument {name!r} follows default argument")
                    positional.append(text)
            if f._is_init_var:
                continue
            if f.default_factory is not MISSING:
                value = f"_factory_{name}()"
                if f.init:
                    value += f" if {name} is _FACTORY else {name}"
            elif f.init:
                value = name
            else:
                continue
            if frozen:
                lines.append(f"_set({me}, {name!r}, {value})")
            else:
                lines.append(f"{me}.{name} = {value}")
        if hasattr(cls, "__post_init__"):
            given = ", ".join([f.name for f in found.values() if f._is_init_var])
            lines.append(f"{me}.__post_init__({given})")
        if keyword:
            positional += ["*"] + keyword
        head = f"def __init__({', '.join([me] + positional)}):"
        exec("\n    ".join([head] + (lines or ["pass"])), names)
        made = names["__init__"]
        made.__qualname__ = cls.__qualname__ + ".__init__"
        made.__annotations__ = {f.name: f.type for f in found.values() if f.init}
        made.__annotations__["return"] = None
        return made

    class _Factory:
        def __repr__(self):
            return "<factory>"

    def _with_slots(cls, found):
        members = dict(cls.__dict__)
        if "__slots__" in members:
            raise TypeError(f"{cls.__name__} already specifies __slots__")
        inherited = set()
        for base in cls.__mro__[1:]:
            inherited.update(base.__dict__.get("__slots__", ()))
        own = [f.name for f in found.values() if not f._is_init_var]
        members["__slots__"] = tuple([name for name in own if name not in inherited])
        for name in own + ["__dict__", "__weakref__"]:
            members.pop(name, None)
        made = type(cls)(cls.__name__, cls.__bases__, members)
        made.__qualname__ = cls.__qualname__
        return made

    def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, kw_only, slots):
        if order and not eq:
            raise ValueError("eq must be true if order is true")
        for base in cls.__mro__[1:]:
            above = base.__dict__.get("__dataclass_frozen__")
            if above is not None and above != frozen:
                raise TypeError(
                    "cannot inherit frozen dataclass from a non-frozen one" if frozen
                    else "cannot inherit non-frozen dataclass from a frozen one")
        found = _collect(cls, kw_only)
        cls.__dataclass_fields__ = found
        cls.__dataclass_frozen__ = frozen
        cls.__match_args__ = tuple([f.name for f in found.values() if f.init and not f.kw_only])
        own = cls.__dict__
        stored = [f for f in found.values() if not f._is_init_var]
        shown = [f.name for f in stored if f.repr]
        compared = [f.name for f in stored if f.compare]
        hashed = [f.name for f in stored if (f.compare if f.hash is None else f.hash)]
        showing = set()

        def key(self):
            return tuple([getattr(self, name) for name in compared])

        def __repr__(self):
            if id(self) in showing:
                return "..."
            showing.add(id(self))
            try:
                inner = ", ".join([f"{name}={getattr(self, name)!r}" for name in shown])
            finally:
                showing.discard(id(self))
            return f"{type(self).__qualname__}({inner})"

        def __eq__(self, other):
            if other.__class__ is not self.__class__:
                return NotImplemented
            return key(self) == key(other)

        def __hash__(self):
            return hash(tuple([getattr(self, name) for name in hashed]))

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

        if init:
            cls.__init__ = _make_init(cls, found, frozen)
        if repr_ and "__repr__" not in own:
            cls.__repr__ = __repr__
        has_hash = own.get("__hash__") is not None
        if eq and "__eq__" not in own:
            cls.__eq__ = __eq__
        if unsafe_hash:
            if has_hash:
                raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
            cls.__hash__ = __hash__
        elif eq and not has_hash:
            cls.__hash__ = __hash__ if frozen else None
        if order:
            for method in (__lt__, __le__, __gt__, __ge__):
                if method.__name__ in own:
                    raise TypeError(
                        f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}. "
                        "Consider using functools.total_ordering")
                setattr(cls, method.__name__, method)
        if frozen:
            for method in (__setattr__, __delattr__):
                if method.__name__ in own:
                    raise TypeError(
                        f"Cannot overwrite attribute {method.__name__} in class {cls.__name__}")
                setattr(cls, method.__name__, method)
        return _with_slots(cls, found) if slots else cls

    def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False,
                  frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False):
        def wrap(cls):
            return _process(cls, init, repr, eq, order, unsafe_hash, frozen, kw_only, slots)

        return wrap if cls is None else wrap(cls)

    def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
        members = dict(namespace or {})
        kinds = {}
        for item in fields:
            if isinstance(item, str):
                kinds[item] = object
                continue
            kinds[item[0]] = item[1]
            if len(item) == 3:
                members[item[0]] = item[2]
        members["__annotations__"] = kinds
        return dataclass(type(cls_name, bases, members), **options)

    def is_dataclass(obj):
        return hasattr(obj, "__dataclass_fields__")

    def fields(obj):
        if not is_dataclass(obj):
            raise TypeError("must be called with a dataclass type or instance")
        return tuple([f for f in obj.__dataclass_fields__.values() if not f._is_init_var])

    def _copied(value, make):
        if is_dataclass(value) and not isinstance(value, type):
            return make(value)
        if isinstance(value, tuple) and hasattr(value, "_fields"):
            return type(value)(*[_copied(v, make) for v in value])
        if isinstance(value, (list, tuple)):
            return type(value)([_copied(v, make) for v in value])
        if isinstance(value, dict):
            return {_copied(k, make): _copied(v, make) for k, v in value.items()}
        return copy.deepcopy(value)

    def asdict(obj, *, dict_factory=dict):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError("asdict() should be called on dataclass instances")
        return _as_dict(obj, dict_factory)

    def _as_dict(obj, make):
        def inner(value):
            return _as_dict(value, make)

        return make([(f.name, _copied(getattr(obj, f.name), inner)) for f in fields(obj)])

    def astuple(obj, *, tuple_factory=tuple):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError("astuple() should be called on dataclass instances")
        return _as_tuple(obj, tuple_factory)

    def _as_tuple(obj, make):
        def inner(value):
            return _as_tuple(value, make)

        return make([_copied(getattr(obj, f.name), inner) for f in fields(obj)])

    def replace(obj, /, **changes):
        if not is_dataclass(obj) or isinstance(obj, type):
            raise TypeError("replace() should be called on dataclass instances")
        for f in obj.__dataclass_fields__.values():
            if not f.init:
                if f.name in changes:
                    raise ValueError(
                        f"field {f.name} is declared with init=False, it cannot be specified with "
                        "replace()")
                continue
            if f.name not in changes:
                if f._is_init_var and f.default is MISSING:
                    raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
                changes[f.name] = getattr(obj, f.name)
        return type(obj)(**changes)
    """#
  }
}
