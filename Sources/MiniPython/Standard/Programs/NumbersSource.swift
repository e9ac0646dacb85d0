extension StandardModules {
  /// The kinds of numbers.
  static let numbers = ModuleDefinition(
    python: "numbers", "Kinds of numbers.",
    #"""
    class _Kind(type):
        def __instancecheck__(cls, value):
            kind = getattr(getattr(value, "dtype", None), "kind", None)
            if kind is not None and getattr(value, "shape", None) == ():
                return kind in cls._letters
            if isinstance(value, cls._kinds):
                return True
            return type(value).__name__ in cls._named

        def __subclasscheck__(cls, other):
            return type.__subclasscheck__(cls, other) or issubclass(other, cls._kinds) or other.__name__ in cls._named

    class Number(metaclass=_Kind): _kinds, _letters, _named = (int, float, complex), "iufc", ("Fraction", "Decimal")
    class Complex(Number): _kinds, _letters, _named = (int, float, complex), "iufc", ("Fraction",)
    class Real(Complex): _kinds, _letters, _named = (int, float), "iuf", ("Fraction",)
    class Rational(Real): _kinds, _letters, _named = (int,), "iu", ("Fraction",)
    class Integral(Rational): _kinds, _letters, _named = (int,), "iu", ()
    """#,
    names: [
      "Number", "Complex", "Real", "Rational", "Integral",
    ])
}
