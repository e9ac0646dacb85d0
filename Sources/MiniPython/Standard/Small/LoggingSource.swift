extension StandardModules {
  /// `logging`, as far as scripts use it: levels, loggers with parents, handlers that write to a
  /// stream, formats with `%`.
  static let logging = ModuleDefinition(
    python: "logging", "Messages with levels.",
    #"""
    import sys
    import time

    CRITICAL, ERROR, WARNING, INFO, DEBUG, NOTSET = 50, 40, 30, 20, 10, 0
    FATAL, WARN = CRITICAL, WARNING
    _names = {50: "CRITICAL", 40: "ERROR", 30: "WARNING", 20: "INFO", 10: "DEBUG", 0: "NOTSET"}

    def getLevelName(level):
        if isinstance(level, str):
            for number, name in _names.items():
                if name == level:
                    return number
        return _names.get(level, f"Level {level}")

    def _level(level):
        if isinstance(level, int):
            return level
        number = {"WARN": 30, "FATAL": 50}.get(level) or getLevelName(level)
        if not isinstance(number, int):
            raise ValueError(f"Unknown level: {level!r}")
        return number

    class LogRecord:
        def __init__(self, name, level, msg, args):
            self.name, self.levelno, self.levelname = name, level, getLevelName(level)
            self.msg, self.args, self.created = msg, args, time.time()

        def getMessage(self):
            if not self.args:
                return str(self.msg)
            args = self.args[0] if len(self.args) == 1 and isinstance(self.args[0], dict) else self.args
            return str(self.msg) % args

    class Formatter:
        def __init__(self, fmt=None, datefmt=None, style="%"):
            self._fmt, self.datefmt, self._style = fmt or "%(message)s", datefmt, style

        def format(self, record):
            values = dict(vars(record), message=record.getMessage())
            if "asctime" in self._fmt:
                moment = time.localtime(record.created)
                values["asctime"] = time.strftime(self.datefmt or "%Y-%m-%d %H:%M:%S", moment)
                if not self.datefmt:
                    values["asctime"] += f",{int(record.created % 1 * 1000):03d}"
            if self._style == "{":
                return self._fmt.format(**values)
            return self._fmt % values

    class Handler:
        def __init__(self, level=NOTSET):
            self.level, self.formatter = _level(level), None

        def setLevel(self, level): self.level = _level(level)
        def setFormatter(self, fmt): self.formatter = fmt
        def format(self, record): return (self.formatter or Formatter()).format(record)
        def emit(self, record): raise NotImplementedError("emit must be implemented by Handler subclasses")

        def handle(self, record):
            if record.levelno >= self.level:
                self.emit(record)

    class StreamHandler(Handler):
        def __init__(self, stream=None):
            super().__init__()
            self.stream = stream

        def emit(self, record):
            print(self.format(record), file=self.stream or sys.stderr)

    class NullHandler(Handler):
        def emit(self, record): pass

    class Logger:
        def __init__(self, name, level=NOTSET, parent=None):
            self.name, self.level, self.parent = name, _level(level), parent
            self.handlers, self.propagate, self.disabled = [], True, False

        def setLevel(self, level): self.level = _level(level)
        def addHandler(self, hdlr):
            if hdlr not in self.handlers:
                self.handlers.append(hdlr)
        def removeHandler(self, hdlr):
            if hdlr in self.handlers:
                self.handlers.remove(hdlr)
        def hasHandlers(self): return bool(self.handlers) or bool(self.parent and self.parent.hasHandlers())

        def getEffectiveLevel(self):
            logger = self
            while logger:
                if logger.level:
                    return logger.level
                logger = logger.parent
            return NOTSET

        def isEnabledFor(self, level): return not self.disabled and level >= self.getEffectiveLevel()

        def log(self, level, msg, *args, **kwargs):
            if not self.isEnabledFor(level):
                return
            record = LogRecord(self.name, level, msg, args)
            logger, found = self, 0
            while logger:
                for handler in logger.handlers:
                    found += 1
                    handler.handle(record)
                logger = logger.parent if logger.propagate else None
            if not found and level >= WARNING:
                print(record.getMessage(), file=sys.stderr)

        def debug(self, msg, *args, **kwargs): self.log(DEBUG, msg, *args)
        def info(self, msg, *args, **kwargs): self.log(INFO, msg, *args)
        def warning(self, msg, *args, **kwargs): self.log(WARNING, msg, *args)
        def error(self, msg, *args, **kwargs): self.log(ERROR, msg, *args)
        def exception(self, msg, *args, **kwargs): self.log(ERROR, msg, *args)
        def critical(self, msg, *args, **kwargs): self.log(CRITICAL, msg, *args)
        warn = warning
        def __repr__(self): return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    class RootLogger(Logger):
        pass

    root = RootLogger("root", WARNING)
    _loggers = {}

    def getLogger(name=None):
        if not name or name == "root":
            return root
        if name not in _loggers:
            parent = getLogger(name.rpartition(".")[0]) if "." in name else root
            _loggers[name] = Logger(name, parent=parent)
        return _loggers[name]

    def basicConfig(**kwargs):
        if kwargs.get("force"):
            root.handlers.clear()
        if not root.handlers:
            handlers = kwargs.get("handlers") or [StreamHandler(kwargs.get("stream"))]
            style = kwargs.get("style", "%")
            plain = "%(levelname)s:%(name)s:%(message)s" if style == "%" else "{levelname}:{name}:{message}"
            formatter = Formatter(kwargs.get("format") or plain, kwargs.get("datefmt"), style)
            for handler in handlers:
                if handler.formatter is None:
                    handler.setFormatter(formatter)
                root.addHandler(handler)
        if kwargs.get("level") is not None:
            root.setLevel(kwargs["level"])

    def disable(level=CRITICAL):
        root.disabled = level >= CRITICAL

    def _rooted(level):
        def log(msg, *args, **kwargs):
            if not root.handlers:
                basicConfig()
            root.log(level, msg, *args)
        return log

    debug, info, warning, error, critical = [_rooted(n) for n in (DEBUG, INFO, WARNING, ERROR, CRITICAL)]
    exception, warn = error, warning

    def captureWarnings(capture): pass
    """#,
    names: [
      "CRITICAL", "ERROR", "WARNING", "INFO", "DEBUG", "NOTSET", "FATAL", "WARN", "getLevelName",
      "LogRecord", "Formatter", "Handler", "StreamHandler", "NullHandler", "Logger", "root",
      "getLogger", "basicConfig", "disable", "debug", "info", "warning", "error", "critical",
      "exception", "warn", "captureWarnings",
    ])

  /// `gc`, `traceback` and `numbers`: what scripts ask of them in passing.
  static let garbage = ModuleDefinition(
    python: "gc", "Memory frees itself here.",
    """
    def collect(generation=2): return 0
    def enable(): pass
    def disable(): pass
    def isenabled(): return True
    """, names: ["collect", "enable", "disable", "isenabled"])
}
