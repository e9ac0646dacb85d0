extension StandardModules {
  /// Paths as objects; their files live in memory.
  static let pathlib = ModuleDefinition(
    python: "pathlib", "Paths as objects.",
    #"""
    import os
    from fnmatch import fnmatchcase

    class PurePath:
        def __new__(cls, *args):
            return object.__new__(PurePosixPath if cls is PurePath else PosixPath if cls is Path else cls)

        def __init__(self, *args):
            root, parts = "", []
            for arg in args:
                if isinstance(arg, PurePath):
                    text = str(arg)
                elif isinstance(arg, str):
                    text = arg
                elif hasattr(arg, "__fspath__"):
                    text = arg.__fspath__()
                else:
                    raise TypeError(f"expected str, bytes or os.PathLike object, not {type(arg).__name__}")
                if text.startswith("/"):
                    root, parts = "/", []
                parts += [p for p in text.split("/") if p and p != "."]
            self._root, self._names = root, parts

        def _made(self, root, names):
            path = object.__new__(type(self))
            path._root, path._names = root, list(names)
            return path

        def __str__(self):
            return self._root + "/".join(self._names) or "."

        def __fspath__(self): return str(self)
        def as_posix(self): return str(self)
        def __repr__(self): return f"{type(self).__name__}({str(self)!r})"
        def __hash__(self): return hash(str(self))
        def _key(self): return (self._root, self._names)

        def __eq__(self, other):
            if not isinstance(other, PurePath):
                return NotImplemented
            return self._key() == other._key()

        def __lt__(self, other): return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented
        def __le__(self, other): return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented
        def __gt__(self, other): return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented
        def __ge__(self, other): return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

        def __truediv__(self, other):
            if not isinstance(other, (str, PurePath)) and not hasattr(other, "__fspath__"):
                return NotImplemented
            return type(self)(self, other)

        def __rtruediv__(self, other):
            if not isinstance(other, str):
                return NotImplemented
            return type(self)(other, self)

        def joinpath(self, *others): return type(self)(self, *others)

        @property
        def parts(self): return tuple(([self._root] if self._root else []) + self._names)
        @property
        def root(self): return self._root
        @property
        def drive(self): return ""
        @property
        def anchor(self): return self._root
        @property
        def name(self): return self._names[-1] if self._names else ""

        @property
        def suffix(self):
            name, dot = self.name, self.name.rfind(".")
            return name[dot:] if 0 < dot < len(name) - 1 else ""

        @property
        def suffixes(self):
            name = self.name
            return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

        @property
        def stem(self):
            name, dot = self.name, self.name.rfind(".")
            return name[:dot] if 0 < dot < len(name) - 1 else name

        @property
        def parent(self): return self._made(self._root, self._names[:-1])

        @property
        def parents(self):
            found, path = [], self
            while path._names:
                path = path.parent
                found.append(path)
            return tuple(found)

        def is_absolute(self): return bool(self._root)

        def with_name(self, name):
            if not self.name:
                raise ValueError(f"{self!r} has an empty name")
            if not name or "/" in name or name == ".":
                raise ValueError(f"Invalid name {name!r}")
            return self._made(self._root, self._names[:-1] + [name])

        def with_stem(self, stem): return self.with_name(stem + self.suffix)

        def with_suffix(self, suffix):
            if "/" in suffix or suffix and not suffix.startswith(".") or suffix == ".":
                raise ValueError(f"Invalid suffix {suffix!r}")
            if not self.name:
                raise ValueError(f"{self!r} has an empty name")
            return self._made(self._root, self._names[:-1] + [self.stem + suffix])

        def relative_to(self, *other):
            base = type(self)(*other)
            n = len(base._names)
            if base._root != self._root or self._names[:n] != base._names:
                raise ValueError(
                    f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute.")
            return self._made("", self._names[n:])

        def is_relative_to(self, *other):
            base = type(self)(*other)
            return base._root == self._root and self._names[:len(base._names)] == base._names

        def match(self, pattern):
            wanted = type(self)(pattern)
            names, parts = list(self.parts), list(wanted.parts)
            if len(parts) > len(names) or wanted._root and len(parts) != len(names):
                return False
            return all([fnmatchcase(n, p) for n, p in zip(reversed(names), reversed(parts))])

    class PurePosixPath(PurePath):
        pass

    class Path(PurePath):
        @classmethod
        def cwd(cls): return cls(os.getcwd())
        @classmethod
        def home(cls): return cls("/root")

        def exists(self): return os.path.exists(str(self))
        def is_file(self): return os.path.isfile(str(self))
        def is_dir(self): return os.path.isdir(str(self)) or not self._names
        def is_symlink(self): return False
        def absolute(self): return self if self._root else type(self)(os.getcwd(), self)
        def expanduser(self): return self

        def resolve(self, strict=False):
            names = []
            for name in self.absolute()._names:
                names = names[:-1] if name == ".." else names + [name]
            return self._made("/", names)

        def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None): return open(str(self), mode)

        def read_text(self, encoding=None, errors=None):
            with open(str(self)) as file:
                return file.read()

        def write_text(self, data, encoding=None, errors=None, newline=None):
            if not isinstance(data, str):
                raise TypeError(f"data must be str, not {type(data).__name__}")
            with open(str(self), "w") as file:
                return file.write(data)

        def mkdir(self, mode=511, parents=False, exist_ok=False):
            if self.exists():
                if exist_ok and self.is_dir():
                    return
                raise FileExistsError(f"[Errno 17] File exists: {str(self)!r}")
            if not parents and not self.parent.is_dir():
                raise FileNotFoundError(f"[Errno 2] No such file or directory: {str(self)!r}")
            os.makedirs(str(self))

        def touch(self, mode=438, exist_ok=True):
            if self.exists():
                if not exist_ok:
                    raise FileExistsError(f"[Errno 17] File exists: {str(self)!r}")
                return
            self.write_text("")

        def unlink(self, missing_ok=False):
            if not (missing_ok and not self.exists()):
                os.remove(str(self))

        def rmdir(self): os.rmdir(str(self))

        def rename(self, target):
            target = type(self)(target)
            target.write_text(self.read_text())
            self.unlink()
            return target

        replace = rename

        def stat(self):
            from types import SimpleNamespace
            return SimpleNamespace(st_size=os.path.getsize(str(self)))

        def iterdir(self):
            for name in os.listdir("" if str(self) == "." else str(self)):
                yield self / name

        def _found(self, parts):
            if not parts:
                yield self
                return
            first, rest = parts[0], parts[1:]
            if first == "**":
                yield from self._found(rest)
                for path in sorted(self.iterdir()):
                    if path.is_dir():
                        yield from path._found(parts)
                return
            for path in sorted(self.iterdir()):
                if fnmatchcase(path.name, first) and (not rest or path.is_dir()):
                    yield from path._found(rest)

        def glob(self, pattern):
            if self.is_dir():
                yield from self._found(PurePath(pattern)._names)

        def rglob(self, pattern): return self.glob("**/" + pattern)

    class PosixPath(Path, PurePosixPath):
        pass
    """#,
    names: [
      "PurePath", "PurePosixPath", "Path", "PosixPath",
    ])
}
