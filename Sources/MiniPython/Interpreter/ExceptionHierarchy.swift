/// Python's built-in exceptions: each with its base, bases before what is below them.
enum ExceptionHierarchy {
  /// The class that stands for an error number of the system.
  static let systemErrors = [
    1: "PermissionError", 2: "FileNotFoundError", 13: "PermissionError", 17: "FileExistsError",
    20: "NotADirectoryError", 21: "IsADirectoryError", 104: "ConnectionError",
    110: "TimeoutError", 111: "ConnectionError",
  ]

  static var entries: [(name: String, base: String)] {
    [
      ("SystemExit", "BaseException"), ("KeyboardInterrupt", "BaseException"),
      ("GeneratorExit", "BaseException"), ("Exception", "BaseException"),
      ("StopIteration", "Exception"), ("StopAsyncIteration", "Exception"),
      ("ArithmeticError", "Exception"), ("FloatingPointError", "ArithmeticError"),
      ("OverflowError", "ArithmeticError"), ("ZeroDivisionError", "ArithmeticError"),
      ("AssertionError", "Exception"), ("AttributeError", "Exception"),
      ("BufferError", "Exception"), ("EOFError", "Exception"), ("ImportError", "Exception"),
      ("ModuleNotFoundError", "ImportError"), ("LookupError", "Exception"),
      ("IndexError", "LookupError"), ("KeyError", "LookupError"), ("MemoryError", "Exception"),
      ("NameError", "Exception"), ("UnboundLocalError", "NameError"), ("OSError", "Exception"),
      ("FileNotFoundError", "OSError"), ("FileExistsError", "OSError"),
      ("PermissionError", "OSError"), ("IsADirectoryError", "OSError"),
      ("NotADirectoryError", "OSError"), ("ConnectionError", "OSError"),
      ("TimeoutError", "OSError"),
      ("ReferenceError", "Exception"), ("RuntimeError", "Exception"),
      ("NotImplementedError", "RuntimeError"), ("RecursionError", "RuntimeError"),
      ("SyntaxError", "Exception"), ("IndentationError", "SyntaxError"),
      ("TabError", "IndentationError"), ("SystemError", "Exception"), ("TypeError", "Exception"),
      ("ValueError", "Exception"), ("UnicodeError", "ValueError"),
      ("UnicodeDecodeError", "UnicodeError"), ("UnicodeEncodeError", "UnicodeError"),
      ("Warning", "Exception"), ("DeprecationWarning", "Warning"),
      ("FutureWarning", "Warning"), ("RuntimeWarning", "Warning"), ("SyntaxWarning", "Warning"),
      ("UserWarning", "Warning"), ("PendingDeprecationWarning", "Warning"),
      ("ImportWarning", "Warning"), ("UnicodeWarning", "Warning"), ("BytesWarning", "Warning"),
      ("ResourceWarning", "Warning"),
    ]
  }
}
