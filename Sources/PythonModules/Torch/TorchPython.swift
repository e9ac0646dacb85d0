import MiniPython
import Networks
import Tensors

/// The parts of PyTorch that are written in Python, and what they need in Swift.
enum TorchPython {
  static let all = [native, parts, distributions, functions, functional]

  private static let native = ModuleDefinition(
    "_torch_native", "Parts of PyTorch.",
    functions: [
      FunctionDefinition("returned", "(name, /, *parts)", "A tuple whose parts have names.") {
        (arguments, interpreter) throws(PythonError) in
        try ReturnTypes.make(
          try interpreter.text(arguments[0]), try interpreter.elements(of: arguments[1]),
          interpreter)
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
        let result = Tensor.custom(
          named: try interpreter.text(arguments[0]), inputs, output: output.data, mode: torch.mode
        ) { (gradient) throws(TensorError) in
          do throws(PythonError) {
            let answer = try interpreter.call(backward, Arguments(torch.wrap(gradient)))
            var gradients: [NDArray?] = []
            for value in try interpreter.elements(of: answer) {
              gradients.append(value.tensorObject?.tensor.data)
            }
            return gradients
          } catch {
            throw TensorError(
              TensorError.Kind(rawValue: error.kind.name) ?? .runtimeError, error.message)
          }
        }
        return torch.wrap(result)
      },
    ])

  static let partNames = ["GroupNorm", "InstanceNorm1d", "Transformer"]

  private static let parts = ModuleDefinition(
    python: "_torch_parts", "Layers put together from others.",
    #"""
    import torch
    from torch import nn

    class GroupNorm(nn.Module):
        def __init__(self, num_groups, num_channels, eps=1e-05, affine=True, device=None, dtype=None):
            super().__init__()
            if num_channels % num_groups != 0:
                raise ValueError("num_channels must be divisible by num_groups")
            self.num_groups, self.num_channels, self.eps, self.affine = num_groups, num_channels, eps, affine
            if affine:
                self.weight = nn.Parameter(torch.ones(num_channels))
                self.bias = nn.Parameter(torch.zeros(num_channels))
            else:
                self.register_parameter("weight", None)
                self.register_parameter("bias", None)

        def forward(self, x):
            if x.shape[1] != self.num_channels:
                raise RuntimeError(
                    f"Expected weight to be a vector of size equal to the number of channels in input, "
                    f"but got weight of shape [{self.num_channels}] and input of shape {list(x.shape)}")
            g = x.reshape(x.shape[0], self.num_groups, -1)
            mean = g.mean(-1, keepdim=True)
            var = g.var(-1, keepdim=True, unbiased=False)
            y = ((g - mean) / torch.sqrt(var + self.eps)).reshape(x.shape)
            if self.affine:
                shape = [1, -1] + [1] * (x.dim() - 2)
                y = y * self.weight.view(shape) + self.bias.view(shape)
            return y

        def extra_repr(self):
            return f"{self.num_groups}, {self.num_channels}, eps={self.eps}, affine={self.affine}"

    class InstanceNorm1d(nn.Module):
        def __init__(self, num_features, eps=1e-05, momentum=0.1, affine=False, track_running_stats=False):
            super().__init__()
            self.num_features, self.eps, self.momentum = num_features, eps, momentum
            self.affine, self.track_running_stats = affine, track_running_stats
            if affine:
                self.weight = nn.Parameter(torch.ones(num_features))
                self.bias = nn.Parameter(torch.zeros(num_features))

        def forward(self, x):
            mean = x.mean(-1, keepdim=True)
            var = x.var(-1, keepdim=True, unbiased=False)
            y = (x - mean) / torch.sqrt(var + self.eps)
            return y * self.weight[:, None] + self.bias[:, None] if self.affine else y

        def extra_repr(self):
            return (f"{self.num_features}, eps={self.eps}, momentum={self.momentum}, "
                    f"affine={self.affine}, track_running_stats={self.track_running_stats}")

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
                with torch.no_grad():
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

  private static let functional = ModuleDefinition(
    python: "_torch_functional", "Derivatives of functions.",
    #"""
    import torch

    def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
        single = torch.is_tensor(inputs)
        xs = [x.detach().clone().requires_grad_() for x in ([inputs] if single else inputs)]
        y = func(*xs)
        flat = y.reshape(-1)
        rows = []
        for k in range(flat.numel()):
            grads = torch.autograd.grad(flat[k], xs, retain_graph=True, allow_unused=True)
            rows.append([torch.zeros_like(x) if g is None else g for g, x in zip(grads, xs)])
        found = [torch.stack([r[k] for r in rows]).reshape(tuple(y.shape) + tuple(x.shape))
                 for k, x in enumerate(xs)]
        return found[0] if single else tuple(found)

    def grad(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            args = list(args)
            places = [argnums] if isinstance(argnums, int) else list(argnums)
            for k in places:
                args[k] = args[k].detach().clone().requires_grad_()
            found = torch.autograd.grad(func(*args, **kwargs), [args[k] for k in places])
            return found[0] if isinstance(argnums, int) else tuple(found)
        return inner

    def grad_and_value(func, argnums=0):
        def inner(*args, **kwargs):
            return grad(func, argnums)(*args, **kwargs), func(*args, **kwargs)
        return inner

    def vmap(func, in_dims=0, out_dims=0):
        def inner(*args):
            size = len(args[0])
            return torch.stack([func(*[a[k] for a in args]) for k in range(size)])
        return inner
    """#, names: ["jacobian", "grad", "grad_and_value", "vmap"])

  static let namespaces = [
    ModuleDefinition(
      "torch.autograd.functional", "Derivatives of functions.",
      aliases: [("jacobian", "_torch_functional.jacobian")]),
    ModuleDefinition(
      "torch.func", "Derivatives of functions.",
      aliases: ["grad", "grad_and_value", "vmap"].map { ($0, "_torch_functional." + $0) }),
    ModuleDefinition(
      "torch.distributions", "Distributions to draw from.",
      aliases: distributionNames.map { ($0, "_torch_distributions." + $0) }),
  ]

  private static let distributionNames = [
    "Normal", "Bernoulli", "Categorical", "Uniform", "kl_divergence", "Distribution",
  ]

  private static let distributions = ModuleDefinition(
    python: "_torch_distributions", "Distributions to draw from.",
    #"""
    import math
    import torch

    def _tensor(value):
        return value if torch.is_tensor(value) else torch.tensor(float(value))

    class Distribution:
        def sample(self, sample_shape=()):
            with torch.no_grad():
                return self._draw(tuple(sample_shape) + tuple(self.batch_shape))

        @property
        def stddev(self): return self.variance.sqrt()

    class Normal(Distribution):
        def __init__(self, loc, scale, validate_args=None):
            self.loc, self.scale = torch.broadcast_tensors(_tensor(loc), _tensor(scale))
            self.batch_shape = self.loc.shape

        def _draw(self, shape):
            return torch.normal(self.loc.expand(shape), self.scale.expand(shape))

        def rsample(self, sample_shape=()):
            shape = tuple(sample_shape) + tuple(self.batch_shape)
            return self.loc + torch.randn(shape) * self.scale

        @property
        def mean(self): return self.loc
        @property
        def variance(self): return self.scale ** 2

        def log_prob(self, value):
            var = self.scale ** 2
            return -((value - self.loc) ** 2) / (2 * var) - self.scale.log() - math.log(math.sqrt(2 * math.pi))

        def cdf(self, value):
            return 0.5 * (1 + torch.erf((value - self.loc) * self.scale.reciprocal() / math.sqrt(2)))

        def entropy(self):
            return 0.5 + 0.5 * math.log(2 * math.pi) + torch.log(self.scale)

        def __repr__(self):
            if self.loc.dim() == 0:
                return f"Normal(loc: {self.loc.item()}, scale: {self.scale.item()})"
            return f"Normal(loc: {self.loc.size()}, scale: {self.scale.size()})"

    class Uniform(Distribution):
        def __init__(self, low, high, validate_args=None):
            self.low, self.high = torch.broadcast_tensors(_tensor(low), _tensor(high))
            self.batch_shape = self.low.shape

        def _draw(self, shape):
            return self.low + torch.rand(shape) * (self.high - self.low)

        @property
        def mean(self): return (self.high + self.low) / 2
        @property
        def variance(self): return (self.high - self.low) ** 2 / 12
        def log_prob(self, value):
            inside = (self.low <= value) & (self.high > value)
            return torch.log(inside.float()) - torch.log(self.high - self.low)
        def entropy(self): return torch.log(self.high - self.low)

    class Bernoulli(Distribution):
        def __init__(self, probs=None, logits=None, validate_args=None):
            self.probs = _tensor(probs) if probs is not None else torch.sigmoid(_tensor(logits))
            self.batch_shape = self.probs.shape

        def _draw(self, shape):
            return torch.bernoulli(self.probs.expand(shape))

        @property
        def mean(self): return self.probs
        @property
        def variance(self): return self.probs * (1 - self.probs)
        def log_prob(self, value):
            p = self.probs.clamp(1e-7, 1 - 1e-7)
            return value * torch.log(p) + (1 - value) * torch.log(1 - p)
        def entropy(self):
            p = self.probs.clamp(1e-7, 1 - 1e-7)
            return -(p * p.log() + (1 - p) * (1 - p).log())

    class Categorical(Distribution):
        def __init__(self, probs=None, logits=None, validate_args=None):
            if probs is not None:
                self.probs = probs / probs.sum(-1, keepdim=True)
                self.logits = self.probs.clamp(1e-7).log()
            else:
                self.logits = logits - logits.logsumexp(-1, keepdim=True)
                self.probs = self.logits.softmax(-1)
            self.batch_shape = self.probs.shape[:-1]

        def _draw(self, shape):
            count = 1
            for n in shape[:len(shape) - len(self.batch_shape)]:
                count *= n
            flat = self.probs.reshape(-1, self.probs.shape[-1])
            return torch.multinomial(flat, count, True).T.reshape(shape)

        def log_prob(self, value):
            return self.logits.gather(-1, value.long().unsqueeze(-1)).squeeze(-1)

        def entropy(self):
            return -(self.logits * self.probs).sum(-1)

    def kl_divergence(p, q):
        if isinstance(p, Normal):
            ratio = (p.scale / q.scale) ** 2
            t = ((p.loc - q.loc) / q.scale) ** 2
            return 0.5 * (ratio + t - 1 - ratio.log())
        if isinstance(p, Categorical):
            return (p.probs * (p.logits - q.logits)).sum(-1)
        raise NotImplementedError(f"no kl_divergence for {type(p).__name__}")
    """#, names: distributionNames)

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
