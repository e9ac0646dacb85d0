extension StandardModules {
  /// Names that fit a pattern with stars.
  static let fnmatch = ModuleDefinition(
    python: "fnmatch", "Names that fit a pattern.",
    #"""
    import re

    def translate(pat):
        text, i = "", 0
        while i < len(pat):
            c = pat[i]
            i += 1
            if c == "*":
                text += ".*"
            elif c == "?":
                text += "."
            elif c == "[" and "]" in pat[i + 1:]:
                end = pat.index("]", i + 1)
                inner = pat[i:end].replace("\\", "\\\\")
                text += "[" + ("^" + inner[1:] if inner[0] == "!" else inner) + "]"
                i = end + 1
            else:
                text += re.escape(c)
        return r"(?s:" + text + r")\Z"

    def fnmatchcase(name, pat):
        return re.fullmatch(translate(pat)[4:-3], name, re.DOTALL) is not None

    def fnmatch(name, pat): return fnmatchcase(name, pat)
    def filter(names, pat): return [n for n in names if fnmatchcase(n, pat)]
    """#,
    names: [
      "fnmatch", "fnmatchcase", "filter", "translate",
    ])
}
