import MiniPython

extension ScikitLearnPython {
  /// What scikit-learn says of parameters that it does not know.
  static let validation = ModuleDefinition(
    python: "_sklearn_validation", "Checks of parameters.",
    #"""
    import numpy as np
    from sklearn.exceptions import InvalidParameterError

    def _fail(owner, name, what, value):
        raise InvalidParameterError(f"The {name!r} parameter of {owner} must be {what}. Got {value!r} instead.")

    def check_option(owner, name, value, options, also=()):
        if isinstance(value, str) and value in options:
            return
        if "None" in also and value is None or "callable" in also and callable(value):
            return
        shown = "a str among {" + ", ".join([repr(o) for o in options]) + "}"
        more = {"None": "None", "callable": "a callable"}
        parts = [shown] + [more[a] for a in also]
        _fail(owner, name, parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " or " + parts[-1], value)

    def check_integer(owner, name, value, low, also=()):
        if isinstance(value, (int, np.integer)) and not isinstance(value, bool) and value >= low:
            return
        if "None" in also and value is None:
            return
        more = {"None": " or None", "array-like": " or an array-like"}
        _fail(owner, name, f"an int in the range [{low}, inf)" + "".join([more[a] for a in also]), value)

    def check_real(owner, name, value, low, high, ends="[]", also=""):
        inside = isinstance(value, (int, float, np.integer, np.floating)) and not isinstance(value, bool)
        inside = inside and (low <= value if ends[0] == "[" else low < value)
        inside = inside and (value <= high if ends[1] == "]" else value < high)
        if not inside and not (also and isinstance(value, (list, tuple, np.ndarray))):
            _fail(owner, name, f"a float in the range {ends[0]}{float(low)}, {'inf' if high == float('inf') else float(high)}{ends[1]}{also}", value)

    def refuse_options(estimator, **defaults):
        """No option is passed over in silence: what is not there says so."""
        for name, default in defaults.items():
            value = getattr(estimator, name, default)
            if value is not default and value != default:
                raise NotImplementedError(f"lectern does not have {type(estimator).__name__}({name}={value!r})")
    """#, names: ["check_option", "check_integer", "check_real", "refuse_options"])
}
