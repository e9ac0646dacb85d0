extension StandardModules {
  /// Objects as bytes; what stands in them stays in memory.
  static let pickle = ModuleDefinition(
    python: "pickle", "Objects as bytes.",
    #"""
    import copy

    HIGHEST_PROTOCOL, DEFAULT_PROTOCOL = 5, 4

    class PickleError(Exception): pass
    class PicklingError(PickleError): pass
    class UnpicklingError(PickleError): pass

    _kept = []
    _head = b"\x80\x04lectern "

    def _check(obj, depth=0):
        kind = type(obj).__name__
        if kind == "function" and obj.__name__ == "<lambda>":
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup <lambda> on {obj.__module__} failed")
        if kind == "function" and "<locals>" in obj.__qualname__:
            raise AttributeError(f"Can't pickle local object '{obj.__qualname__}'")
        if kind in ("generator", "module"):
            raise TypeError(f"cannot pickle '{kind}' object")
        if depth < 20 and isinstance(obj, dict):
            for value in obj.values():
                _check(value, depth + 1)
        elif depth < 20 and isinstance(obj, (list, tuple)):
            for value in obj:
                _check(value, depth + 1)

    def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
        _check(obj)
        _kept.append(copy.deepcopy(obj))
        return _head + str(len(_kept) - 1).encode() + b"."

    def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        if not data:
            raise EOFError("Ran out of input")
        if not isinstance(data, bytes) or not data.startswith(_head):
            raise UnpicklingError("lectern reads what its own pickle.dumps wrote in the same run")
        return copy.deepcopy(_kept[int(data[len(_head):-1].decode())])

    def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        file.write(dumps(obj))

    def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=()):
        found, byte = b"", file.read(1)
        while byte:
            found += byte
            if byte == b".":
                break
            byte = file.read(1)
        return loads(found)
    """#,
    names: [
      "dumps", "loads", "dump", "load", "PickleError", "PicklingError", "UnpicklingError",
      "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL",
    ])
}
