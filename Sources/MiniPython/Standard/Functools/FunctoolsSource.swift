extension FunctoolsFunctions {
  static let partNames = ["cached_property", "singledispatch", "partialmethod"]
}

extension StandardModules {
  /// The parts of `functools` that are written in Python.
  static let functoolsParts = ModuleDefinition(
    python: "_functools_parts", "Descriptors and dispatchers.",
    #"""
    class cached_property:
        def __init__(self, func):
            self.func, self.attrname = func, None
            self.__doc__ = func.__doc__

        def __set_name__(self, owner, name):
            self.attrname = name

        def __get__(self, instance, owner=None):
            if instance is None:
                return self
            value = self.func(instance)
            setattr(instance, self.attrname, value)
            return value

    class partialmethod:
        def __init__(self, func, /, *args, **keywords):
            self.func, self.args, self.keywords = func, args, keywords

        def __get__(self, instance, owner=None):
            def method(*args, **keywords):
                return self.func(instance, *self.args, *args, **{**self.keywords, **keywords})
            return method

    def singledispatch(func):
        registry = {object: func}

        def dispatch(cls):
            for base in cls.__mro__:
                if base in registry:
                    return registry[base]
            return func

        def register(cls, function=None):
            if function is None:
                if isinstance(cls, type):
                    return lambda f: register(cls, f)
                function = cls
                kinds = [eval(k) if isinstance(k, str) else k for k in function.__annotations__.values()]
                if not kinds:
                    raise TypeError(
                        f"Invalid first argument to `register()`: {function!r}. Use either `@register(some_class)` "
                        "or plain `@register` on an annotated function.")
                cls = kinds[0]
            registry[cls] = function
            return function

        def wrapper(*args, **kw):
            if not args:
                raise TypeError(f"{func.__name__} requires at least 1 positional argument")
            return dispatch(type(args[0]))(*args, **kw)

        wrapper.register, wrapper.dispatch, wrapper.registry = register, dispatch, registry
        wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ = func.__name__, func.__doc__, func
        return wrapper
    """#, names: FunctoolsFunctions.partNames)
}
