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
}
