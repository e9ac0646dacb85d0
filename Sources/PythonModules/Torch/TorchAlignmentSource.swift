import MiniPython

/// Losses and layers of sequences and pictures that are seldom met, put together from others.
enum TorchAlignmentSource {
  static let functionNames = [
    "ctc_loss", "multilabel_margin_loss", "local_response_norm", "fold", "lp_pool1d", "lp_pool2d",
  ]
  static let layerNames = [
    "CTCLoss", "MultiLabelMarginLoss", "LocalResponseNorm", "Fold", "LPPool1d", "LPPool2d",
  ]

  static let module = ModuleDefinition(
    python: "_torch_alignment", "Losses of alignments, and sums over neighbors.",
    #"""
    import math
    import torch
    from torch import nn
    import torch.nn.functional as F
    from _torch_native import named as _named

    def _reduce(loss, reduction):
        return loss.mean() if reduction == "mean" else loss.sum() if reduction == "sum" else loss

    def _lengths(lengths):
        return lengths.tolist() if torch.is_tensor(lengths) else list(lengths)

    def ctc_loss(log_probs, targets, input_lengths, target_lengths, blank=0, reduction="mean", zero_infinity=False):
        """Minus the log chance of all the ways in which a sequence can be read as its target."""
        single = log_probs.dim() == 2
        x = log_probs.unsqueeze(1) if single else log_probs
        inputs = [int(input_lengths)] if single and torch.is_tensor(input_lengths) and input_lengths.dim() == 0 else _lengths(input_lengths)
        wanted = [int(target_lengths)] if single and torch.is_tensor(target_lengths) and target_lengths.dim() == 0 else _lengths(target_lengths)
        steps, count, classes = x.shape
        if not 0 <= blank < classes:
            raise RuntimeError("blank must be in label range")
        if len(inputs) != count:
            raise RuntimeError("input_lengths must be of size batch_size")
        if len(wanted) != count:
            raise RuntimeError("target_lengths must be of size batch_size")
        losses, start = [], 0
        for b in range(count):
            if inputs[b] > steps:
                raise RuntimeError(
                    f"Expected input_lengths to have value at most {steps}, but got value {inputs[b]} (while checking "
                    "arguments for ctc_loss_cpu)")
            if targets.dim() == 1:
                own = targets.tolist() if single else targets[start:start + wanted[b]].tolist()
            else:
                own = targets[b, :wanted[b]].tolist()
            own = own[:wanted[b]]
            start += wanted[b]
            states = [blank]
            for label in own:
                states += [label, blank]
            # A label may follow the one before it without a blank unless they are the same.
            skips = torch.tensor([k > 1 and states[k] != blank and states[k] != states[k - 2] for k in range(len(states))])
            row = x[:, b][:, torch.tensor(states)]
            nothing = torch.full((1,), -math.inf, dtype=x.dtype)
            alpha = torch.cat([row[0, :2], torch.full((len(states) - row[0, :2].numel(),), -math.inf, dtype=x.dtype)])
            for t in range(1, inputs[b]):
                before = torch.cat([nothing, alpha[:-1]])
                leap = torch.cat([nothing, nothing, alpha[:-2]])[:len(states)]
                leap = leap.masked_fill(~skips, -math.inf)
                parts = torch.stack([alpha, before, leap])
                top = parts.detach().amax(0)
                top = torch.where(top == -math.inf, torch.zeros_like(top), top)
                alpha = torch.log(torch.exp(parts - top).sum(0)) + top + row[t]
            ends = alpha[-2:]
            top = ends.detach().max()
            top = top if top != -math.inf else torch.zeros(())
            loss = -(torch.log(torch.exp(ends - top).sum()) + top)
            losses.append(torch.where(loss == math.inf, torch.zeros_like(loss), loss) if zero_infinity else loss)
        found = _named("CtcLossBackward0", torch.stack(losses))
        if reduction == "mean":
            found = (found / torch.tensor(wanted).clamp(min=1)).mean()
        elif reduction == "sum":
            found = found.sum()
        return found.squeeze(0) if single and reduction == "none" else found

    def multilabel_margin_loss(input, target, size_average=None, reduce=None, reduction="mean"):
        if input.shape != target.shape:
            raise RuntimeError(f"inconsistent target size: {list(target.shape)} for input of size: {list(input.shape)}")
        x, y = (input, target) if input.dim() == 2 else (input.unsqueeze(0), target.unsqueeze(0))
        losses = []
        for row, labels in zip(x, y):
            own = []
            for label in labels.tolist():
                if label < 0:
                    break
                own.append(label)
            others = torch.tensor([k not in own for k in range(row.numel())])
            loss = row.sum() * 0
            for label in own:
                loss = loss + (1 - (row[label] - row[others])).clamp(min=0).sum()
            losses.append(loss / row.numel())
        found = _named("MultilabelMarginLossBackward0", torch.stack(losses))
        return _reduce(found if input.dim() == 2 else found[0], reduction)

    def local_response_norm(input, size, alpha=1e-4, beta=0.75, k=1.0):
        if input.dim() < 3:
            raise ValueError(
                f"Expected 3D or higher dimensionality                          input (got {input.dim()} dimensions)")
        if input.numel() == 0:
            return input
        shape = input.shape
        div = input.mul(input).reshape(shape[0], 1, shape[1], -1)
        div = F.pad(div, (0, 0, size // 2, (size - 1) // 2))
        total = div[:, :, :shape[1]]
        for k in range(1, size):
            total = total + div[:, :, k:k + shape[1]]
        div = (total / size).squeeze(1).reshape(shape)
        return input / div.mul(alpha).add(k).pow(beta)

    def _pair(x):
        return (x, x) if isinstance(x, int) else tuple(x)

    def fold(input, output_size, kernel_size, dilation=1, padding=0, stride=1):
        """Blocks put back where they were cut out; where they overlap, they add up."""
        high, wide = _pair(output_size)
        (kh, kw), (dh, dw) = _pair(kernel_size), _pair(dilation)
        (ph, pw), (sh, sw) = _pair(padding), _pair(stride)
        x = input if input.dim() == 3 else input.unsqueeze(0)
        rows, columns = (high + 2 * ph - dh * (kh - 1) - 1) // sh + 1, (wide + 2 * pw - dw * (kw - 1) - 1) // sw + 1
        if x.shape[1] % (kh * kw) != 0:
            raise RuntimeError(
                "Expected size of input's dimension 1 to be divisible by the product of kernel_size, but got "
                f"input.size(1)={x.shape[1]} and kernel_size=({kh}, {kw}).")
        if x.shape[2] != rows * columns:
            raise RuntimeError(
                f"Given output_size=({high}, {wide}), kernel_size=({kh}, {kw}), dilation=({dh}, {dw}), padding=({ph}, {pw}), "
                f"stride=({sh}, {sw}), expected size of input's dimension 2 to match the calculated number of sliding blocks "
                f"{rows} * {columns} = {rows * columns}, but got input.size(2)={x.shape[2]}.")
        count, channels = x.shape[0], x.shape[1] // (kh * kw)
        places = []
        for a in range(kh):
            for b in range(kw):
                for r in range(rows):
                    for c in range(columns):
                        places.append((r * sh + a * dh) * (wide + 2 * pw) + c * sw + b * dw)
        flat = torch.zeros(count, channels, (high + 2 * ph) * (wide + 2 * pw), dtype=x.dtype)
        found = flat.index_add(2, torch.tensor(places), x.reshape(count, channels, -1))
        found = found.reshape(count, channels, high + 2 * ph, wide + 2 * pw)[:, :, ph:ph + high, pw:pw + wide]
        return found if input.dim() == 3 else found.squeeze(0)

    def lp_pool1d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
        out = F.avg_pool1d(input.pow(norm_type), kernel_size, stride)
        return (torch.sign(out) * F.relu(torch.abs(out))).mul(kernel_size).pow(1.0 / norm_type)

    def lp_pool2d(input, norm_type, kernel_size, stride=None, ceil_mode=False):
        kh, kw = _pair(kernel_size)
        out = F.avg_pool2d(input.pow(norm_type), kernel_size, stride)
        return (torch.sign(out) * F.relu(torch.abs(out))).mul(kh * kw).pow(1.0 / norm_type)

    class CTCLoss(nn.Module):
        def __init__(self, blank=0, reduction="mean", zero_infinity=False):
            super().__init__()
            self.blank, self.reduction, self.zero_infinity = blank, reduction, zero_infinity

        def forward(self, log_probs, targets, input_lengths, target_lengths):
            return ctc_loss(
                log_probs, targets, input_lengths, target_lengths, self.blank, self.reduction, self.zero_infinity)

    class MultiLabelMarginLoss(nn.Module):
        def __init__(self, size_average=None, reduce=None, reduction="mean"):
            super().__init__()
            self.reduction = reduction

        def forward(self, input, target):
            return multilabel_margin_loss(input, target, reduction=self.reduction)

    class LocalResponseNorm(nn.Module):
        def __init__(self, size, alpha=1e-4, beta=0.75, k=1.0):
            super().__init__()
            self.size, self.alpha, self.beta, self.k = size, alpha, beta, k

        def forward(self, input):
            return local_response_norm(input, self.size, self.alpha, self.beta, self.k)

        def extra_repr(self):
            return f"{self.size}, alpha={self.alpha}, beta={self.beta}, k={self.k}"

    class Fold(nn.Module):
        def __init__(self, output_size, kernel_size, dilation=1, padding=0, stride=1):
            super().__init__()
            self.output_size, self.kernel_size, self.dilation = output_size, kernel_size, dilation
            self.padding, self.stride = padding, stride

        def forward(self, input):
            return fold(input, self.output_size, self.kernel_size, self.dilation, self.padding, self.stride)

        def extra_repr(self):
            return (f"output_size={self.output_size}, kernel_size={self.kernel_size}, dilation={self.dilation}, "
                    f"padding={self.padding}, stride={self.stride}")

    class _LPPool(nn.Module):
        def __init__(self, norm_type, kernel_size, stride=None, ceil_mode=False):
            super().__init__()
            self.norm_type, self.kernel_size, self.stride, self.ceil_mode = norm_type, kernel_size, stride, ceil_mode

        def extra_repr(self):
            return (f"norm_type={self.norm_type}, kernel_size={self.kernel_size}, stride={self.stride}, "
                    f"ceil_mode={self.ceil_mode}")

    class LPPool1d(_LPPool):
        def forward(self, input):
            return lp_pool1d(input, float(self.norm_type), self.kernel_size, self.stride, self.ceil_mode)

    class LPPool2d(_LPPool):
        def forward(self, input):
            return lp_pool2d(input, float(self.norm_type), self.kernel_size, self.stride, self.ceil_mode)
    """#, names: functionNames + layerNames)
}
