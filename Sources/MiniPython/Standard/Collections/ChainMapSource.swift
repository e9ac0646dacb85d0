extension StandardModules {
  /// `collections.ChainMap`, written in Python.
  static let chainMap = ModuleDefinition(
    python: "_chainmap", "Several dicts as one.",
    #"""
    class ChainMap:
        def __init__(self, *maps):
            self.maps = list(maps) or [{}]

        def __getitem__(self, key):
            for mapping in self.maps:
                if key in mapping:
                    return mapping[key]
            raise KeyError(key)

        def get(self, key, default=None):
            return self[key] if key in self else default

        def __contains__(self, key):
            return any([key in mapping for mapping in self.maps])

        def __iter__(self):
            found = {}
            for mapping in reversed(self.maps):
                found.update(dict.fromkeys(mapping))
            return iter(found)

        def __len__(self):
            return len(list(iter(self)))

        def __bool__(self):
            return any([bool(m) for m in self.maps])

        def __setitem__(self, key, value):
            self.maps[0][key] = value

        def __delitem__(self, key):
            if key not in self.maps[0]:
                raise KeyError(f"Key not found in the first mapping: {key!r}")
            del self.maps[0][key]

        def keys(self):
            return dict.fromkeys(self).keys()

        def values(self):
            return [self[k] for k in self]

        def items(self):
            return [(k, self[k]) for k in self]

        def new_child(self, m=None, **kwargs):
            return ChainMap({**(m or {}), **kwargs}, *self.maps)

        @property
        def parents(self):
            return ChainMap(*self.maps[1:])

        def __repr__(self):
            return f"ChainMap({', '.join([repr(m) for m in self.maps])})"
    """#, names: ["ChainMap"])

  /// The abstract names of `collections.abc`, for `isinstance`.
  static let collectionsABC = ModuleDefinition(
    python: "collections.abc", "Names for what containers have in common.",
    #"""
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

    class _ByMethods(type):
        def __instancecheck__(cls, value):
            return cls._test(value)

    def _kind(name, test):
        return _ByMethods(name, (), {"_test": staticmethod(test)})

    Iterable = _kind("Iterable", _iterates)
    Iterator = _kind("Iterator", lambda v: hasattr(v, "__next__"))
    Sized = _kind("Sized", _has_length)
    Callable = _kind("Callable", callable)
    Hashable = _kind("Hashable", _hashes)
    Container = _kind("Container", lambda v: _has_length(v) or hasattr(v, "__contains__"))
    Collection = _kind("Collection", lambda v: _has_length(v) and _iterates(v))
    Sequence = _kind("Sequence", lambda v: isinstance(v, (list, tuple, str, range, bytes)))
    MutableSequence = _kind("MutableSequence", lambda v: isinstance(v, list))
    Mapping = _kind("Mapping", lambda v: isinstance(v, dict) or hasattr(v, "keys"))
    MutableMapping = _kind("MutableMapping", lambda v: isinstance(v, dict))
    Set = _kind("Set", lambda v: isinstance(v, (set, frozenset)))
    MutableSet = _kind("MutableSet", lambda v: isinstance(v, set))
    Generator = _kind("Generator", lambda v: hasattr(v, "send") and hasattr(v, "throw"))
    """#,
    names: [
      "Iterable", "Iterator", "Sized", "Callable", "Hashable", "Container", "Collection",
      "Sequence", "Mapping", "MutableMapping", "MutableSequence", "Set", "MutableSet", "Generator",
    ])
}
