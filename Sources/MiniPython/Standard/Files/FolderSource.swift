extension StandardModules {
  /// Functions of `os` and `os.path` that are put together from others.
  static let osParts = ModuleDefinition(
    python: "_os_parts", "Paths and folders.",
    #"""
    import os

    def normpath(path):
        path = os.fspath(path)
        if not path:
            return "."
        root = "/" if path.startswith("/") else ""
        names = []
        for name in path.split("/"):
            if name in ("", "."):
                continue
            if name == ".." and (names and names[-1] != ".." or root):
                names = names[:-1]
            else:
                names.append(name)
        return root + "/".join(names) or "."

    def abspath(path): return normpath(os.path.join(os.getcwd(), path))
    def isabs(path): return os.fspath(path).startswith("/")
    def realpath(path): return abspath(path)
    def expanduser(path): return os.fspath(path)

    def split(path):
        path = os.fspath(path)
        place = path.rfind("/") + 1
        head = path[:place]
        return head.rstrip("/") or head, path[place:]

    def relpath(path, start="."):
        names = [n for n in abspath(path).split("/") if n]
        base = [n for n in abspath(start).split("/") if n]
        k = 0
        while k < min(len(names), len(base)) and names[k] == base[k]:
            k += 1
        return "/".join([".."] * (len(base) - k) + names[k:]) or "."

    def commonprefix(paths):
        if not paths:
            return ""
        low, high = min(paths), max(paths)
        for k, c in enumerate(low):
            if c != high[k]:
                return low[:k]
        return low

    def walk(top, topdown=True):
        folders, files = [], []
        for name in os.listdir(top):
            (folders if os.path.isdir(os.path.join(top, name)) else files).append(name)
        if topdown:
            yield top, folders, files
        for name in folders:
            yield from walk(os.path.join(top, name), topdown)
        if not topdown:
            yield top, folders, files

    def rename(source, target):
        with open(source) as file:
            text = file.read()
        with open(target, "w") as file:
            file.write(text)
        os.remove(source)
    """#,
    names: [
      "normpath", "abspath", "isabs", "realpath", "expanduser", "split", "relpath",
      "commonprefix", "walk", "rename",
    ])
}
