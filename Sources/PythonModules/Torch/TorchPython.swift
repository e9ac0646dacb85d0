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

    def _inputs(inputs, create_graph):
        single = torch.is_tensor(inputs)
        xs = [inputs] if single else list(inputs)
        if create_graph:
            xs = [x.view_as(x) if x.requires_grad else x.detach().clone().requires_grad_() for x in xs]
        else:
            xs = [x.detach().clone().requires_grad_() for x in xs]
        return single, xs

    def _checked(outputs, name):
        if not torch.is_tensor(outputs) and not isinstance(outputs, tuple):
            raise TypeError(
                f"The outputs of the user-provided function given to {name} must be either a Tensor or a tuple "
                f"of Tensors but the given outputs of the user-provided function has type {type(outputs)}.")
        return outputs

    def _grads(outputs, xs, grad_outputs=None, create_graph=False):
        outputs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        found = [None] * len(xs)
        for k, y in enumerate(outputs):
            if not y.requires_grad:
                continue
            v = None if grad_outputs is None else grad_outputs[k]
            parts = torch.autograd.grad(
                y, xs, v, retain_graph=True, create_graph=create_graph, allow_unused=True)
            found = [b if a is None else a if b is None else a + b for a, b in zip(found, parts)]
        return [torch.zeros_like(x) if g is None else g for g, x in zip(found, xs)]

    def _packed(single, found):
        return found[0] if single else tuple(found)

    def jacobian(func, inputs, create_graph=False, strict=False, vectorize=False, strategy="reverse-mode"):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "jacobian")
        one = torch.is_tensor(outputs)
        blocks = []
        for y in [outputs] if one else outputs:
            flat = y.reshape(-1)
            rows = [_grads(flat[k], xs, create_graph=create_graph) for k in range(flat.numel())]
            found = [torch.stack([r[k] for r in rows]).reshape(tuple(y.shape) + tuple(x.shape))
                     for k, x in enumerate(xs)]
            blocks.append(_packed(single, found))
        return blocks[0] if one else tuple(blocks)

    def hessian(func, inputs, create_graph=False, strict=False, vectorize=False,
                outer_jacobian_strategy="reverse-mode"):
        single, xs = _inputs(inputs, create_graph)
        y = func(*xs)
        if not torch.is_tensor(y):
            raise RuntimeError("The function given to hessian should return a single Tensor")
        if y.numel() != 1:
            raise RuntimeError("The Tensor returned by the function given to hessian should contain a single element")
        firsts = _grads(y.reshape(()), xs, create_graph=True)
        rows = []
        for first, x in zip(firsts, xs):
            flat = first.reshape(-1)
            parts = [_grads(flat[k], xs, create_graph=create_graph) for k in range(flat.numel())]
            rows.append(tuple([
                torch.stack([p[k] for p in parts]).reshape(tuple(x.shape) + tuple(z.shape))
                for k, z in enumerate(xs)]))
        return rows[0][0] if single else tuple(rows)

    def _seeds(outputs, v):
        outs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        if v is None:
            if len(outs) != 1 or outs[0].numel() != 1:
                raise RuntimeError(
                    "The vector v can only be None if the user-provided function returns a single Tensor "
                    "with a single element.")
            return [torch.ones_like(outs[0])]
        return [v] if torch.is_tensor(v) else list(v)

    def _given(outputs):
        return outputs.detach() if torch.is_tensor(outputs) else tuple([y.detach() for y in outputs])

    def vjp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "vjp")
        found = _grads(outputs, xs, _seeds(outputs, v), create_graph)
        return outputs if create_graph else _given(outputs), _packed(single, found)

    def jvp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        outputs = _checked(func(*xs), "jvp")
        if v is None:
            if len(xs) != 1 or xs[0].numel() != 1:
                raise RuntimeError(
                    "The vector v can only be None if the input to the user-provided function is a single "
                    "Tensor with a single element.")
            v = torch.ones_like(xs[0])
        vs = [v] if torch.is_tensor(v) else list(v)
        one = torch.is_tensor(outputs)
        outs = [outputs] if one else list(outputs)
        found = []
        for y in outs:
            u = torch.zeros_like(y).requires_grad_()
            back = _grads(y, xs, [u], create_graph=True)
            dot = sum([(g * w).sum() for g, w in zip(back, vs)])
            found.append(_grads(dot, [u], create_graph=create_graph)[0])
        return outputs if create_graph else _given(outputs), _packed(one, found)

    def vhp(func, inputs, v=None, create_graph=False, strict=False):
        single, xs = _inputs(inputs, create_graph)
        y = func(*xs)
        firsts = _grads(y, xs, create_graph=True)
        vs = [v] if torch.is_tensor(v) else list(v)
        found = _grads(tuple(firsts), xs, vs, create_graph)
        return y if create_graph else y.detach(), _packed(single, found)

    hvp = vhp

    def _numeric(f, xs, i, eps):
        x = xs[i]
        columns = []
        flat = x.detach().reshape(-1)
        for k in range(flat.numel()):
            sides = []
            for step in (eps, -eps):
                moved = flat.clone()
                moved[k] += step
                args = list(xs)
                args[i] = moved.reshape(x.shape)
                with torch.no_grad():
                    sides.append(f(*args))
            pair = [[s] if torch.is_tensor(s) else list(s) for s in sides]
            columns.append([(a - b) / (2 * eps) for a, b in zip(*pair)])
        return columns

    class GradcheckError(RuntimeError): pass

    def gradcheck(func, inputs, *, eps=1e-06, atol=1e-05, rtol=0.001, raise_exception=True, nondet_tol=0.0,
                  check_undefined_grad=True, check_grad_dtypes=False, check_batched_grad=False,
                  check_batched_forward_grad=False, check_forward_ad=False, check_backward_ad=True,
                  fast_mode=False, masked=None):
        xs = [inputs] if torch.is_tensor(inputs) else list(inputs)
        places = [k for k, x in enumerate(xs) if torch.is_tensor(x) and x.requires_grad]
        if not places:
            raise ValueError(
                "gradcheck expects at least one input tensor to require gradient, but none of the them have "
                "requires_grad=True.")
        outputs = func(*xs)
        outs = [y for y in ([outputs] if torch.is_tensor(outputs) else outputs) if torch.is_tensor(y) and y.requires_grad]
        for i in places:
            x = xs[i]
            numeric = _numeric(lambda *a: [y for y in (lambda r: [r] if torch.is_tensor(r) else r)(func(*a)) if torch.is_tensor(y)], xs, i, eps)
            for o, y in enumerate(outs):
                flat = y.reshape(-1)
                rows = [_grads(flat[k], [x], create_graph=False)[0].reshape(-1) for k in range(flat.numel())]
                analytical = torch.stack(rows, 1) if rows else torch.zeros(x.numel(), 0)
                estimated = torch.stack([c[o].reshape(-1) for c in numeric])
                if not torch.allclose(analytical, estimated.to(analytical.dtype), rtol=rtol, atol=atol):
                    if not raise_exception:
                        return False
                    raise GradcheckError(
                        f"Jacobian mismatch for output {o} with respect to input {i},\nnumerical:{estimated}\n"
                        f"analytical:{analytical}\n")
        return True

    def gradgradcheck(func, inputs, grad_outputs=None, *, eps=1e-06, atol=1e-05, rtol=0.001,
                      gen_non_contig_grad_outputs=False, raise_exception=True, **options):
        xs = [inputs] if torch.is_tensor(inputs) else list(inputs)
        outputs = func(*xs)
        outs = [outputs] if torch.is_tensor(outputs) else list(outputs)
        seeds = [torch.randn_like(y).requires_grad_() for y in outs] if grad_outputs is None else (
            [grad_outputs] if torch.is_tensor(grad_outputs) else list(grad_outputs))
        count = len(xs)
        def first(*args):
            with torch.enable_grad():
                own = [a if a.requires_grad else a.detach().requires_grad_() for a in args]
                found = func(*own[:count])
                given = _grads(found, own[:count], own[count:], create_graph=True)
            return tuple(given)
        return gradcheck(first, tuple(xs + seeds), eps=eps, atol=atol, rtol=rtol, raise_exception=raise_exception)

    def _argnums(args, argnums):
        places = [argnums] if isinstance(argnums, int) else list(argnums)
        args = list(args)
        for k in places:
            args[k] = args[k].view_as(args[k]) if args[k].requires_grad else args[k].detach().clone().requires_grad_()
        return args, places

    def _nested(args):
        return any([torch.is_tensor(a) and a.requires_grad for a in args])

    def grad_and_value(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            again = _nested(args)
            args, places = _argnums(args, argnums)
            result = func(*args, **kwargs)
            value, aux = result if has_aux else (result, None)
            if value.dim() != 0:
                raise RuntimeError(
                    "Expected f(*args) to return a scalar tensor, got tensor with "
                    f"{value.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?")
            found = _grads(value, [args[k] for k in places], create_graph=again)
            found = found[0] if isinstance(argnums, int) else tuple(found)
            value = value if again else value.detach()
            return found, (value, aux) if has_aux else value
        return inner

    def grad(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            found, value = grad_and_value(func, argnums, has_aux)(*args, **kwargs)
            return (found, value[1]) if has_aux else found
        return inner

    def jacrev(func, argnums=0, has_aux=False):
        def inner(*args, **kwargs):
            again = _nested(args)
            args, places = _argnums(args, argnums)
            y = func(*args, **kwargs)
            flat = y.reshape(-1)
            xs = [args[k] for k in places]
            rows = [_grads(flat[k], xs, create_graph=again) for k in range(flat.numel())]
            found = [torch.stack([r[k] for r in rows]).reshape(tuple(y.shape) + tuple(x.shape))
                     for k, x in enumerate(xs)]
            return found[0] if isinstance(argnums, int) else tuple(found)
        return inner

    jacfwd = jacrev

    def _func_hessian(func, argnums=0):
        return jacrev(jacrev(func, argnums), argnums)

    def vmap(func, in_dims=0, out_dims=0, randomness="error", *, chunk_size=None):
        def inner(*args, **kwargs):
            dims = in_dims if isinstance(in_dims, (tuple, list)) else [in_dims] * len(args)
            size = [a.shape[d] for a, d in zip(args, dims) if d is not None][0]
            rows = [func(*[a if d is None else a.select(d, k) for a, d in zip(args, dims)], **kwargs)
                    for k in range(size)]
            if torch.is_tensor(rows[0]):
                return torch.stack(rows, out_dims)
            return tuple([torch.stack([r[k] for r in rows], out_dims) for k in range(len(rows[0]))])
        return inner
    """#,
    names: functionalNames + [
      "grad", "grad_and_value", "vmap", "jacrev", "jacfwd", "_func_hessian", "gradcheck",
      "gradgradcheck", "GradcheckError",
    ])

  private static let functionalNames = ["jacobian", "hessian", "vjp", "jvp", "vhp", "hvp"]

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
