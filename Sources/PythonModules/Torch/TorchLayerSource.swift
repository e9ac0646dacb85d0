import MiniPython

/// Rarer layers and losses of `torch.nn`, put together from others.
enum TorchLayerSource {
  static let layerNames = [
    "AlphaDropout", "FeatureAlphaDropout", "Dropout1d", "Dropout2d", "Dropout3d", "GaussianNLLLoss",
    "PoissonNLLLoss",
  ]
  static let functionNames = [
    "gaussian_nll_loss", "poisson_nll_loss", "alpha_dropout", "feature_alpha_dropout", "dropout1d",
    "dropout2d", "dropout3d",
  ]
  static let sequenceNames = ["unpad_sequence", "unpack_sequence"]

  static let module = ModuleDefinition(
    python: "_torch_layers", "Rarer layers and losses.",
    #"""
    import math
    import torch
    from torch import nn
    import torch.nn.functional as F

    def _reduce(loss, reduction):
        if reduction == "mean":
            return loss.mean()
        if reduction == "sum":
            return loss.sum()
        return loss

    def gaussian_nll_loss(input, target, var, full=False, eps=1e-6, reduction="mean"):
        if isinstance(var, float):
            if var < 0:
                raise ValueError("var has negative entry/entries")
            var = var * torch.ones_like(input)
        elif torch.any(var < 0):
            raise ValueError("var has negative entry/entries")
        if var.size() != input.size():
            if input.size()[:-1] == var.size():
                var = torch.unsqueeze(var, -1)
            elif not (input.ndim == var.ndim
                      and sum(y for x, y in zip(input.size(), var.size()) if x != y) == 1):
                raise ValueError("var is of incorrect size")
        if reduction not in ("none", "mean", "sum"):
            raise ValueError(reduction + " is not valid")
        var = var.clone()
        with torch.no_grad():
            var.clamp_(min=eps)
        loss = 0.5 * (torch.log(var) + (input - target) ** 2 / var)
        if full:
            loss += 0.5 * math.log(2 * math.pi)
        return _reduce(loss, reduction)

    def poisson_nll_loss(input, target, log_input=True, full=False, size_average=None, eps=1e-8,
                         reduce=None, reduction="mean"):
        if reduction not in ("none", "mean", "sum"):
            raise ValueError(reduction + " is not a valid value for reduction")
        if log_input:
            loss = torch.exp(input) - target * input
        else:
            loss = input - target * torch.log(input + eps)
        if full:
            stirling = target * torch.log(target) - target + 0.5 * torch.log(2 * math.pi * target)
            loss = loss + stirling.masked_fill(target <= 1, 0)
        return _reduce(loss, reduction)

    def _check(p):
        if p < 0.0 or p > 1.0:
            raise ValueError(f"dropout probability has to be between 0 and 1, but got {p}")

    def _kept(shape, p):
        return F.dropout(torch.ones(shape), p).ne(0).float()

    def _alpha(input, p, shape):
        if p == 0:
            return input
        if p == 1:
            return input * torch.zeros(())
        alpha = 1.7580993408473766
        a = 1 / math.sqrt((alpha * alpha * p + 1) * (1 - p))
        noise = _kept(shape, p)
        b = (noise - 1) * (alpha * a) + alpha * a * p
        return input * (noise * a) + b

    def alpha_dropout(input, p=0.5, training=False, inplace=False):
        _check(p)
        return _alpha(input, p, input.shape) if training else input

    def _per_channel(input):
        return tuple(input.shape[:2]) + (1,) * (input.dim() - 2)

    def feature_alpha_dropout(input, p=0.5, training=False, inplace=False):
        _check(p)
        return _alpha(input, p, _per_channel(input)) if training else input

    def _channels(input, p, training, rank):
        _check(p)
        if not training or p == 0:
            return input
        if p == 1:
            return input * torch.zeros(())
        single = input.dim() == rank
        x = input.unsqueeze(0) if single else input
        result = x * (_kept(_per_channel(x), p) / (1 - p))
        return result.squeeze(0) if single else result

    def dropout1d(input, p=0.5, training=True, inplace=False):
        if input.dim() not in (2, 3):
            raise RuntimeError(f"dropout1d: Expected 2D or 3D input, but received a {input.dim()}D input. "
                               "Note that dropout1d exists to provide channel-wise dropout on inputs with 1 "
                               "spatial dimension, a channel dimension, and an optional batch dimension "
                               "(i.e. 2D or 3D inputs).")
        return _channels(input, p, training, 2)

    def dropout2d(input, p=0.5, training=True, inplace=False):
        return _channels(input, p, training, 0)

    def dropout3d(input, p=0.5, training=True, inplace=False):
        return _channels(input, p, training, 0)

    class _Dropout(nn.Module):
        def __init__(self, p=0.5, inplace=False):
            super().__init__()
            _check(p)
            self.p, self.inplace = p, inplace

        def extra_repr(self):
            return f"p={self.p}, inplace={self.inplace}"

        def forward(self, input):
            return self._function(input, self.p, self.training)

    class AlphaDropout(_Dropout):
        _function = staticmethod(alpha_dropout)

    class FeatureAlphaDropout(_Dropout):
        _function = staticmethod(feature_alpha_dropout)

    class Dropout1d(_Dropout):
        _function = staticmethod(dropout1d)

    class Dropout2d(_Dropout):
        _function = staticmethod(dropout2d)

    class Dropout3d(_Dropout):
        _function = staticmethod(dropout3d)

    class GaussianNLLLoss(nn.Module):
        def __init__(self, *, full=False, eps=1e-6, reduction="mean"):
            super().__init__()
            self.full, self.eps, self.reduction = full, eps, reduction

        def forward(self, input, target, var):
            return gaussian_nll_loss(input, target, var, self.full, self.eps, self.reduction)

    class PoissonNLLLoss(nn.Module):
        def __init__(self, log_input=True, full=False, size_average=None, eps=1e-8, reduce=None,
                     reduction="mean"):
            super().__init__()
            self.log_input, self.full, self.eps, self.reduction = log_input, full, eps, reduction

        def forward(self, log_input, target):
            return poisson_nll_loss(log_input, target, self.log_input, self.full, eps=self.eps,
                                    reduction=self.reduction)

    def unpad_sequence(padded_sequences, lengths, batch_first=False):
        if not batch_first:
            padded_sequences = padded_sequences.transpose(0, 1)
        idx = torch.arange(padded_sequences.shape[1])
        return [seq[idx < length] for seq, length in zip(padded_sequences, lengths)]

    def unpack_sequence(packed_sequences):
        padded, lengths = nn.utils.rnn.pad_packed_sequence(packed_sequences, batch_first=True)
        return unpad_sequence(padded, lengths, batch_first=True)
    """#, names: layerNames + functionNames + sequenceNames)
}
