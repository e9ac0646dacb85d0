extension StandardModules {
  /// What a program is started with.
  static let argparse = ModuleDefinition(
    python: "argparse", "Arguments of programs.",
    #"""
    import os
    import sys
    from _argparse_parts import (
        ArgumentDefaultsHelpFormatter, ArgumentError, ArgumentTypeError, BooleanOptionalAction, HelpFormatter, Namespace,
        ONE_OR_MORE, OPTIONAL, REMAINDER, RawDescriptionHelpFormatter, RawTextHelpFormatter, SUPPRESS, ZERO_OR_MORE,
        _Argument, _Group)

    class ArgumentParser:
        def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter,
                     prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                     add_help=True, allow_abbrev=True, exit_on_error=True):
            self.prog = prog or os.path.basename(sys.argv[0]) or "main.py"
            self.usage, self.description, self.epilog, self.formatter_class = usage, description, epilog, formatter_class
            self.exit_on_error, self.allow_abbrev = exit_on_error, allow_abbrev
            self._arguments, self._defaults, self._exclusive, self._groups, self._sub = [], {}, [], [], None
            if add_help:
                self._made(("-h", "--help"), {"action": "help", "help": "show this help message and exit"})
            for parent in parents:
                self._arguments += [a for a in parent._arguments if a.action != "help"]

        def _made(self, flags, options):
            options = dict(options)
            if options.get("action") is BooleanOptionalAction:
                options["action"] = "boolean"
                flags = tuple(flags) + tuple(["--no-" + f[2:] for f in flags if f.startswith("--")])
            if not flags:
                flags = (options.pop("dest"),)
            for f in flags:
                if f.startswith("-") and any([f in a.flags for a in self._arguments]):
                    raise ArgumentError("/".join(flags), f"conflicting option string: {f}")
            argument = _Argument(list(flags), **options)
            self._arguments.append(argument)
            return argument

        def add_argument(self, *flags, **options): return self._made(flags, options)

        def add_argument_group(self, title=None, description=None):
            self._groups.append(_Group(self, title, description))
            return self._groups[-1]

        def add_mutually_exclusive_group(self, required=False):
            group = _Group(self)
            group.required = required
            self._exclusive.append(group)
            return group

        def add_subparsers(self, dest=None, required=False, help=None, title=None, metavar=None, description=None):
            self._sub = _Subparsers(self, dest, required, help)
            return self._sub

        def set_defaults(self, **values): self._defaults.update(values)

        def get_default(self, dest):
            found = [a.default for a in self._arguments if a.dest == dest]
            return found[0] if found else self._defaults.get(dest)

        def error(self, message):
            sys.stderr.write(self.format_usage())
            self.exit(2, f"{self.prog}: error: {message}\n")

        def exit(self, status=0, message=None):
            if message:
                sys.stderr.write(message)
            sys.exit(status)

        def _fail(self, argument, message):
            problem = ArgumentError(argument.name if argument else None, message)
            if self.exit_on_error:
                self.error(str(problem))
            raise problem

        def _converted(self, argument, text):
            try:
                value = text if argument.type is None else argument.type(text)
            except ArgumentTypeError as problem:
                self._fail(argument, str(problem))
            except (TypeError, ValueError):
                name = getattr(argument.type, "__name__", repr(argument.type))
                self._fail(argument, f"invalid {name} value: {text!r}")
            if argument.choices is not None and value not in argument.choices:
                options = ", ".join([repr(c) for c in argument.choices])
                self._fail(argument, f"invalid choice: {value!r} (choose from {options})")
            return value

        def _option(self, word):
            for a in self._arguments:
                if a.is_option and word in a.flags:
                    return a
            if word.startswith("--") and self.allow_abbrev:
                near = [(a, f) for a in self._arguments if a.is_option for f in a.flags if f.startswith(word)]
                if len(near) == 1:
                    return near[0][0]
                if len(near) > 1:
                    options = ", ".join([f for _, f in near])
                    self.error(f"ambiguous option: {word} could match {options}")
            return None

        def _is_flag(self, word):
            if not word.startswith("-") or word == "-":
                return False
            if self._option(word.split("=")[0]) is not None:
                return True
            try:
                float(word)
                return False
            except ValueError:
                return " " not in word

        def _store(self, space, argument, values):
            if argument.nargs is None:
                value = self._converted(argument, values[0])
            elif argument.nargs == "?":
                value = self._converted(argument, values[0]) if values else (
                    argument.const if argument.is_option else argument.default)
            else:
                value = [self._converted(argument, v) for v in values]
            if argument.action == "append":
                value = list(getattr(space, argument.dest, None) or []) + [value]
            elif argument.action == "extend":
                value = list(getattr(space, argument.dest, None) or []) + list(value)
            setattr(space, argument.dest, value)

        def parse_known_args(self, args=None, namespace=None):
            args = list(sys.argv[1:] if args is None else args)
            space = Namespace() if namespace is None else namespace
            for a in self._arguments:
                if a.action not in ("help", "version") and a.default is not SUPPRESS and not hasattr(space, a.dest):
                    default = a.default
                    if isinstance(default, str) and a.type is not None:
                        default = self._converted(a, default)
                    setattr(space, a.dest, default)
            if self._sub is not None and self._sub.dest is not None:
                setattr(space, self._sub.dest, None)
            for name, value in self._defaults.items():
                setattr(space, name, value)
            seen, rest, loose, k, only = set(), [], [], 0, False
            while k < len(args):
                word = args[k]
                k += 1
                if word == "--" and not only:
                    only = True
                    continue
                if only or not self._is_flag(word):
                    if self._sub is not None and not [a for a in self._arguments if not a.is_option]:
                        if word not in self._sub.choices:
                            options = ", ".join([repr(c) for c in self._sub.choices])
                            self.error(f"argument {self._sub.shown()}: invalid choice: {word!r} (choose from {options})")
                        if self._sub.dest is not None:
                            setattr(space, self._sub.dest, word)
                        own, extra = self._sub.choices[word].parse_known_args(args[k:])
                        for name, value in vars(own).items():
                            setattr(space, name, value)
                        rest += extra
                        seen.add("the command")
                        break
                    loose.append(word)
                    continue
                name, _, given = word.partition("=")
                argument = self._option(name)
                if argument is None and len(word) > 2 and word[1] != "-":
                    argument, given, name = self._option(word[:2]), word[2:], word[:2]
                    if argument is not None and not argument.takes:
                        args.insert(k, "-" + given)
                        given = ""
                if argument is None:
                    rest.append(word)
                    continue
                seen.add(argument.dest)
                for group in self._exclusive:
                    if argument in group._own:
                        for other in group._own:
                            if other is not argument and other.dest in seen:
                                self._fail(argument, f"not allowed with argument {other.name}")
                if argument.action == "help":
                    self.print_help()
                    self.exit()
                elif argument.action == "version":
                    print(argument.version.replace("%(prog)s", self.prog))
                    self.exit()
                elif argument.action in ("store_true", "store_false"):
                    setattr(space, argument.dest, argument.action == "store_true")
                elif argument.action == "store_const":
                    setattr(space, argument.dest, argument.const)
                elif argument.action == "append_const":
                    setattr(space, argument.dest, list(getattr(space, argument.dest, None) or []) + [argument.const])
                elif argument.action == "count":
                    setattr(space, argument.dest, (getattr(space, argument.dest, None) or 0) + 1)
                elif argument.action == "boolean":
                    setattr(space, argument.dest, not name.startswith("--no-"))
                else:
                    values = [given] if given else []
                    if not given:
                        most = argument.nargs if isinstance(argument.nargs, int) else 1 if argument.nargs in (None, "?") else len(args)
                        while k < len(args) and len(values) < most and not self._is_flag(args[k]):
                            values.append(args[k])
                            k += 1
                        if argument.nargs is None and not values:
                            self._fail(argument, "expected one argument")
                        if argument.nargs == "+" and not values:
                            self._fail(argument, "expected at least one argument")
                        if isinstance(argument.nargs, int) and len(values) < argument.nargs:
                            plural = "argument" if argument.nargs == 1 else "arguments"
                            self._fail(argument, f"expected {argument.nargs} {plural}")
                    self._store(space, argument, values)
            places = [a for a in self._arguments if not a.is_option]
            missing = []
            for i, a in enumerate(places):
                least = sum([1 if p.nargs in (None, "+") else p.nargs if isinstance(p.nargs, int) else 0 for p in places[i + 1:]])
                room = max(0, len(loose) - least)
                if a.nargs is None:
                    take = 1
                elif a.nargs == "?":
                    take = min(1, room)
                elif isinstance(a.nargs, int):
                    take = a.nargs
                else:
                    take = room
                values, loose = loose[:take], loose[take:]
                if a.nargs is None and not values or a.nargs == "+" and not values or isinstance(a.nargs, int) and len(values) < a.nargs:
                    missing.append(a.name)
                elif values or a.nargs == "?":
                    self._store(space, a, values)
                elif a.nargs == "*" and a.default is None:
                    setattr(space, a.dest, [])
            missing += [a.name for a in self._arguments if a.is_option and a.required and a.dest not in seen]
            if self._sub is not None and self._sub.required and "the command" not in seen:
                missing.append(self._sub.shown())
            if missing:
                self.error(f"the following arguments are required: {', '.join(missing)}")
            for group in self._exclusive:
                if group.required and not [a for a in group._own if a.dest in seen]:
                    self.error(f"one of the arguments {' '.join([a.name for a in group._own])} is required")
            return space, rest + loose

        def parse_args(self, args=None, namespace=None):
            space, rest = self.parse_known_args(args, namespace)
            if rest:
                self.error(f"unrecognized arguments: {' '.join(rest)}")
            return space

        def _usage_parts(self):
            parts, done = [], []
            for a in self._arguments:
                if a.help is SUPPRESS or not a.is_option or a in done:
                    continue
                group = [g for g in self._exclusive if a in g._own]
                own = group[0]._own if group else [a]
                done += own
                texts = [
                    " | ".join(o.flags) if o.action == "boolean" else o.flags[0] + (" " + o.values() if o.takes else "")
                    for o in own]
                text = " | ".join(texts)
                if group and group[0].required:
                    parts.append(f"({text})" if len(own) > 1 else text)
                else:
                    parts.append(text if a.required else f"[{text}]")
            places = [a.values() for a in self._arguments if not a.is_option]
            if self._sub is not None:
                places.append("{" + ",".join(self._sub.choices) + "} ...")
            return parts, places

        def format_usage(self):
            if self.usage is not None:
                return f"usage: {self.usage}\n"
            options, places = self._usage_parts()
            head = f"usage: {self.prog}"
            whole = " ".join([head] + options + places)
            if len(whole) <= 78:
                return whole + "\n"
            indent = " " * (len(head) + 1)
            def lines(parts, line):
                found, start = [], line
                for part in parts:
                    if len(line) + 1 + len(part) > 78 and line != start:
                        found.append(line)
                        line = start = indent[:-1]
                    line += " " + part
                return found + [line]
            found = lines(options, head) if options else []
            if places:
                found += lines(places, indent[:-1] if options else head)
            return "\n".join(found) + "\n"

        def _entry(self, left, text):
            import textwrap
            text = text or ""
            width = min(24, max([len(l) for l, _ in self._entries()] + [0]) + 4)
            lines = textwrap.wrap(text, max(78 - width, 11)) if text else []
            if not lines:
                return [f"  {left}"]
            if len(left) <= width - 4:
                first = [f"  {left:<{width - 4}}  {lines[0]}"]
            else:
                first = [f"  {left}", " " * width + lines[0]]
            return first + [" " * width + l for l in lines[1:]]

        def _left(self, a):
            if not a.is_option:
                return a.shown()
            return ", ".join([f + (" " + a.values() if a.takes else "") for f in a.flags])

        def _entries(self):
            found = [(self._left(a), a) for a in self._arguments if a.help is not SUPPRESS]
            if self._sub is not None:
                found.append((self._sub.shown(), None))
            return found

        def _help(self, a):
            text = a.help
            if text is None:
                return None
            if issubclass(self.formatter_class, ArgumentDefaultsHelpFormatter) and "%(default)" not in text:
                if a.action not in ("help", "version") and a.default is not SUPPRESS and (a.is_option or a.nargs in ("?", "*")):
                    text += " (default: %(default)s)"
            kind = getattr(a.type, "__name__", None)
            return text % {"default": a.default, "prog": self.prog, "type": kind, "dest": a.dest, "choices": a.choices,
                           "metavar": a.metavar, "nargs": a.nargs, "const": a.const}

        def format_help(self):
            import textwrap
            parts = [self.format_usage()]
            def filled(text):
                if issubclass(self.formatter_class, RawDescriptionHelpFormatter):
                    return text + "\n"
                return textwrap.fill(" ".join(text.split()), 78) + "\n"
            if self.description:
                parts.append(filled(self.description))
            grouped = [a for g in self._groups for a in g._own]
            places = [a for a in self._arguments if not a.is_option and a not in grouped]
            options = [a for a in self._arguments if a.is_option and a.help is not SUPPRESS and a not in grouped]
            sections = []
            if places or self._sub is not None:
                lines = []
                for a in places:
                    lines += self._entry(self._left(a), self._help(a))
                if self._sub is not None:
                    lines += self._entry(self._sub.shown(), self._sub.help)
                sections.append(("positional arguments", None, lines))
            if options:
                lines = []
                for a in options:
                    lines += self._entry(self._left(a), self._help(a))
                sections.append(("options", None, lines))
            for g in self._groups:
                lines = []
                for a in g._own:
                    lines += self._entry(self._left(a), self._help(a))
                sections.append((g.title, g.description, lines))
            for title, description, lines in sections:
                text = f"{title}:\n" + (f"  {description}\n\n" if description else "")
                parts.append(text + "\n".join(lines) + "\n")
            if self.epilog:
                parts.append(filled(self.epilog))
            return "\n".join(parts)

        def print_help(self, file=None): (file or sys.stdout).write(self.format_help())
        def print_usage(self, file=None): (file or sys.stdout).write(self.format_usage())

    class _Subparsers:
        def __init__(self, parser, dest, required, help):
            self._parser, self.dest, self.required, self.help, self.choices = parser, dest, required, help, {}

        def shown(self): return "{" + ",".join(self.choices) + "}" if self.dest is None or not self.required else self.dest

        def add_parser(self, name, help=None, **options):
            options.setdefault("prog", f"{self._parser.prog} {name}")
            self.choices[name] = ArgumentParser(**options)
            return self.choices[name]
    """#,
    names: [
      "ArgumentParser", "Namespace", "ArgumentError", "ArgumentTypeError", "HelpFormatter",
      "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter",
      "BooleanOptionalAction", "SUPPRESS", "REMAINDER", "OPTIONAL", "ZERO_OR_MORE",
      "ONE_OR_MORE",
    ])
}
