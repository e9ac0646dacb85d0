extension StandardModules {
  /// The signatures of functions, classes and partial calls.
  static let inspectSignatures = ModuleDefinition(
    python: "_inspect_signatures", "Signatures.",
    #"""
    import enum

    class _empty:
        pass

    def isclass(obj): return isinstance(obj, type)
    def isfunction(obj): return type(obj).__name__ == "function"
    def ismethod(obj): return type(obj).__name__ == "method"

    class _ParameterKind(enum.IntEnum):
        POSITIONAL_ONLY = 0
        POSITIONAL_OR_KEYWORD = 1
        VAR_POSITIONAL = 2
        KEYWORD_ONLY = 3
        VAR_KEYWORD = 4

        def __str__(self):
            return self.name

        @property
        def description(self):
            return ["positional-only", "positional or keyword", "variadic positional", "keyword-only",
                    "variadic keyword"][int(self)]

    def formatannotation(annotation, base_module=None):
        if getattr(annotation, "__module__", None) == "typing":
            return repr(annotation).replace("typing.", "")
        if isinstance(annotation, type):
            if annotation.__module__ in ("builtins", base_module):
                return annotation.__qualname__
            return annotation.__module__ + "." + annotation.__qualname__
        text = repr(annotation)
        return text.replace("typing.", "") if text.startswith("typing.") else text

    class Parameter:
        POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
        POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
        VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
        KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
        VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
        empty = _empty

        def __init__(self, name, kind, *, default=_empty, annotation=_empty):
            if not isinstance(name, str):
                raise TypeError(f"name must be a str, not a {type(name).__name__}")
            if not name.isidentifier():
                raise ValueError(f"{name!r} is not a valid parameter name")
            self.name, self.kind, self.default, self.annotation = name, _ParameterKind(kind), default, annotation

        def replace(self, *, name=None, kind=None, default=..., annotation=...):
            return Parameter(
                self.name if name is None else name, self.kind if kind is None else kind,
                default=self.default if default is ... else default,
                annotation=self.annotation if annotation is ... else annotation)

        def __str__(self):
            text = self.name
            if self.annotation is not _empty:
                text = f"{text}: {formatannotation(self.annotation)}"
            if self.default is not _empty:
                text += (" = " if self.annotation is not _empty else "=") + repr(self.default)
            stars = {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}
            return stars.get(self.kind, "") + text

        def __repr__(self):
            return f'<Parameter "{self}">'

        def __eq__(self, other):
            if not isinstance(other, Parameter):
                return NotImplemented
            return ((self.name, self.kind, self.default, self.annotation)
                    == (other.name, other.kind, other.default, other.annotation))

        def __hash__(self):
            return hash((self.name, int(self.kind)))

    class BoundArguments:
        def __init__(self, signature, arguments):
            self.signature, self.arguments = signature, arguments

        @property
        def args(self):
            found = []
            for name, p in self.signature.parameters.items():
                if p.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY) or name not in self.arguments:
                    break
                if p.kind == Parameter.VAR_POSITIONAL:
                    found.extend(self.arguments[name])
                else:
                    found.append(self.arguments[name])
            return tuple(found)

        @property
        def kwargs(self):
            found, named = {}, False
            for name, p in self.signature.parameters.items():
                named = named or p.kind in (Parameter.VAR_KEYWORD, Parameter.KEYWORD_ONLY)
                if name not in self.arguments:
                    named = named or p.kind != Parameter.VAR_POSITIONAL
                elif named and p.kind == Parameter.VAR_KEYWORD:
                    found.update(self.arguments[name])
                elif named:
                    found[name] = self.arguments[name]
            return found

        def apply_defaults(self):
            whole = {}
            for name, p in self.signature.parameters.items():
                if name in self.arguments:
                    whole[name] = self.arguments[name]
                elif p.default is not _empty:
                    whole[name] = p.default
                elif p.kind == Parameter.VAR_POSITIONAL:
                    whole[name] = ()
                elif p.kind == Parameter.VAR_KEYWORD:
                    whole[name] = {}
            self.arguments = whole

        def __repr__(self):
            return f"<BoundArguments ({', '.join([f'{k}={v!r}' for k, v in self.arguments.items()])})>"

    class Signature:
        empty = _empty

        def __init__(self, parameters=None, *, return_annotation=_empty):
            self.parameters = {p.name: p for p in parameters or []}
            self.return_annotation = return_annotation

        @classmethod
        def from_callable(cls, obj):
            return signature(obj)

        def replace(self, *, parameters=..., return_annotation=...):
            return Signature(
                list(self.parameters.values()) if parameters is ... else parameters,
                return_annotation=self.return_annotation if return_annotation is ... else return_annotation)

        def _bind(self, args, kwargs, partial):
            found, args, kwargs = {}, list(args), dict(kwargs)
            for name, p in self.parameters.items():
                if p.kind == Parameter.VAR_POSITIONAL:
                    if args:
                        found[name] = tuple(args)
                    args = []
                elif p.kind == Parameter.VAR_KEYWORD:
                    if kwargs:
                        found[name] = kwargs
                    kwargs = {}
                elif args and p.kind != Parameter.KEYWORD_ONLY:
                    if name in kwargs and p.kind != Parameter.POSITIONAL_ONLY:
                        raise TypeError(f"multiple values for argument {name!r}")
                    found[name] = args.pop(0)
                elif name in kwargs and p.kind != Parameter.POSITIONAL_ONLY:
                    found[name] = kwargs.pop(name)
                elif p.default is _empty and not partial:
                    kind = " keyword-only" if p.kind == Parameter.KEYWORD_ONLY else ""
                    raise TypeError(f"missing a required{kind} argument: {name!r}")
            if args:
                raise TypeError("too many positional arguments")
            for name in kwargs:
                raise TypeError(f"got an unexpected keyword argument {name!r}")
            return BoundArguments(self, found)

        def bind(self, /, *args, **kwargs):
            return self._bind(args, kwargs, False)

        def bind_partial(self, /, *args, **kwargs):
            return self._bind(args, kwargs, True)

        def __str__(self):
            parts, positional, starred = [], False, False
            for p in self.parameters.values():
                if p.kind == Parameter.POSITIONAL_ONLY:
                    positional = True
                elif positional:
                    parts.append("/")
                    positional = False
                if p.kind == Parameter.VAR_POSITIONAL:
                    starred = True
                elif p.kind == Parameter.KEYWORD_ONLY and not starred:
                    parts.append("*")
                    starred = True
                parts.append(str(p))
            if positional:
                parts.append("/")
            text = f"({', '.join(parts)})"
            if self.return_annotation is not _empty:
                text += f" -> {formatannotation(self.return_annotation)}"
            return text

        def __repr__(self):
            return f"<Signature {self}>"

        def __eq__(self, other):
            if not isinstance(other, Signature):
                return NotImplemented
            return (list(self.parameters.values()) == list(other.parameters.values())
                    and self.return_annotation == other.return_annotation)

    def _of_function(function):
        code, notes = function.__code__, function.__annotations__
        names, count = code.co_varnames, code.co_argcount
        only, keywords = code.co_posonlyargcount, code.co_kwonlyargcount
        defaults, named = function.__defaults__ or (), function.__kwdefaults__ or {}
        found = []
        for k, name in enumerate(names[:count]):
            place = k - (count - len(defaults))
            found.append(Parameter(
                name, Parameter.POSITIONAL_ONLY if k < only else Parameter.POSITIONAL_OR_KEYWORD,
                default=defaults[place] if place >= 0 else _empty, annotation=notes.get(name, _empty)))
        rest = count + keywords
        if code.co_flags & 4:
            name = names[rest]
            rest += 1
            found.append(Parameter(name, Parameter.VAR_POSITIONAL, annotation=notes.get(name, _empty)))
        for name in names[count:count + keywords]:
            found.append(Parameter(
                name, Parameter.KEYWORD_ONLY, default=named.get(name, _empty), annotation=notes.get(name, _empty)))
        if code.co_flags & 8:
            found.append(Parameter(names[rest], Parameter.VAR_KEYWORD, annotation=notes.get(names[rest], _empty)))
        return Signature(found, return_annotation=notes.get("return", _empty))

    def _without_first(found):
        return found.replace(parameters=list(found.parameters.values())[1:])

    def signature(obj, *, follow_wrapped=True):
        if not callable(obj):
            raise TypeError(f"{obj!r} is not a callable object")
        if ismethod(obj):
            return _without_first(signature(obj.__func__))
        if follow_wrapped and hasattr(obj, "__wrapped__"):
            return signature(obj.__wrapped__)
        if isfunction(obj):
            return _of_function(obj)
        if hasattr(obj, "func") and hasattr(obj, "keywords"):
            return _of_partial(obj)
        if isclass(obj):
            for name in ("__init__", "__new__"):
                own = getattr(obj, name, None)
                if isfunction(own):
                    return _without_first(_of_function(own))
            if obj.__module__ == "builtins":
                raise ValueError(f"no signature found for builtin type {obj!r}")
            return Signature()
        call = getattr(type(obj), "__call__", None)
        if isfunction(call):
            return _without_first(_of_function(call))
        raise ValueError(f"no signature found for builtin {obj!r}")

    def _of_partial(obj):
        found, given = [], list(obj.args)
        named = False
        for p in signature(obj.func).parameters.values():
            if given and p.kind in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD):
                given.pop(0)
                continue
            if p.name in obj.keywords and p.kind != Parameter.VAR_KEYWORD:
                named = True
                p = p.replace(default=obj.keywords[p.name])
            if named and p.kind == Parameter.POSITIONAL_OR_KEYWORD:
                p = p.replace(kind=Parameter.KEYWORD_ONLY)
            if not (named and p.kind == Parameter.VAR_POSITIONAL):
                found.append(p)
        return Signature(found, return_annotation=signature(obj.func).return_annotation)
    """#,
    names: [
      "Parameter", "Signature", "BoundArguments", "signature", "formatannotation",
      "_ParameterKind", "_empty", "_of_function", "isclass", "isfunction", "ismethod",
    ],
    origins: [
      "_inspect_signatures._empty": "inspect._empty",
      "_inspect_signatures.Parameter": "inspect.Parameter",
      "_inspect_signatures.Signature": "inspect.Signature",
      "_inspect_signatures.BoundArguments": "inspect.BoundArguments",
      "_inspect_signatures._ParameterKind": "inspect._ParameterKind",
    ])
}
