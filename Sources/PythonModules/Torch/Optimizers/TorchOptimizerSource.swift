import MiniPython

/// Rarer optimizers of `torch.optim`, written with tensor operations.
enum TorchOptimizerSource {
  static let names = ["Adadelta", "Adamax", "NAdam", "RAdam", "Rprop", "ASGD", "LBFGS"]

  static let module = ModuleDefinition(
    python: "_torch_optimizers", "Rarer optimizers.",
    #"""
    import torch
    from torch.optim import Optimizer

    def _check(name, value, holds):
        if not holds:
            raise ValueError(f"Invalid {name}: {value}")

    class _Stepwise(Optimizer):
        # A rule for each parameter by itself: _start fills its state, _change does one step.
        def step(self, closure=None):
            loss = None
            if closure is not None:
                with torch.enable_grad():
                    loss = closure()
            with torch.no_grad():
                for group in self.param_groups:
                    for p in group["params"]:
                        if p.grad is None:
                            continue
                        state = self.state[p]
                        if not state:
                            state["step"] = torch.tensor(0.0)
                            self._start(p, state, group)
                        state["step"] += 1
                        grad = -p.grad if group["maximize"] else p.grad
                        decay = group.get("weight_decay", 0)
                        if decay != 0:
                            if group.get("decoupled_weight_decay"):
                                p.mul_(1 - group["lr"] * decay)
                            else:
                                grad = grad.add(p, alpha=decay)
                        self._change(p, grad, state, group, state["step"].item())
            return loss

    class Adadelta(_Stepwise):
        def __init__(self, params, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0, foreach=None, *,
                     capturable=False, maximize=False, differentiable=False):
            _check("learning rate", lr, lr >= 0.0)
            _check("rho value", rho, 0.0 <= rho <= 1.0)
            super().__init__(params, dict(
                lr=lr, rho=rho, eps=eps, weight_decay=weight_decay, maximize=maximize,
                capturable=capturable, foreach=foreach, differentiable=differentiable))

        def _start(self, p, state, group):
            state["square_avg"], state["acc_delta"] = torch.zeros_like(p), torch.zeros_like(p)

        def _change(self, p, grad, state, group, step):
            rho, eps = group["rho"], group["eps"]
            square, moves = state["square_avg"], state["acc_delta"]
            square.mul_(rho).addcmul_(grad, grad, value=1 - rho)
            delta = moves.add(eps).sqrt_().div_(square.add(eps).sqrt_()).mul_(grad)
            moves.mul_(rho).addcmul_(delta, delta, value=1 - rho)
            p.add_(delta, alpha=-group["lr"])

    class Adamax(_Stepwise):
        def __init__(self, params, lr=0.002, betas=(0.9, 0.999), eps=1e-8, weight_decay=0, foreach=None, *,
                     maximize=False, differentiable=False, capturable=False):
            _check("learning rate", lr, lr >= 0.0)
            super().__init__(params, dict(
                lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, foreach=foreach,
                maximize=maximize, differentiable=differentiable, capturable=capturable))

        def _start(self, p, state, group):
            state["exp_avg"], state["exp_inf"] = torch.zeros_like(p), torch.zeros_like(p)

        def _change(self, p, grad, state, group, step):
            beta1, beta2 = group["betas"]
            mean, size = state["exp_avg"], state["exp_inf"]
            mean.lerp_(grad, 1 - beta1)
            size.copy_(torch.maximum(size.mul_(beta2), grad.abs().add_(group["eps"])))
            p.addcdiv_(mean, size, value=-group["lr"] / (1 - beta1 ** step))

    class NAdam(_Stepwise):
        def __init__(self, params, lr=0.002, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                     momentum_decay=0.004, decoupled_weight_decay=False, *, foreach=None,
                     maximize=False, capturable=False, differentiable=False):
            _check("learning rate", lr, lr >= 0.0)
            super().__init__(params, dict(
                lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, momentum_decay=momentum_decay,
                decoupled_weight_decay=decoupled_weight_decay, maximize=maximize, foreach=foreach,
                capturable=capturable, differentiable=differentiable))

        def _start(self, p, state, group):
            state["mu_product"] = torch.ones(())
            state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(p), torch.zeros_like(p)

        def _change(self, p, grad, state, group, step):
            beta1, beta2 = group["betas"]
            lr, decay = group["lr"], group["momentum_decay"]
            mean, square, product = state["exp_avg"], state["exp_avg_sq"], state["mu_product"]
            mu = beta1 * (1.0 - 0.5 * (0.96 ** (step * decay)))
            following = beta1 * (1.0 - 0.5 * (0.96 ** ((step + 1) * decay)))
            product *= mu
            mean.lerp_(grad, 1 - beta1)
            square.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
            root = square.div(1 - beta2 ** step).sqrt().add_(group["eps"])
            p.addcdiv_(grad, root, value=-lr * (1.0 - mu) / (1.0 - product.item()))
            p.addcdiv_(mean, root, value=(-lr * following) / (1.0 - product.item() * following))

    class RAdam(_Stepwise):
        def __init__(self, params, lr=0.001, betas=(0.9, 0.999), eps=1e-8, weight_decay=0,
                     decoupled_weight_decay=False, *, foreach=None, maximize=False, capturable=False,
                     differentiable=False):
            _check("learning rate", lr, lr >= 0.0)
            super().__init__(params, dict(
                lr=lr, betas=betas, eps=eps, weight_decay=weight_decay, maximize=maximize,
                foreach=foreach, capturable=capturable, decoupled_weight_decay=decoupled_weight_decay,
                differentiable=differentiable))

        def _start(self, p, state, group):
            state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(p), torch.zeros_like(p)

        def _change(self, p, grad, state, group, step):
            beta1, beta2 = group["betas"]
            mean, square = state["exp_avg"], state["exp_avg_sq"]
            mean.lerp_(grad, 1 - beta1)
            square.mul_(beta2).addcmul_(grad, grad, value=1 - beta2)
            correction = 1 - beta2 ** step
            move = mean / (1 - beta1 ** step) * group["lr"]
            longest = 2 / (1 - beta2) - 1
            length = longest - 2 * step * (beta2 ** step) / correction
            if length > 5.0:
                rect = ((length - 4) * (length - 2) * longest / ((longest - 4) * (longest - 2) * length)) ** 0.5
                move = move * ((correction ** 0.5) / square.sqrt().add_(group["eps"])) * rect
            p.add_(move, alpha=-1.0)

    class Rprop(_Stepwise):
        def __init__(self, params, lr=0.01, etas=(0.5, 1.2), step_sizes=(1e-6, 50), *, capturable=False,
                     foreach=None, maximize=False, differentiable=False):
            _check("learning rate", lr, lr >= 0.0)
            if not 0.0 < etas[0] < 1.0 < etas[1]:
                raise ValueError(f"Invalid eta values: {etas[0]}, {etas[1]}")
            super().__init__(params, dict(
                lr=lr, etas=etas, step_sizes=step_sizes, foreach=foreach, maximize=maximize,
                differentiable=differentiable, capturable=capturable))

        def _start(self, p, state, group):
            state["prev"], state["step_size"] = torch.zeros_like(p), torch.full_like(p, group["lr"])

        def _change(self, p, grad, state, group, step):
            slower, faster = group["etas"]
            sign = grad.mul(state["prev"]).sign()
            sign[sign.gt(0)] = faster
            sign[sign.lt(0)] = slower
            sign[sign.eq(0)] = 1
            size = state["step_size"]
            size.mul_(sign).clamp_(*group["step_sizes"])
            grad = grad.clone()
            grad[sign.eq(slower)] = 0
            p.addcmul_(grad.sign(), size, value=-1)
            state["prev"].copy_(grad)

    class ASGD(_Stepwise):
        def __init__(self, params, lr=0.01, lambd=1e-4, alpha=0.75, t0=1e6, weight_decay=0, foreach=None,
                     maximize=False, differentiable=False, capturable=False):
            _check("learning rate", lr, lr >= 0.0)
            super().__init__(params, dict(
                lr=lr, lambd=lambd, alpha=alpha, t0=t0, weight_decay=weight_decay, foreach=foreach,
                maximize=maximize, differentiable=differentiable, capturable=capturable))

        def _start(self, p, state, group):
            state["eta"], state["mu"] = torch.tensor(float(group["lr"])), torch.ones(())
            state["ax"] = torch.zeros_like(p)

        def _change(self, p, grad, state, group, step):
            lr, lambd = group["lr"], group["lambd"]
            eta = state["eta"].item()
            p.mul_(1 - lambd * eta)
            p.add_(grad, alpha=-eta)
            if state["mu"].item() != 1:
                state["ax"].add_(p.sub(state["ax"]).mul_(state["mu"]))
            else:
                state["ax"].copy_(p)
            state["eta"].copy_(torch.tensor(lr / ((1 + lambd * lr * step) ** group["alpha"])))
            state["mu"].copy_(torch.tensor(1 / max(1, step - group["t0"])))

    def _lowest(x1, f1, g1, x2, f2, g2, bounds=None):
        # Where the cubic through two points with their slopes is lowest.
        low, high = bounds if bounds is not None else (x1, x2) if x1 <= x2 else (x2, x1)
        d1 = g1 + g2 - 3 * (f1 - f2) / (x1 - x2)
        square = d1 ** 2 - g1 * g2
        if square < 0:
            return (low + high) / 2.0
        d2 = square.sqrt()
        if x1 <= x2:
            place = x2 - (x2 - x1) * ((g2 + d2 - d1) / (g2 - g1 + 2 * d2))
        else:
            place = x1 - (x1 - x2) * ((g1 + d2 - d1) / (g1 - g2 + 2 * d2))
        return min(max(place, low), high)

    def _line_search(evaluate, x, t, d, f, g, slope, tolerance, most, c1=1e-4, c2=0.9):
        # A step that fulfils the strong Wolfe conditions.
        width = d.abs().max()
        g = g.clone()
        f_new, g_new = evaluate(x, t, d)
        calls, slope_new = 1, g_new.dot(d)
        before = (0, f, g, slope)
        done, turn = False, 0
        points = None
        while turn < most:
            if f_new > (f + c1 * t * slope) or (turn > 1 and f_new >= before[1]):
                points = [before, (t, f_new, g_new.clone(), slope_new)]
                break
            if abs(slope_new) <= -c2 * slope:
                points, done = [(t, f_new, g_new, slope_new)], True
                break
            if slope_new >= 0:
                points = [before, (t, f_new, g_new.clone(), slope_new)]
                break
            least, largest, now = t + 0.01 * (t - before[0]), t * 10, t
            t = _lowest(before[0], before[1], before[3], t, f_new, slope_new, (least, largest))
            before = (now, f_new, g_new.clone(), slope_new)
            f_new, g_new = evaluate(x, t, d)
            calls, turn, slope_new = calls + 1, turn + 1, g_new.dot(d)
        if turn == most:
            points = [(0, f, g, slope), (t, f_new, g_new, slope_new)]
        stuck = False
        low, high = (0, 1) if points[0][1] <= points[-1][1] else (1, 0)
        while not done and turn < most:
            if abs(points[1][0] - points[0][0]) * width < tolerance:
                break
            (xa, fa, _, ga), (xb, fb, _, gb) = points
            t = _lowest(xa, fa, ga, xb, fb, gb)
            left, right = min(xa, xb), max(xa, xb)
            margin = 0.1 * (right - left)
            if min(right - t, t - left) < margin:
                if stuck or t >= right or t <= left:
                    t = right - margin if abs(t - right) < abs(t - left) else left + margin
                    stuck = False
                else:
                    stuck = True
            else:
                stuck = False
            f_new, g_new = evaluate(x, t, d)
            calls, turn, slope_new = calls + 1, turn + 1, g_new.dot(d)
            point = (t, f_new, g_new.clone(), slope_new)
            if f_new > (f + c1 * t * slope) or f_new >= points[low][1]:
                points[high] = point
                low, high = (0, 1) if points[0][1] <= points[1][1] else (1, 0)
            else:
                if abs(slope_new) <= -c2 * slope:
                    done = True
                elif slope_new * (points[high][0] - points[low][0]) >= 0:
                    points[high] = points[low]
                points[low] = point
        t, f_new, g_new, _ = points[low if len(points) > 1 else 0]
        return f_new, g_new, t, calls

    class LBFGS(Optimizer):
        def __init__(self, params, lr=1, max_iter=20, max_eval=None, tolerance_grad=1e-7,
                     tolerance_change=1e-9, history_size=100, line_search_fn=None, *, maximize=False):
            _check("learning rate", lr, lr >= 0.0)
            super().__init__(params, dict(
                lr=lr, max_iter=max_iter, max_eval=max_iter * 5 // 4 if max_eval is None else max_eval,
                tolerance_grad=tolerance_grad, tolerance_change=tolerance_change,
                history_size=history_size, line_search_fn=line_search_fn, maximize=maximize))
            if len(self.param_groups) != 1:
                raise ValueError("LBFGS doesn't support per-parameter options (parameter groups)")
            self._params = self.param_groups[0]["params"]

        def _gradient(self):
            rows = [(torch.zeros_like(p) if p.grad is None else p.grad).reshape(-1) for p in self._params]
            flat = torch.cat(rows, 0)
            return -flat if self.param_groups[0]["maximize"] else flat

        def _move(self, t, d):
            start = 0
            with torch.no_grad():
                for p in self._params:
                    p.add_(d[start:start + p.numel()].view_as(p), alpha=float(t))
                    start += p.numel()

        def step(self, closure):
            group = self.param_groups[0]
            sign = -1 if group["maximize"] else 1
            tolerance, history = group["tolerance_change"], group["history_size"]
            def value():
                with torch.enable_grad():
                    return closure()
            state = self.state[self._params[0]]
            state.setdefault("func_evals", 0)
            state.setdefault("n_iter", 0)
            first = value()
            loss, calls = sign * float(first), 1
            state["func_evals"] += 1
            grad = self._gradient()
            if grad.abs().max() <= group["tolerance_grad"]:
                return first
            d, t, before = state.get("d"), state.get("t"), state.get("prev_flat_grad")
            ys, ss, ro, scale = (state.get(k) for k in ("old_dirs", "old_stps", "ro", "H_diag"))
            previous = state.get("prev_loss")
            turn = 0
            while turn < group["max_iter"]:
                turn += 1
                state["n_iter"] += 1
                with torch.no_grad():
                    if state["n_iter"] == 1:
                        d, ys, ss, ro, scale = grad.neg(), [], [], [], 1
                    else:
                        y, s = grad.sub(before), d.mul(t)
                        product = y.dot(s)
                        if product > 1e-10:
                            if len(ys) == history:
                                ys.pop(0)
                                ss.pop(0)
                                ro.pop(0)
                            ys.append(y)
                            ss.append(s)
                            ro.append(1.0 / product)
                            scale = product / y.dot(y)
                        al = state.setdefault("al", [None] * history)
                        q = grad.neg()
                        for i in range(len(ys) - 1, -1, -1):
                            al[i] = ss[i].dot(q) * ro[i]
                            q.add_(ys[i], alpha=-al[i])
                        d = torch.mul(q, scale)
                        for i in range(len(ys)):
                            d.add_(ss[i], alpha=al[i] - ys[i].dot(d) * ro[i])
                    before = grad.clone()
                    previous = loss
                    t = min(1.0, 1.0 / grad.abs().sum()) * group["lr"] if state["n_iter"] == 1 else group["lr"]
                    slope = grad.dot(d)
                if slope > -tolerance:
                    break
                extra = 0
                if group["line_search_fn"] is not None:
                    if group["line_search_fn"] != "strong_wolfe":
                        raise RuntimeError("only 'strong_wolfe' is supported")
                    start = [p.detach().clone() for p in self._params]
                    def put_back():
                        with torch.no_grad():
                            for p, old in zip(self._params, start):
                                p.copy_(old)
                    def evaluate(x, t, d):
                        self._move(t, d)
                        found = sign * float(value())
                        slopes = self._gradient()
                        put_back()
                        return found, slopes
                    loss, grad, t, extra = _line_search(
                        evaluate, start, t, d, loss, grad, slope, 1e-9, group["max_eval"] - calls)
                    self._move(t, d)
                    settled = grad.abs().max() <= group["tolerance_grad"]
                else:
                    self._move(t, d)
                    settled = False
                    if turn != group["max_iter"]:
                        loss = sign * float(value())
                        grad = self._gradient()
                        settled = grad.abs().max() <= group["tolerance_grad"]
                        extra = 1
                calls += extra
                state["func_evals"] += extra
                if turn == group["max_iter"] or calls >= group["max_eval"] or settled:
                    break
                if d.mul(t).abs().max() <= tolerance or abs(loss - previous) < tolerance:
                    break
            state["d"], state["t"], state["old_dirs"], state["old_stps"] = d, t, ys, ss
            state["ro"], state["H_diag"] = ro, scale
            state["prev_flat_grad"], state["prev_loss"] = before, previous
            return first
    """#, names: names)
}
