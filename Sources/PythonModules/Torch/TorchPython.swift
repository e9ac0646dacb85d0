import MiniPython
import Networks
import Tensors

/// The parts of PyTorch that are written in Python, and what they need in Swift.
enum TorchPython {
  static let all = [
    native, parts, TorchDistributionsSource.base, TorchDistributionsSource.module, functions,
    TorchDerivativesSource.module,
  ]

  private static let native = ModuleDefinition(
    "_torch_native", "Parts of PyTorch.",
    functions: [
      FunctionDefinition("returned", "(name, /, *parts)", "A tuple whose parts have names.") {
        (arguments, interpreter) throws(PythonError) in
        try ReturnTypes.make(
          try interpreter.text(arguments[0]), try interpreter.elements(of: arguments[1]),
          interpreter)
      },
      FunctionDefinition("named", "(name, tensor, /)", "The tensor as the result of an operation.")
      {
        (arguments, interpreter) throws(PythonError) in
        guard let tensor = arguments[1].tensorObject?.tensor else { return arguments[1] }
        let name = try interpreter.text(arguments[0])
        return interpreter.torch.wrap(
          try raising { () throws(TensorError) in try tensor.renamed(name) })
      },
      FunctionDefinition("custom", "(name, inputs, output, backward, /)") {
        (arguments, interpreter) throws(PythonError) in
        var inputs: [Tensor] = []
        for value in try interpreter.elements(of: arguments[1]) {
          guard let found = value.tensorObject else { continue }
          inputs.append(found.tensor)
        }
        guard let output = arguments[2].tensorObject?.tensor else {
          throw PythonError(.typeError, "forward() must return a tensor")
        }
        let backward = arguments[3]
        let torch = interpreter.torch
        func gradients(_ gradient: Tensor) throws(TensorError) -> [Tensor?] {
          do throws(PythonError) {
            let answer = try interpreter.call(backward, Arguments(torch.wrap(gradient)))
            return try interpreter.elements(of: answer).map { $0.tensorObject?.tensor }
          } catch {
            throw TensorError(
              TensorError.Kind(rawValue: error.kind.name) ?? .runtimeError, error.message)
          }
        }
        let result = Tensor.custom(
          named: try interpreter.text(arguments[0]), inputs, output: output.data, mode: torch.mode,
          again: gradients
        ) { (gradient) throws(TensorError) in
          try torch.mode.withoutGradients { () throws(TensorError) in
            try gradients(Tensor(gradient, mode: torch.mode)).map { $0?.data }
          }
        }
        return torch.wrap(result)
      },
    ])

  static let partNames = ["GroupNorm", "InstanceNorm1d", "InstanceNorm2d", "Transformer"]

  private static let parts = ModuleDefinition(
    python: "_torch_parts", "Layers put together from others.",
    #"""
    import torch
    from torch import nn

    class GroupNorm(nn.Module):
        def __init__(self, num_groups, num_channels, eps=1e-05, affine=True, device=None, dtype=None,
                     *, bias=True):
            super().__init__()
            if num_channels % num_groups != 0:
                raise ValueError(
                    f"num_channels ({num_channels}) must be divisible by num_groups ({num_groups})")
            self.num_groups, self.num_channels, self.eps, self.affine = num_groups, num_channels, eps, affine
            self.register_parameter("weight", nn.Parameter(torch.ones(num_channels)) if affine else None)
            self.register_parameter("bias", nn.Parameter(torch.zeros(num_channels)) if affine and bias else None)

        def forward(self, x):
            return nn.functional.group_norm(x, self.num_groups, self.weight, self.bias, self.eps)

        def extra_repr(self):
            return (f"{self.num_groups}, {self.num_channels}, eps={self.eps}, affine={self.affine}, "
                    f"bias={self.bias is not None or not self.affine}")

    class _InstanceNorm(nn.Module):
        def __init__(self, num_features, eps=1e-05, momentum=0.1, affine=False, track_running_stats=False,
                     device=None, dtype=None, *, bias=True):
            super().__init__()
            self.num_features, self.eps, self.momentum = num_features, eps, momentum
            self.affine, self.track_running_stats = affine, track_running_stats
            self.register_parameter("weight", nn.Parameter(torch.ones(num_features)) if affine else None)
            self.register_parameter("bias", nn.Parameter(torch.zeros(num_features)) if affine and bias else None)
            tracks = track_running_stats
            self.register_buffer("running_mean", torch.zeros(num_features) if tracks else None)
            self.register_buffer("running_var", torch.ones(num_features) if tracks else None)
            self.register_buffer("num_batches_tracked", torch.tensor(0) if tracks else None)

        def forward(self, x):
            if x.dim() not in self._ranks:
                names = " or ".join([f"{r}D" for r in self._ranks])
                raise ValueError(f"expected {names} input (got {x.dim()}D input)")
            if x.dim() == self._ranks[0]:
                return self._normalized(x.unsqueeze(0)).squeeze(0)
            return self._normalized(x)

        def _normalized(self, x):
            return nn.functional.instance_norm(
                x, self.running_mean, self.running_var, self.weight, self.bias,
                self.training or not self.track_running_stats, self.momentum, self.eps)

        def extra_repr(self):
            return (f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, "
                    f"affine={self.affine}, bias={self.bias is not None}, "
                    f"track_running_stats={self.track_running_stats}")

    class InstanceNorm1d(_InstanceNorm):
        _ranks = (2, 3)

    class InstanceNorm2d(_InstanceNorm):
        _ranks = (3, 4)

    class Transformer(nn.Module):
        def __init__(self, d_model=512, nhead=8, num_encoder_layers=6, num_decoder_layers=6,
                     dim_feedforward=2048, dropout=0.1, activation="relu", custom_encoder=None,
                     custom_decoder=None, layer_norm_eps=1e-05, batch_first=False, norm_first=False,
                     bias=True, device=None, dtype=None):
            super().__init__()
            options = dict(dim_feedforward=dim_feedforward, dropout=dropout, activation=activation,
                           layer_norm_eps=layer_norm_eps, batch_first=batch_first, norm_first=norm_first,
                           bias=bias)
            if custom_encoder is not None:
                self.encoder = custom_encoder
            else:
                layer = nn.TransformerEncoderLayer(d_model, nhead, **options)
                self.encoder = nn.TransformerEncoder(
                    layer, num_encoder_layers, nn.LayerNorm(d_model, eps=layer_norm_eps, bias=bias))
            if custom_decoder is not None:
                self.decoder = custom_decoder
            else:
                layer = nn.TransformerDecoderLayer(d_model, nhead, **options)
                self.decoder = nn.TransformerDecoder(
                    layer, num_decoder_layers, nn.LayerNorm(d_model, eps=layer_norm_eps, bias=bias))
            for p in self.parameters():
                if p.dim() > 1:
                    nn.init.xavier_uniform_(p)
            self.d_model, self.nhead, self.batch_first = d_model, nhead, batch_first

        def forward(self, src, tgt, src_mask=None, tgt_mask=None, memory_mask=None,
                    src_key_padding_mask=None, tgt_key_padding_mask=None, memory_key_padding_mask=None,
                    src_is_causal=None, tgt_is_causal=None, memory_is_causal=False):
            axis = 0 if self.batch_first else 1
            if src.dim() == 3 and src.size(axis) != tgt.size(axis):
                raise RuntimeError("the batch number of src and tgt must be equal")
            if src.size(-1) != self.d_model or tgt.size(-1) != self.d_model:
                raise RuntimeError("the feature number of src and tgt must be equal to d_model")
            memory = self.encoder(src, mask=src_mask, src_key_padding_mask=src_key_padding_mask)
            return self.decoder(tgt, memory, tgt_mask=tgt_mask, memory_mask=memory_mask,
                                tgt_key_padding_mask=tgt_key_padding_mask,
                                memory_key_padding_mask=memory_key_padding_mask)

        @staticmethod
        def generate_square_subsequent_mask(sz, device=None, dtype=None):
            return torch.triu(torch.full((sz, sz), float("-inf"), dtype=dtype), diagonal=1)
    """#, names: partNames)

  private static let functions = ModuleDefinition(
    python: "_torch_function", "Operations with a derivative of the program's own.",
    #"""
    import torch
    from _torch_native import custom as _custom

    class _Context:
        def __init__(self):
            self.saved_tensors = ()
            self.needs_input_grad = ()

        def save_for_backward(self, *tensors):
            self.saved_tensors = tensors

        def mark_non_differentiable(self, *tensors): pass
        def mark_dirty(self, *tensors): pass
        def set_materialize_grads(self, value): pass

    class Function:
        @classmethod
        def apply(cls, *args):
            ctx = _Context()
            ctx.needs_input_grad = tuple([torch.is_tensor(a) and a.requires_grad for a in args])
            with torch.no_grad():
                output = cls.forward(ctx, *args)
            places = [k for k, a in enumerate(args) if torch.is_tensor(a)]
            def backward(gradient):
                found = cls.backward(ctx, gradient)
                if not isinstance(found, tuple):
                    found = (found,)
                return [found[k] for k in places]
            return _custom(cls.__name__ + "Backward", [args[k] for k in places], output, backward)

        @staticmethod
        def forward(ctx, *args):
            raise NotImplementedError("You must implement the forward function for custom autograd.Function.")

        @staticmethod
        def backward(ctx, *grads):
            raise NotImplementedError(
                "You must implement either the backward or vjp method for your custom autograd.Function "
                "to use it with backward mode AD.")
    """#, names: ["Function"])

  static let functionalNames = ["jacobian", "hessian", "vjp", "jvp", "vhp", "hvp"]

  static let namespaces = [
    ModuleDefinition(
      "torch.autograd.functional", "Derivatives of functions.",
      aliases: functionalNames.map { ($0, "_torch_functional." + $0) }),
    ModuleDefinition(
      "torch.func", "Derivatives of functions.",
      aliases: ["grad", "grad_and_value", "vmap", "jacrev", "jacfwd"].map {
        ($0, "_torch_functional." + $0)
      } + [("hessian", "_torch_functional._func_hessian")]),
    ModuleDefinition(
      "torch.distributions", "Distributions to draw from.",
      aliases: TorchDistributionsSource.names.map { ($0, "_torch_distributions." + $0) }),
  ]

  /// Functions of `torch` itself.
  static let functionsOfTorch = [
    FunctionDefinition("broadcast_shapes", "(*shapes)", "The shape that shapes broadcast to.") {
      (arguments, interpreter) throws(PythonError) in
      var shape = try numeric { () throws(TensorError) in try Shape([Int]()) }
      for value in try interpreter.elements(of: arguments[0]) {
        let lengths = try interpreter.ints(value)
        let current = shape
        shape = try numeric { () throws(TensorError) in
          try Shape.broadcast(current, try Shape(lengths), .torch)
        }
      }
      return try interpreter.call(
        .object(interpreter.nativeClass("torch.Size")),
        Arguments(.tuple(Array(shape).map { .int($0) })))
    }
  ]
}
