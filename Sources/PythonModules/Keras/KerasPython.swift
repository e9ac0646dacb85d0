import MiniPython

/// The parts of Keras that are written in Python.
enum KerasPython {
  /// The functions of `keras.metrics` that are no losses.
  static let metricFunctions = [
    "binary_accuracy", "categorical_accuracy", "sparse_categorical_accuracy",
    "top_k_categorical_accuracy", "sparse_top_k_categorical_accuracy",
  ]

  static let utilities = [
    "PyDataset", "Sequence", "split_dataset", "normalize", "timeseries_dataset_from_array",
    "Progbar", "pack_x_y_sample_weight", "unpack_x_y_sample_weight", "standardize_dtype",
    "is_keras_tensor", "enable_interactive_logging", "disable_interactive_logging",
    "is_interactive_logging_enabled",
  ]

  /// The layers that join inputs, as functions.
  static let mergeNames = [
    "add", "subtract", "multiply", "average", "maximum", "minimum", "concatenate", "dot",
  ]

  static let callbackNames = [
    "CSVLogger", "BackupAndRestore", "CallbackList", "ProgbarLogger",
  ]

  static let configNames = [
    "epsilon", "floatx", "set_floatx", "backend", "image_data_format", "set_epsilon",
    "dtype_policy",
  ]

  static let all = [
    cells, textVectorization, tokenizer, lookups, operations, numpyOperations, normalizations,
    groupedAttention,
    ModuleDefinition(
      python: "_keras_python", "Parts of Keras.", text,
      names: metricFunctions + utilities + configNames + mergeNames + callbackNames),
  ]

  private static let text = #"""
    import math
    import time
    import numpy as np
    import keras

    class PyDataset:
        _batch_kind = "sequence"

        def __init__(self, workers=1, use_multiprocessing=False, max_queue_size=10):
            self.workers, self.use_multiprocessing, self.max_queue_size = workers, use_multiprocessing, max_queue_size

        def __getitem__(self, index):
            raise NotImplementedError

        def __len__(self):
            return self.num_batches

        def on_epoch_begin(self):
            pass

        def on_epoch_end(self):
            pass

    Sequence = PyDataset

    class CSVLogger(keras.callbacks.Callback):
        def __init__(self, filename, separator=",", append=False):
            super().__init__()
            self.sep, self.filename, self.append = separator, filename, append
            self.keys = None

        def _write(self, cells, mode):
            with open(self.filename, mode) as file:
                file.write(self.sep.join([str(c) for c in cells]) + "\r\n")

        def on_train_begin(self, logs=None):
            self.keys = None
            self._started = self.append
            if not self.append:
                with open(self.filename, "w") as file:
                    file.write("")

        def on_epoch_end(self, epoch, logs=None):
            logs = logs or {}
            if self.keys is None:
                self.keys = sorted(logs.keys())
                if self.keys and not any([k.startswith("val_") for k in self.keys]):
                    self.keys = self.keys + ["val_" + k for k in self.keys]
                if not self._started:
                    self._write(["epoch"] + self.keys, "a")
                    self._started = True
            self._write([epoch] + [logs.get(k, "NA") for k in self.keys], "a")

    class BackupAndRestore(keras.callbacks.Callback):
        def __init__(self, backup_dir, save_freq="epoch", double_checkpoint=False, delete_checkpoint=True):
            super().__init__()
            if not backup_dir:
                raise ValueError("Empty `backup_dir` argument passed")
            self.backup_dir, self.save_freq = backup_dir, save_freq
            self.double_checkpoint, self.delete_checkpoint = double_checkpoint, delete_checkpoint

    class ProgbarLogger(keras.callbacks.Callback):
        """The progress lines, which a fit writes by itself."""

    class CallbackList:
        def __init__(self, callbacks=None, add_history=False, add_progbar=False, model=None, **params):
            self.callbacks = list(callbacks or [])
            if add_history:
                self.callbacks.append(keras.callbacks.History())
            self.params = params
            for callback in self.callbacks:
                if model is not None:
                    callback.set_model(model)
                callback.set_params(params)

        def append(self, callback):
            self.callbacks.append(callback)

        def set_params(self, params):
            self.params = params
            for callback in self.callbacks:
                callback.set_params(params)

        def set_model(self, model):
            for callback in self.callbacks:
                callback.set_model(model)

        def __getattr__(self, name):
            if not name.startswith("on_"):
                raise AttributeError(f"'CallbackList' object has no attribute '{name}'")
            def tell(*arguments, **options):
                for callback in self.callbacks:
                    getattr(callback, name)(*arguments, **options)
            return tell

    def _pair(y_true, y_pred):
        predicted = np.asarray(y_pred, dtype="float32")
        truth = np.asarray(y_true)
        if truth.ndim + 1 == predicted.ndim and predicted.shape[-1] == 1:
            truth = truth[..., None]
        return truth, predicted

    def _float(array):
        return keras.ops.convert_to_tensor(np.asarray(array, dtype="float32"))

    def binary_accuracy(y_true, y_pred, threshold=0.5):
        truth, predicted = _pair(y_true, y_pred)
        return _float((predicted > threshold).astype(truth.dtype) == truth)

    def categorical_accuracy(y_true, y_pred):
        truth, predicted = np.asarray(y_true), np.asarray(y_pred)
        return _float(np.argmax(truth, axis=-1) == np.argmax(predicted, axis=-1))

    def sparse_categorical_accuracy(y_true, y_pred):
        truth, predicted = np.asarray(y_true), np.asarray(y_pred)
        if truth.ndim == predicted.ndim and truth.shape[-1] == 1:
            truth = truth[..., 0]
        return _float(truth == np.argmax(predicted, axis=-1))

    def top_k_categorical_accuracy(y_true, y_pred, k=5):
        return sparse_top_k_categorical_accuracy(np.argmax(np.asarray(y_true), axis=-1), y_pred, k)

    def sparse_top_k_categorical_accuracy(y_true, y_pred, k=5):
        truth, predicted = np.asarray(y_true).ravel().astype(int), np.asarray(y_pred)
        own = predicted[np.arange(len(truth)), truth]
        return _float(np.sum(predicted > own[:, None], axis=-1) < k)

    def add(inputs, **kwargs):
        return keras.layers.Add(**kwargs)(inputs)

    def subtract(inputs, **kwargs):
        return keras.layers.Subtract(**kwargs)(inputs)

    def multiply(inputs, **kwargs):
        return keras.layers.Multiply(**kwargs)(inputs)

    def average(inputs, **kwargs):
        return keras.layers.Average(**kwargs)(inputs)

    def maximum(inputs, **kwargs):
        return keras.layers.Maximum(**kwargs)(inputs)

    def minimum(inputs, **kwargs):
        return keras.layers.Minimum(**kwargs)(inputs)

    def concatenate(inputs, axis=-1, **kwargs):
        return keras.layers.Concatenate(axis=axis, **kwargs)(inputs)

    def dot(inputs, axes=-1, **kwargs):
        return keras.layers.Dot(axes=axes, **kwargs)(inputs)

    def epsilon():
        return 1e-07

    def set_epsilon(value):
        raise NotImplementedError("lectern keeps epsilon at 1e-07")

    def floatx():
        return "float32"

    def set_floatx(value):
        if value not in ("float16", "float32", "float64", "bfloat16"):
            raise ValueError(
                f"Unknown `floatx` value: {value}. Expected one of {{'bfloat16', 'float16', 'float32', 'float64'}}")
        if value != "float32":
            raise NotImplementedError("lectern computes Keras's layers in float32")

    class DTypePolicy:
        def __init__(self, name="float32"):
            if name != "float32":
                raise NotImplementedError("lectern computes Keras's layers in float32")
            self.name = self.compute_dtype = self.variable_dtype = name

        def __repr__(self): return f'<DTypePolicy "{self.name}">'
        def __eq__(self, other): return isinstance(other, DTypePolicy) and self.name == other.name
        def get_config(self): return {"name": self.name}

    def dtype_policy():
        return DTypePolicy()

    def backend():
        return "tensorflow"

    def image_data_format():
        return "channels_last"

    def split_dataset(dataset, left_size=None, right_size=None, shuffle=False, seed=None, stratify_by=None):
        import tensorflow as tf
        if not hasattr(dataset, "skip"):
            dataset = tf.data.Dataset.from_tensor_slices(dataset)
        if left_size is None and right_size is None:
            raise ValueError("At least one of the `left_size` or `right_size` must be specified. Received: left_size=None and right_size=None")
        count = len(dataset)
        for name, size in (("left_size", left_size), ("right_size", right_size)):
            if isinstance(size, float) and not 0 <= size <= 1 or isinstance(size, int) and not 0 <= size <= count:
                raise ValueError(
                    f"`{name}` should be either a positive integer smaller than {count}, or a float within the range "
                    f"`[0, 1]`. Received: {name}={size}")
        if shuffle:
            # One order for both parts.
            rows = list(dataset)
            order = np.arange(count)
            np.random.RandomState(seed).shuffle(order)
            dataset = _stacked([rows[k] for k in order])
        left = int(round(left_size * count)) if isinstance(left_size, float) else left_size
        if left is None:
            right = int(round(right_size * count)) if isinstance(right_size, float) else right_size
            left = count - right
        return dataset.take(left), dataset.skip(left)

    def _stacked(rows):
        import tensorflow as tf
        if isinstance(rows[0], (tuple, list)):
            return tf.data.Dataset.from_tensor_slices(tuple([np.stack([np.asarray(r[k]) for r in rows]) for k in range(len(rows[0]))]))
        if isinstance(rows[0], dict):
            return tf.data.Dataset.from_tensor_slices({key: np.stack([np.asarray(r[key]) for r in rows]) for key in rows[0]})
        return tf.data.Dataset.from_tensor_slices(np.stack([np.asarray(r) for r in rows]))

    class Progbar:
        def __init__(self, target, width=20, verbose=1, interval=0.05, stateful_metrics=None, unit_name="step"):
            self.target, self.width, self.verbose, self.interval = target, width, verbose, interval
            self.unit_name, self._values, self._seen_so_far = unit_name, {}, 0
            self.stateful_metrics = set(stateful_metrics or [])
            self._start = time.time()

        def _text(self):
            text = ""
            for name, (total, count) in self._values.items():
                value = total / max(1, count)
                text += f" - {name}: {value:.4f}" if abs(value) > 1e-3 else f" - {name}: {value:.4e}"
            return text

        def update(self, current, values=None, finalize=None):
            if finalize is None:
                finalize = self.target is not None and current >= self.target
            for name, value in values or []:
                value = float(value)
                if name in self.stateful_metrics:
                    self._values[name] = (value, 1)
                else:
                    steps = max(current - self._seen_so_far, 1)
                    total, count = self._values.get(name, (0.0, 0))
                    self._values[name] = (total + value * steps, count + steps)
            self._seen_so_far = current
            if not finalize or self.verbose == 0:
                return
            spent = int(time.time() - self._start)
            head = f"{current}/{self.target if self.target is not None else 'Unknown'}"
            bar = f" {chr(0x2501) * self.width}" if self.verbose == 1 else " -"
            print(f"{head}{bar} {spent}s 0s/{self.unit_name}{self._text()}")

        def add(self, n, values=None):
            self.update(self._seen_so_far + n, values)

    def pack_x_y_sample_weight(x, y=None, sample_weight=None):
        if y is None:
            return x if not isinstance(x, (tuple, list)) else (x,)
        return (x, y) if sample_weight is None else (x, y, sample_weight)

    def unpack_x_y_sample_weight(data):
        if isinstance(data, list):
            data = tuple(data)
        if not isinstance(data, tuple):
            return (data, None, None)
        if len(data) > 3:
            raise ValueError(
                f"Data is expected to be in format `x`, `(x,)`, `(x, y)`, or `(x, y, sample_weight)`, found: {data}")
        return data + (None,) * (3 - len(data))

    def standardize_dtype(dtype):
        if dtype is None:
            return "float32"
        return getattr(dtype, "name", None) or getattr(dtype, "__name__", None) or str(dtype)

    def is_keras_tensor(x):
        return isinstance(x, keras.KerasTensor)

    def enable_interactive_logging(): pass
    def disable_interactive_logging(): pass
    def is_interactive_logging_enabled(): return True

    def normalize(x, axis=-1, order=2):
        x = np.asarray(x)
        norms = np.atleast_1d(np.linalg.norm(x, order, axis))
        norms[norms == 0] = 1
        return x / np.expand_dims(norms, axis)

    def timeseries_dataset_from_array(data, targets, sequence_length, sequence_stride=1, sampling_rate=1,
                                      batch_size=128, shuffle=False, seed=None, start_index=None, end_index=None):
        import tensorflow as tf
        data = np.asarray(data)
        start = start_index or 0
        end = len(data) if end_index is None else end_index
        if targets is not None:
            count = min(end - start - sequence_length * sampling_rate + sampling_rate, len(targets))
            positions = np.arange(0, count, sequence_stride)
        else:
            positions = np.arange(0, end - start - (sequence_length - 1) * sampling_rate, sequence_stride)
        if shuffle:
            rng = np.random.RandomState(np.random.randint(1e6) if seed is None else seed)
            rng.shuffle(positions)
        positions = positions + start
        rows = np.stack([data[p:p + sequence_length * sampling_rate:sampling_rate] for p in positions])
        made = rows if targets is None else (rows, np.asarray(targets)[positions])
        dataset = tf.data.Dataset.from_tensor_slices(made)
        if batch_size is not None:
            dataset = dataset.prefetch(-1).batch(batch_size)
        return dataset.prefetch(-1)
    """#
}
