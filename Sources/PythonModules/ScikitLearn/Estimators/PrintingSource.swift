import MiniPython

extension ScikitLearnPython {
  /// Estimators in lines of 80 columns.
  ///
  /// - Source: `sklearn/utils/_pprint.py` of scikit-learn 1.9.
  static let printing = ModuleDefinition(
    python: "_sklearn_printing", "How estimators are shown.",
    #"""
    _WIDTH = 80
    _MOST = 30

    def shown(estimator):
        """An estimator with the parameters that are not as they come, in lines of 80 columns as scikit-learn breaks them."""
        out = []
        _format(estimator, out, 0, 0)
        return "".join(out)

    def _one_line(value):
        if _is_estimator(value):
            return f"{type(value).__name__}({', '.join([f'{k}={_one_line(v)}' for k, v in value._changed_parameters()])})"
        if isinstance(value, list):
            return "[" + ", ".join([_one_line(v) for v in value]) + "]"
        if isinstance(value, tuple):
            return "(" + ", ".join([_one_line(v) for v in value]) + (",)" if len(value) == 1 else ")")
        if isinstance(value, dict):
            return "{" + ", ".join([f"{k!r}: {_one_line(v)}" for k, v in value.items()]) + "}"
        return repr(value)

    def _is_estimator(value):
        return hasattr(value, "_changed_parameters") and not isinstance(value, type)

    def _format(value, out, indent, allowance):
        line = _one_line(value)
        if len(line) <= _WIDTH - indent - allowance:
            out.append(line)
        elif _is_estimator(value):
            name = type(value).__name__
            out.append(name + "(")
            _entries(value._changed_parameters(), "=", out, indent + len(name), allowance + 1)
            out.append(")")
        elif isinstance(value, dict) and value:
            out.append("{")
            _entries([(repr(k), v) for k, v in value.items()], ": ", out, indent, allowance + 1)
            out.append("}")
        elif isinstance(value, (list, tuple)) and value:
            end = "]" if isinstance(value, list) else ",)" if len(value) == 1 else ")"
            out.append("[" if end == "]" else "(")
            _entries([(None, v) for v in value], "", out, indent, allowance + len(end))
            out.append(end)
        else:
            out.append(line)

    def _entries(entries, middle, out, indent, allowance):
        indent += 1
        broken = ",\n" + " " * indent
        comma = ""
        width = widest = _WIDTH - indent + 1
        for place, (key, value) in enumerate(entries):
            if place == _MOST:
                out.append(", ...")
                return
            last = place == len(entries) - 1
            if last:
                widest -= allowance
                width -= allowance
            start = "" if key is None else key + middle
            text = start + _one_line(value)
            if width < len(text) + 2:
                width = widest
                if comma:
                    comma = broken
            if width >= len(text) + 2:
                width -= len(text) + 2
                out.append(comma + text)
                comma = ", "
                continue
            out.append(comma + start)
            comma = broken
            _format(value, out, indent + len(start), allowance if last else 1)
    """#,
    names: [
      "shown"
    ])
}
