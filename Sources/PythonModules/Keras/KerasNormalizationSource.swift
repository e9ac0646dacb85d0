import MiniPython

extension KerasPython {
  static let normalizationNames = ["GroupNormalization", "RMSNormalization"]

  /// Layers that bring numbers to one scale, beside those of Networks.
  ///
  /// - Source: `keras/src/layers/normalization/` of Keras 3.15.
  static let normalizations = ModuleDefinition(
    python: "_keras_norms", "Numbers brought to one scale.",
    #"""
    import keras
    from keras import ops

    class GroupNormalization(keras.layers.Layer):
        def __init__(self, groups=32, axis=-1, epsilon=1e-3, center=True, scale=True, beta_initializer="zeros",
                     gamma_initializer="ones", beta_regularizer=None, gamma_regularizer=None, **kwargs):
            super().__init__(**kwargs)
            self.supports_masking = True
            self.groups, self.axis, self.epsilon, self.center, self.scale = groups, axis, epsilon, center, scale
            self.beta_initializer, self.gamma_initializer = beta_initializer, gamma_initializer
            self.beta_regularizer, self.gamma_regularizer = beta_regularizer, gamma_regularizer
            if axis != -1:
                raise NotImplementedError("lectern has GroupNormalization over the last axis alone")

        def build(self, input_shape):
            size = input_shape[-1]
            if self.groups == -1:
                self.groups = size
            if size < self.groups:
                raise ValueError(
                    f"Number of groups ({self.groups}) cannot be more than the number of channels ({size}).")
            if size % self.groups != 0:
                raise ValueError(
                    f"Number of groups ({self.groups}) must be a multiple of the number of channels ({size}).")
            self.gamma = self.beta = None
            if self.scale:
                self.gamma = self.add_weight(
                    shape=(size,), name="gamma", initializer=self.gamma_initializer, regularizer=self.gamma_regularizer)
            if self.center:
                self.beta = self.add_weight(
                    shape=(size,), name="beta", initializer=self.beta_initializer, regularizer=self.beta_regularizer)

        def call(self, inputs):
            shape = tuple(inputs.shape)
            width = shape[-1] // self.groups
            x = ops.reshape(inputs, shape[:-1] + (self.groups, width))
            axes = list(range(1, len(shape) - 1)) + [len(shape)]
            mean = ops.mean(x, axis=axes, keepdims=True)
            inverse = ops.rsqrt(ops.var(x, axis=axes, keepdims=True) + self.epsilon)
            if self.gamma is not None:
                inverse = inverse * ops.reshape(self.gamma, (self.groups, width))
            shift = -mean * inverse
            if self.beta is not None:
                shift = shift + ops.reshape(self.beta, (self.groups, width))
            return ops.reshape(x * inverse + shift, shape)

        def compute_output_shape(self, input_shape):
            return input_shape

        def get_config(self):
            return {**super().get_config(), "groups": self.groups, "axis": self.axis, "epsilon": self.epsilon,
                    "center": self.center, "scale": self.scale}

    class RMSNormalization(keras.layers.Layer):
        def __init__(self, axis=-1, epsilon=1e-6, **kwargs):
            super().__init__(**kwargs)
            self.axis, self.epsilon = axis, epsilon

        def build(self, input_shape):
            axes = [self.axis] if isinstance(self.axis, int) else list(self.axis)
            self.scale = self.add_weight(name="scale", shape=tuple([input_shape[a] for a in axes]), initializer="ones")

        def call(self, x):
            mean = ops.mean(ops.square(x), axis=self.axis, keepdims=True)
            return x * ops.rsqrt(mean + self.epsilon) * self.scale

        def compute_output_shape(self, input_shape):
            return input_shape

        def get_config(self):
            return {**super().get_config(), "axis": self.axis, "epsilon": self.epsilon}
    """#, names: normalizationNames)
}
