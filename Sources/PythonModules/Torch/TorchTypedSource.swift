import MiniPython

/// `torch.LongTensor` and its relatives, and further layers, losses and functions.
enum TorchTypedSource {
  static let typeNames = [
    "FloatTensor", "DoubleTensor", "HalfTensor", "BFloat16Tensor", "LongTensor", "IntTensor",
    "ShortTensor", "CharTensor", "ByteTensor", "BoolTensor",
  ]
  static let layerNames = [
    "LazyLinear", "Threshold", "Softmax2d", "RReLU", "ZeroPad1d", "ZeroPad2d", "ConstantPad1d",
    "ConstantPad2d", "MultiLabelSoftMarginLoss", "MultiMarginLoss",
    "Upsample",
  ]
  static let functionNames = [
    "relu_", "leaky_relu_", "elu_", "selu_", "hardtanh_", "threshold", "rms_norm", "group_norm",
    "instance_norm", "embedding_bag", "soft_margin_loss", "multilabel_soft_margin_loss",
    "multi_margin_loss", "pdist",
  ]

  static let module = ModuleDefinition(
    python: "_torch_typed", "Tensors of one dtype, and rarer layers.",
    #"""
    import torch
    from torch import nn
    import torch.nn.functional as F
    from _torch_native import named as _named

    class _Typed(type):
        def __instancecheck__(cls, x):
            return torch.is_tensor(x) and x.dtype == cls._dtype

        def __call__(cls, *args):
            if not args:
                return torch.empty(0, dtype=cls._dtype)
            if len(args) == 1 and not isinstance(args[0], int):
                if isinstance(args[0], torch.Size):
                    return torch.empty(args[0], dtype=cls._dtype)
                return torch.tensor(args[0], dtype=cls._dtype)
            return torch.empty(*args, dtype=cls._dtype)

        def __repr__(cls):
            return f"<class 'torch.{cls.__name__}'>"

    class FloatTensor(metaclass=_Typed): _dtype = torch.float32
    class DoubleTensor(metaclass=_Typed): _dtype = torch.float64
    class HalfTensor(metaclass=_Typed): _dtype = torch.float16
    class BFloat16Tensor(metaclass=_Typed): _dtype = torch.bfloat16
    class LongTensor(metaclass=_Typed): _dtype = torch.int64
    class IntTensor(metaclass=_Typed): _dtype = torch.int32
    class ShortTensor(metaclass=_Typed): _dtype = torch.int16
    class CharTensor(metaclass=_Typed): _dtype = torch.int8
    class ByteTensor(metaclass=_Typed): _dtype = torch.uint8
    class BoolTensor(metaclass=_Typed): _dtype = torch.bool

    def relu_(input): return input.relu_()
    def leaky_relu_(input, negative_slope=0.01): return input.copy_(F.leaky_relu(input.clone(), negative_slope))
    def elu_(input, alpha=1.0): return input.copy_(F.elu(input.clone(), alpha))
    def selu_(input): return input.copy_(F.selu(input.clone()))
    def hardtanh_(input, min_val=-1.0, max_val=1.0): return input.clamp_(min_val, max_val)
    def threshold(input, threshold, value, inplace=False):
        return torch.where(input > threshold, input, torch.full_like(input, value))

    def rms_norm(input, normalized_shape, weight=None, eps=None):
        wanted = list(normalized_shape)
        if list(input.shape[-len(wanted):]) != wanted:
            sizes = ", ".join([str(n) for n in wanted])
            raise RuntimeError(
                f"Given normalized_shape={wanted}, expected input with shape [*{sizes}], but got input of "
                f"size{list(input.shape)}")
        if weight is not None and list(weight.shape) != wanted:
            raise RuntimeError(
                f"Expected weight to be of same shape as normalized_shape, but got weight of shape {list(weight.shape)} "
                f"and normalized_shape = {wanted}")
        axes = tuple(range(-len(wanted), 0))
        eps = torch.finfo(input.dtype).eps if eps is None else eps
        y = input * torch.rsqrt(input.pow(2).mean(axes, keepdim=True) + eps)
        return y if weight is None else y * weight

    def _affine(y, weight, bias):
        shape = [1, -1] + [1] * (y.dim() - 2)
        if weight is not None:
            y = y * weight.view(shape)
        return y if bias is None else y + bias.view(shape)

    def group_norm(input, num_groups, weight=None, bias=None, eps=1e-5):
        if input.size(1) % num_groups != 0:
            raise RuntimeError(
                f"Expected number of channels in input to be divisible by num_groups, but got input of shape "
                f"{list(input.shape)} and num_groups={num_groups}")
        for name, part in [("weight", weight), ("bias", bias)]:
            if part is not None and (part.dim() != 1 or part.numel() != input.size(1)):
                raise RuntimeError(
                    f"Expected {name} to be a vector of size equal to the number of channels in input, but got {name} of "
                    f"shape {list(part.shape)} and input of shape {list(input.shape)}")
        g = input.reshape(input.shape[0], num_groups, -1)
        y = (g - g.mean(-1, keepdim=True)) / torch.sqrt(g.var(-1, keepdim=True, unbiased=False) + eps)
        return _named("NativeGroupNormBackward0", _affine(y.reshape(input.shape), weight, bias))

    def instance_norm(input, running_mean=None, running_var=None, weight=None, bias=None,
                      use_input_stats=True, momentum=0.1, eps=1e-5):
        axes = tuple(torch.arange(2, input.dim()).tolist())
        if not use_input_stats:
            if running_mean is None or running_var is None:
                raise RuntimeError("Expected running_mean and running_var to be defined when use_input_stats is false")
            shape = [1, -1] + [1] * (input.dim() - 2)
            y = (input - running_mean.view(shape)) * torch.rsqrt(running_var.view(shape) + eps)
            return _affine(y, weight, bias)
        if running_mean is not None:
            with torch.no_grad():
                mean = input.mean(axes).mean(0)
                var = input.var(axes).mean(0)
                running_mean.mul_(1 - momentum).add_(mean * momentum)
                running_var.mul_(1 - momentum).add_(var * momentum)
        return _affine(group_norm(input, input.size(1), eps=eps), weight, bias)

    def embedding_bag(input, weight, offsets=None, max_norm=None, norm_type=2, scale_grad_by_freq=False,
                      mode="mean", sparse=False, per_sample_weights=None, include_last_offset=False,
                      padding_idx=None):
        if padding_idx is not None:
            pad = padding_idx if padding_idx >= 0 else padding_idx + weight.size(0)
            if offsets is None:
                lists = list(input)
            else:
                cuts = offsets.tolist() + ([] if include_last_offset else [len(input)])
                lists = [input[a:b] for a, b in zip(cuts, cuts[1:])]
            bags = [F.embedding(ids[ids != pad], weight) for ids in lists]
            empty = torch.zeros(weight.shape[1])
            pick = {"sum": lambda b: b.sum(0), "mean": lambda b: b.mean(0), "max": lambda b: b.max(0).values}[mode]
            return torch.stack([pick(b) if len(b) else empty for b in bags])
        rows = F.embedding(input, weight)
        if per_sample_weights is not None:
            rows = rows * per_sample_weights.unsqueeze(-1)
        join = {"sum": lambda b: b.sum(-2), "mean": lambda b: b.mean(-2), "max": lambda b: b.max(-2).values}[mode]
        if offsets is None:
            return join(rows)
        ends = offsets.tolist()[1:] + ([] if include_last_offset else [len(input)])
        bags = [rows[a:b] for a, b in zip(offsets.tolist(), ends)]
        return torch.stack([join(b) if len(b) else torch.zeros(weight.shape[1]) for b in bags])

    def pdist(input, p=2.0):
        n = input.shape[0]
        i, j = torch.triu_indices(n, n, 1)
        return (input[i] - input[j]).norm(p, dim=1)

    def _reduce(loss, reduction):
        return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss

    def soft_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
        return _reduce(torch.log1p(torch.exp(-target * input)), reduction)

    def multilabel_soft_margin_loss(input, target, weight=None, size_average=None, reduce=None, reduction="mean"):
        loss = -(target * F.logsigmoid(input) + (1 - target) * F.logsigmoid(-input))
        if weight is not None:
            loss = loss * weight
        return _reduce(loss.sum(dim=-1) / input.size(-1), reduction)

    def multi_margin_loss(input, target, p=1, margin=1.0, weight=None, size_average=None, reduce=None,
                          reduction="mean"):
        x = input if input.dim() == 2 else input.unsqueeze(0)
        y = target.reshape(-1)
        own = x.gather(1, y.unsqueeze(1))
        gap = (margin - own + x).clamp(min=0) ** p
        if weight is not None:
            gap = gap * weight[y].unsqueeze(1)
        gap = gap.masked_fill(F.one_hot(y, x.size(1)).bool(), 0)
        return _reduce(gap.sum(1) / x.size(1), reduction)

    class LazyLinear(nn.Module):
        def __new__(cls, *args, **kwargs):
            return super().__new__(cls)

        def __init__(self, out_features, bias=True, device=None, dtype=None):
            super().__init__()
            self.in_features, self.out_features, self._wants_bias = 0, out_features, bias

        def forward(self, input):
            if self.in_features == 0:
                made = nn.Linear(input.shape[-1], self.out_features, bias=self._wants_bias)
                self.in_features, self.weight, self.bias = input.shape[-1], made.weight, made.bias
            return F.linear(input, self.weight, self.bias)

        def _get_name(self):
            return "LazyLinear" if self.in_features == 0 else "Linear"

        def __repr__(self):
            return f"{self._get_name()}({self.extra_repr()})"

        def extra_repr(self):
            return f"in_features={self.in_features}, out_features={self.out_features}, bias={self._wants_bias}"

    class Threshold(nn.Module):
        def __init__(self, threshold, value, inplace=False):
            super().__init__()
            self.threshold, self.value, self.inplace = threshold, value, inplace

        def forward(self, input): return threshold(input, self.threshold, self.value)

        def extra_repr(self):
            return f"threshold={self.threshold}, value={self.value}" + (", inplace=True" if self.inplace else "")

    class Upsample(nn.Module):
        def __init__(self, size=None, scale_factor=None, mode="nearest", align_corners=None,
                     recompute_scale_factor=None):
            super().__init__()
            self.size = size
            if isinstance(scale_factor, tuple):
                self.scale_factor = tuple([float(f) for f in scale_factor])
            else:
                self.scale_factor = float(scale_factor) if scale_factor else None
            self.mode, self.align_corners = mode, align_corners

        def forward(self, input):
            return F.interpolate(input, self.size, self.scale_factor, self.mode, self.align_corners)

        def extra_repr(self):
            head = f"scale_factor={self.scale_factor!r}" if self.scale_factor is not None else f"size={self.size!r}"
            return f"{head}, mode={self.mode!r}"

    class Softmax2d(nn.Module):
        def forward(self, input): return F.softmax(input, -3)

    class RReLU(nn.Module):
        def __init__(self, lower=1 / 8, upper=1 / 3, inplace=False):
            super().__init__()
            self.lower, self.upper, self.inplace = lower, upper, inplace

        def forward(self, input):
            if not self.training:
                return F.leaky_relu(input, (self.lower + self.upper) / 2)
            return F.rrelu(input, self.lower, self.upper, True)

        def extra_repr(self):
            return f"lower={self.lower}, upper={self.upper}" + (", inplace=True" if self.inplace else "")

    class _Pad(nn.Module):
        def __init__(self, padding, value=0.0):
            super().__init__()
            self.padding = (padding,) * self._sides if isinstance(padding, int) else tuple(padding)
            self.value = value

        def forward(self, input): return F.pad(input, self.padding, value=self.value)

        def extra_repr(self):
            return f"padding={self.padding}, value={self.value}"

    class ConstantPad1d(_Pad): _sides = 2
    class ConstantPad2d(_Pad): _sides = 4

    class ZeroPad1d(_Pad):
        _sides = 2
        def __init__(self, padding): super().__init__(padding, 0.0)
        def extra_repr(self): return f"{self.padding}"

    class ZeroPad2d(ZeroPad1d):
        _sides = 4

    class MultiLabelSoftMarginLoss(nn.Module):
        def __init__(self, weight=None, size_average=None, reduce=None, reduction="mean"):
            super().__init__()
            self.weight, self.reduction = weight, reduction

        def forward(self, input, target):
            return multilabel_soft_margin_loss(input, target, self.weight, reduction=self.reduction)

    class MultiMarginLoss(nn.Module):
        def __init__(self, p=1, margin=1.0, weight=None, size_average=None, reduce=None, reduction="mean"):
            super().__init__()
            self.p, self.margin, self.weight, self.reduction = p, margin, weight, reduction

        def forward(self, input, target):
            return multi_margin_loss(input, target, self.p, self.margin, self.weight, reduction=self.reduction)
    """#, names: typeNames + layerNames + functionNames)
}
