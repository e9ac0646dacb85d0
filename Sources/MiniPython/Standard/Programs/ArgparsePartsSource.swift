extension StandardModules {
  /// The parts of `argparse` below its parser.
  static let argparseParts = ModuleDefinition(
    python: "_argparse_parts", "Arguments of programs.",
    #"""
    SUPPRESS, REMAINDER, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = "==SUPPRESS==", "...", "?", "*", "+"

    class ArgumentError(Exception):
        def __init__(self, argument, message):
            self.argument_name, self.message = argument, message

        def __str__(self):
            return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"

    class ArgumentTypeError(Exception): pass
    class HelpFormatter: pass
    class ArgumentDefaultsHelpFormatter(HelpFormatter): pass
    class RawDescriptionHelpFormatter(HelpFormatter): pass
    class RawTextHelpFormatter(RawDescriptionHelpFormatter): pass

    class Namespace:
        def __init__(self, **kwargs):
            for name, value in kwargs.items():
                setattr(self, name, value)

        def __repr__(self):
            return f"Namespace({', '.join([f'{k}={v!r}' for k, v in vars(self).items()])})"

        def __eq__(self, other):
            return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

        def __contains__(self, key): return key in vars(self)

    class BooleanOptionalAction: pass

    class _Argument:
        def __init__(self, flags, action="store", nargs=None, const=None, default=None, type=None, choices=None, required=False,
                     help=None, metavar=None, dest=None, version=None):
            self.flags, self.action, self.nargs, self.const = flags, action, nargs, const
            self.type, self.choices, self.required, self.help, self.metavar = type, choices, required, help, metavar
            self.is_option = bool(flags) and flags[0].startswith("-")
            self.version = version
            if action in ("store_true", "store_false") and default is None:
                default = action == "store_false"
            self.default = default
            if dest is None:
                long = [f for f in flags if f.startswith("--")]
                dest = (long or flags)[0].lstrip("-").replace("-", "_") if self.is_option else flags[0]
            self.dest = dest

        @property
        def takes(self):
            return self.action in ("store", "append", "extend")

        @property
        def name(self):
            return "/".join(self.flags) if self.is_option else self.metavar or self.dest

        def shown(self):
            if self.metavar is not None:
                return self.metavar
            if self.choices is not None:
                return "{" + ",".join([str(c) for c in self.choices]) + "}"
            return self.dest.upper() if self.is_option else self.dest

        def values(self):
            one = self.shown()
            if self.nargs is None:
                return one
            if self.nargs == "?":
                return f"[{one}]"
            if self.nargs == "*":
                return f"[{one} ...]"
            if self.nargs == "+":
                return f"{one} [{one} ...]"
            return " ".join([one] * self.nargs)

    class _Group:
        def __init__(self, parser, title=None, description=None):
            self._parser, self.title, self.description = parser, title, description
            self._own = []

        def add_argument(self, *flags, **options):
            argument = self._parser._made(flags, options)
            self._own.append(argument)
            return argument
    """#,
    names: [
      "SUPPRESS", "REMAINDER", "OPTIONAL", "ZERO_OR_MORE", "ONE_OR_MORE", "ArgumentError",
      "ArgumentTypeError", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
      "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "Namespace",
      "BooleanOptionalAction", "_Argument", "_Group",
    ],
    origins: [
      "_argparse_parts.Namespace": "argparse.Namespace",
      "_argparse_parts.ArgumentError": "argparse.ArgumentError",
      "_argparse_parts.ArgumentTypeError": "argparse.ArgumentTypeError",
    ])
}
