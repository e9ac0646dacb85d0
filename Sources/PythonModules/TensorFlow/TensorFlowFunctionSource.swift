import MiniPython

/// `tf.function`: the function as it is, which prints only where TensorFlow would trace it.
///
/// - Source: `tensorflow/python/eager/polymorphic_function/` of TensorFlow 2.21.
enum TensorFlowFunctionSource {
  static let module = ModuleDefinition(
    python: "_tensorflow_function", "Functions as graphs.",
    #"""
    import contextlib
    import io
    import numpy as np
    import tensorflow as tf
    from _tensorflow_native import enter_graph, variable_count

    def _key(value):
        """What a call is told apart by: kinds of tensors, values of everything else."""
        if isinstance(value, tf.Variable):
            return ("variable", id(value))
        if isinstance(value, tf.Tensor):
            return ("tensor", tuple(value.shape), value.dtype.name)
        if isinstance(value, (list, tuple)):
            return (type(value).__name__,) + tuple([_key(v) for v in value])
        if isinstance(value, dict):
            return ("dict",) + tuple([(str(k), _key(v)) for k, v in value.items()])
        if value is None or isinstance(value, (bool, int, float, str)):
            return (type(value).__name__, value)
        return ("object", id(value))

    def _taken(value):
        """Arrays become tensors, as TensorFlow hands them over."""
        if isinstance(value, np.ndarray):
            return tf.constant(value)
        if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)([_taken(v) for v in value])
        return value

    def _given(value):
        """Numbers that a function returns become tensors."""
        if isinstance(value, (bool, int, float)) or isinstance(value, np.ndarray):
            return tf.constant(value)
        if isinstance(value, (list, tuple)) and not hasattr(value, "_fields"):
            return type(value)([_given(v) for v in value])
        if isinstance(value, dict):
            return {k: _given(v) for k, v in value.items()}
        return value

    def _fitted(values, signature):
        fitted = []
        for value, spec in zip(values, signature):
            fitted.append(tf.cast(tf.convert_to_tensor(value), spec.dtype) if hasattr(spec, "dtype") and not isinstance(value, tf.Variable) else value)
        return fitted

    def function(func=None, input_signature=None, autograph=True, jit_compile=None, reduce_retracing=False, **options):
        if func is None:
            return lambda f: function(f, input_signature=input_signature, reduce_retracing=reduce_retracing)
        seen = []

        def traced(*args, **kwargs):
            args = [_taken(a) for a in args]
            kwargs = {k: _taken(v) for k, v in kwargs.items()}
            if input_signature is not None:
                own = args[:len(args) - len(input_signature)] if len(args) > len(input_signature) else []
                args = own + _fitted(args[len(own):], input_signature)
                key = ("signature",) + tuple([id(a) for a in own])
            else:
                key = (_key(args), _key(kwargs))
            if key in seen:
                with contextlib.redirect_stdout(io.StringIO()):
                    return _run(args, kwargs)
            isFirst = not seen
            seen.append(key)
            if not isFirst:
                return _run(args, kwargs)
            # A first call that makes variables is traced once more without them.
            count, text = variable_count(), io.StringIO()
            try:
                with contextlib.redirect_stdout(text):
                    return _run(args, kwargs)
            finally:
                print(text.getvalue() * (2 if variable_count() > count else 1), end="")

        def _run(args, kwargs):
            before = enter_graph(True)
            try:
                return _given(func(*args, **kwargs))
            finally:
                enter_graph(before)

        traced.__name__ = getattr(func, "__name__", "function")
        traced.__doc__ = getattr(func, "__doc__", None)
        traced.python_function = func
        traced.experimental_get_tracing_count = lambda: len(seen)
        traced.get_concrete_function = lambda *args, **kwargs: traced
        return traced
    """#, names: ["function"])
}
