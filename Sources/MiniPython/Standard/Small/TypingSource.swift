extension StandardModules {
  /// The parts of `typing` that make classes.
  static let typingParts = ModuleDefinition(
    python: "_typing_parts", "Classes declared by annotations.",
    #"""
    from collections import namedtuple

    class _NamedTupleMeta(type):
        def __new__(mcs, name, bases, namespace):
            if not bases:
                return type.__new__(mcs, name, bases, namespace)
            types = namespace.get("__annotations__", {})
            late = [n for n in types if n in namespace]
            for before, after in zip(types, list(types)[1:]):
                if before in namespace and after not in namespace:
                    raise TypeError(
                        f"Non-default namedtuple field {after} cannot follow default field {', '.join(late)}")
            made = namedtuple(name, list(types), defaults=[namespace[n] for n in late])
            for key, value in namespace.items():
                if key not in types and key not in ("__annotations__", "__module__", "__qualname__"):
                    setattr(made, key, value)
            made.__annotations__ = types
            return made

    class NamedTuple(metaclass=_NamedTupleMeta):
        pass

    class TypedDict(dict):
        pass

    def NewType(name, tp):
        def make(x):
            return x
        make.__name__ = name
        make.__supertype__ = tp
        return make
    """#, names: ["NamedTuple", "TypedDict", "NewType"])
}
