extension StandardModules {
  /// What can be asked of a function, a class or a module.
  static let inspect = ModuleDefinition(
    python: "inspect", "Questions about objects.",
    #"""
    from collections import namedtuple
    from _inspect_signatures import (
        BoundArguments, Parameter, Signature, _empty, _of_function, formatannotation, isclass, isfunction, ismethod,
        signature)

    def _kind(obj):
        return type(obj).__name__

    def ismodule(obj): return _kind(obj) == "module"
    def isbuiltin(obj): return _kind(obj) == "builtin_function_or_method"
    def isgenerator(obj): return _kind(obj) == "generator"
    def iscode(obj): return _kind(obj) == "code"
    def iscoroutinefunction(obj): return False
    def isgeneratorfunction(obj):
        obj = getattr(obj, "__func__", obj)
        return isfunction(obj) and bool(obj.__code__.co_flags & 32)
    def isroutine(obj): return isfunction(obj) or ismethod(obj) or isbuiltin(obj)
    def isabstract(obj): return isclass(obj) and bool(getattr(obj, "__abstractmethods__", ()))
    def isdatadescriptor(obj): return isinstance(obj, property) or hasattr(type(obj), "__set__")

    def getmembers(obj, predicate=None):
        found = []
        for name in dir(obj):
            try:
                value = getattr(obj, name)
            except AttributeError:
                continue
            if predicate is None or predicate(value):
                found.append((name, value))
        return sorted(found, key=lambda pair: pair[0])

    def getmro(cls): return cls.__mro__

    def cleandoc(doc):
        lines = doc.expandtabs().split("\n")
        margin = min([len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()], default=0)
        lines = [lines[0].lstrip()] + [line[margin:] for line in lines[1:]]
        while lines and not lines[-1]:
            lines.pop()
        while lines and not lines[0]:
            lines.pop(0)
        return "\n".join(lines)

    def getdoc(obj):
        doc = getattr(obj, "__doc__", None)
        return cleandoc(doc) if isinstance(doc, str) else None

    def unwrap(func, *, stop=None):
        while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
            func = func.__wrapped__
        return func


    FullArgSpec = namedtuple("FullArgSpec", "args varargs varkw defaults kwonlyargs kwonlydefaults annotations")

    def getfullargspec(func):
        found = _of_function(getattr(func, "__func__", func))
        args, only, defaults, named, varargs, varkw, notes = [], [], [], {}, None, None, {}
        if found.return_annotation is not _empty:
            notes["return"] = found.return_annotation
        for name, p in found.parameters.items():
            if p.kind == Parameter.VAR_POSITIONAL:
                varargs = name
            elif p.kind == Parameter.VAR_KEYWORD:
                varkw = name
            elif p.kind == Parameter.KEYWORD_ONLY:
                only.append(name)
                if p.default is not _empty:
                    named[name] = p.default
            else:
                args.append(name)
                if p.default is not _empty:
                    defaults.append(p.default)
            if p.annotation is not _empty:
                notes[name] = p.annotation
        return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, only, named or None, notes)

    def getsource(obj):
        raise OSError("could not get source code")
    """#,
    names: [
      "isbuiltin", "isgenerator", "iscode", "ismodule", "iscoroutinefunction",
      "isgeneratorfunction", "isroutine", "isabstract", "isdatadescriptor", "getmembers",
      "getmro", "cleandoc", "getdoc", "unwrap", "FullArgSpec", "getfullargspec", "getsource",
      "Parameter", "Signature", "isclass", "isfunction", "ismethod", "_empty", "BoundArguments",
      "signature", "formatannotation",
    ])
}
