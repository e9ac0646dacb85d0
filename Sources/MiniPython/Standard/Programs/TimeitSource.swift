extension StandardModules {
  /// How long a piece of code takes.
  static let timeit = ModuleDefinition(
    python: "timeit", "How long code takes.",
    #"""
    import time

    default_timer = time.perf_counter

    class Timer:
        def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
            self._stmt, self._setup, self._timer = stmt, setup, timer
            self._globals = {} if globals is None else globals

        def timeit(self, number=1000000):
            space = dict(self._globals)
            if callable(self._setup):
                self._setup()
            else:
                exec(self._setup, space)
            start = self._timer()
            if callable(self._stmt):
                for _ in range(number):
                    self._stmt()
            else:
                code = compile(self._stmt, "<timeit-src>", "exec")
                for _ in range(number):
                    exec(code, space)
            return self._timer() - start

        def repeat(self, repeat=5, number=1000000): return [self.timeit(number) for _ in range(repeat)]

        def autorange(self, callback=None):
            number = 1
            while True:
                taken = self.timeit(number)
                if taken >= 0.2:
                    return number, taken
                number *= 10

    def timeit(stmt="pass", setup="pass", timer=default_timer, number=1000000, globals=None):
        return Timer(stmt, setup, timer, globals).timeit(number)

    def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=1000000, globals=None):
        return Timer(stmt, setup, timer, globals).repeat(repeat, number)
    """#,
    names: [
      "timeit", "repeat", "Timer", "default_timer",
    ])
}
