import MiniPython

extension KerasPython {
  /// `GroupQueryAttention`, whose groups of queries share keys and values.
  ///
  /// - Source: `keras/src/layers/attention/grouped_query_attention.py` of Keras 3.15.
  static let groupedAttention = ModuleDefinition(
    python: "_keras_grouped_attention", "Attention with shared keys and values.",
    #"""
    import math
    import numpy as np
    import keras
    from keras import layers, ops

    class GroupedQueryAttention(layers.Layer):
        def __init__(self, head_dim, num_query_heads, num_key_value_heads, dropout=0.0, use_bias=True, sliding_window=None,
                     flash_attention=None, kernel_initializer="glorot_uniform", bias_initializer="zeros",
                     kernel_regularizer=None, bias_regularizer=None, activity_regularizer=None, kernel_constraint=None,
                     bias_constraint=None, use_gate=False, seed=None, **kwargs):
            super().__init__(**kwargs)
            if num_query_heads % num_key_value_heads != 0:
                raise ValueError("`num_query_heads` must be divisible by `num_key_value_heads`.")
            if sliding_window is not None and (not isinstance(sliding_window, int) or sliding_window <= 0):
                raise ValueError(
                    f"`sliding_window` must be `None` or a positive integer. Received: sliding_window={sliding_window}")
            self.head_dim, self.num_query_heads, self.num_key_value_heads = head_dim, num_query_heads, num_key_value_heads
            self.num_repeats = num_query_heads // num_key_value_heads
            self.dropout, self.use_bias, self.use_gate, self.seed = dropout, use_bias, use_gate, seed
            self.sliding_window = sliding_window
            self.kernel_initializer = keras.initializers.get(kernel_initializer)
            self.bias_initializer = keras.initializers.get(bias_initializer)
            self._shared = {"kernel_regularizer": kernel_regularizer, "bias_regularizer": bias_regularizer,
                            "kernel_constraint": kernel_constraint, "bias_constraint": bias_constraint}
            self._query_dense = None

        def _dense(self, equation, output_shape, axes, name, activation=None):
            def again(initializer):
                return type(initializer).from_config(initializer.get_config())
            return layers.EinsumDense(
                equation, output_shape=output_shape, bias_axes=axes if self.use_bias else None, name=name,
                activation=activation, kernel_initializer=again(self.kernel_initializer),
                bias_initializer=again(self.bias_initializer), **self._shared)

        def _parts(self, width):
            queries = (None, self.num_query_heads, self.head_dim)
            shared = (None, self.num_key_value_heads, self.head_dim)
            self._query_dense = self._dense("bqm,muh->bquh", queries, "uh", "query")
            self._key_dense = self._dense("bkm,mvh->bkvh", shared, "vh", "key")
            if self.use_gate:
                self._gate_dense = self._dense("bqm,muh->bquh", queries, "uh", "gate", "sigmoid")
            self._value_dense = self._dense("bkm,mvh->bkvh", shared, "vh", "value")
            self._dropout_layer = layers.Dropout(self.dropout, seed=self.seed)
            self._output_dense = self._dense("bquh,uhm->bqm", (None, width), "m", "attention_output")

        def _mask(self, steps, sources, mask, causal):
            found = None if mask is None else ops.cast(mask, "bool")
            places = np.arange(steps)[:, None] - np.arange(sources)[None, :]
            own = []
            if causal:
                own.append(places >= 0)
            if self.sliding_window is not None:
                own.append(np.abs(places) < self.sliding_window)
            for part in own:
                part = ops.convert_to_tensor(part[None])
                found = part if found is None else ops.logical_and(found, part)
            return found

        def call(self, query, value, key=None, query_mask=None, value_mask=None, key_mask=None, attention_mask=None,
                 return_attention_scores=False, training=None, use_causal_mask=False):
            key = value if key is None else key
            if self._query_dense is None:
                self._parts(query.shape[-1])
            mask = self._mask(query.shape[1], value.shape[1], attention_mask, use_causal_mask)
            gate = self._gate_dense(query) if self.use_gate else None
            query, key, value = self._query_dense(query), self._key_dense(key), self._value_dense(value)
            key = ops.repeat(key, self.num_repeats, axis=2)
            value = ops.repeat(value, self.num_repeats, axis=2)
            logits = ops.einsum("bquh,bkuh->buqk", query * (1.0 / math.sqrt(float(self.head_dim))), key)
            if mask is not None:
                logits = ops.where(ops.expand_dims(mask, 1), logits, -1e9)
            scores = ops.softmax(logits, axis=-1)
            kept = self._dropout_layer(scores, training=training) if self.dropout > 0 else scores
            output = ops.einsum("buqk,bkuh->bquh", kept, value)
            output = self._output_dense(output if gate is None else output * gate)
            return (output, scores) if return_attention_scores else output

        def compute_output_shape(self, query_shape, *rest):
            return query_shape
    """#, names: ["GroupedQueryAttention"])
}
