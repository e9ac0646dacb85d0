extension StandardModules {
  /// The parts of `contextlib` that are written in Python.
  static let contextParts = ModuleDefinition(
    python: "_contextlib_parts", "Context managers put together from others.",
    #"""
    import sys

    class redirect_stdout:
        _stream = "stdout"

        def __init__(self, new_target):
            self._new_target = new_target
            self._old_targets = []

        def __enter__(self):
            self._old_targets.append(getattr(sys, self._stream))
            setattr(sys, self._stream, self._new_target)
            return self._new_target

        def __exit__(self, exctype, excinst, exctb):
            setattr(sys, self._stream, self._old_targets.pop())

    class redirect_stderr(redirect_stdout):
        _stream = "stderr"

    class closing:
        def __init__(self, thing):
            self.thing = thing

        def __enter__(self):
            return self.thing

        def __exit__(self, *exc_info):
            self.thing.close()

    class ExitStack:
        def __init__(self):
            self._exits = []

        def enter_context(self, cm):
            result = cm.__enter__()
            self._exits.append(cm.__exit__)
            return result

        def push(self, exit):
            self._exits.append(getattr(exit, "__exit__", exit))
            return exit

        def callback(self, callback, /, *args, **kwds):
            def leave(*details):
                callback(*args, **kwds)
            self._exits.append(leave)
            return callback

        def pop_all(self):
            other = ExitStack()
            other._exits, self._exits = self._exits, []
            return other

        def close(self):
            self.__exit__(None, None, None)

        def __enter__(self):
            return self

        def __exit__(self, *details):
            raised = details[1]
            swallowed = False
            while self._exits:
                leave = self._exits.pop()
                try:
                    if leave(*details):
                        swallowed, raised, details = True, None, (None, None, None)
                except BaseException as error:
                    raised, swallowed, details = error, False, (type(error), error, None)
            if raised is not None and raised is not details[1]:
                raise raised
            if raised is not None and not swallowed and details[1] is raised:
                return False
            return swallowed
    """#, names: ["closing", "ExitStack", "redirect_stdout", "redirect_stderr"])
}
