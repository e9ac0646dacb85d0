import MiniPython

/// Schedulers of `torch.optim.lr_scheduler` that are written in Python, as PyTorch's own are.
enum TorchSchedulerSource {
  static let names = ["CyclicLR", "CosineAnnealingWarmRestarts", "ChainedScheduler"]

  static let module = ModuleDefinition(
    python: "_torch_schedulers", "Schedules that begin again.",
    #"""
    import math
    from torch.optim.lr_scheduler import LRScheduler

    def _each(name, optimizer, value):
        if isinstance(value, (list, tuple)):
            if len(value) != len(optimizer.param_groups):
                raise ValueError(
                    f"{name} must have the same length as optimizer.param_groups. "
                    f"{name} has {len(value)} values, param_groups has {len(optimizer.param_groups)}.")
            return list(value)
        return [value] * len(optimizer.param_groups)

    class CyclicLR(LRScheduler):
        def __init__(self, optimizer, base_lr, max_lr, step_size_up=2000, step_size_down=None,
                     mode="triangular", gamma=1.0, scale_fn=None, scale_mode="cycle",
                     cycle_momentum=True, base_momentum=0.8, max_momentum=0.9, last_epoch=-1):
            self.optimizer = optimizer
            base_lrs = _each("base_lr", optimizer, base_lr)
            if last_epoch == -1:
                for lr, group in zip(base_lrs, optimizer.param_groups):
                    group["lr"] = lr
            self.max_lrs = _each("max_lr", optimizer, max_lr)
            step_size_up = float(step_size_up)
            step_size_down = float(step_size_down) if step_size_down is not None else step_size_up
            self.total_size = step_size_up + step_size_down
            self.step_ratio = step_size_up / self.total_size
            if mode not in ["triangular", "triangular2", "exp_range"] and scale_fn is None:
                raise ValueError("mode is invalid and scale_fn is None")
            self.mode, self.gamma, self._scale_fn_custom = mode, gamma, scale_fn
            self.scale_mode = scale_mode
            if scale_fn is None:
                self.scale_mode = "iterations" if mode == "exp_range" else "cycle"
            self.cycle_momentum = cycle_momentum
            if cycle_momentum:
                if "momentum" not in optimizer.defaults and "betas" not in optimizer.defaults:
                    raise ValueError(
                        "optimizer must support momentum or beta1 with `cycle_momentum` option enabled")
                self.use_beta1 = "betas" in optimizer.defaults
                self.base_momentums = _each("base_momentum", optimizer, base_momentum)
                self.max_momentums = _each("max_momentum", optimizer, max_momentum)
                if last_epoch == -1:
                    for high, low, group in zip(
                            self.max_momentums, self.base_momentums, optimizer.param_groups):
                        self._set_momentum(group, high)
                        group["max_momentum"], group["base_momentum"] = high, low
            super().__init__(optimizer, last_epoch)
            self.base_lrs = base_lrs

        def _set_momentum(self, group, value):
            if self.use_beta1:
                group["betas"] = (value, *group["betas"][1:])
            else:
                group["momentum"] = value

        def scale_fn(self, x):
            if self._scale_fn_custom is not None:
                return self._scale_fn_custom(x)
            if self.mode == "triangular":
                return 1.0
            if self.mode == "triangular2":
                return 1 / (2.0 ** (x - 1))
            return self.gamma ** x

        def get_lr(self):
            cycle = math.floor(1 + self.last_epoch / self.total_size)
            x = 1.0 + self.last_epoch / self.total_size - cycle
            if x <= self.step_ratio:
                factor = x / self.step_ratio
            else:
                factor = (x - 1) / (self.step_ratio - 1)
            scale = self.scale_fn(cycle if self.scale_mode == "cycle" else self.last_epoch)
            lrs = [low + (high - low) * factor * scale for low, high in zip(self.base_lrs, self.max_lrs)]
            if self.cycle_momentum:
                for low, high, group in zip(
                        self.base_momentums, self.max_momentums, self.optimizer.param_groups):
                    self._set_momentum(group, high - (high - low) * factor * scale)
            return lrs

    class CosineAnnealingWarmRestarts(LRScheduler):
        def __init__(self, optimizer, T_0, T_mult=1, eta_min=0.0, last_epoch=-1):
            if T_0 <= 0 or not isinstance(T_0, int):
                raise ValueError(f"Expected positive integer T_0, but got {T_0}")
            if T_mult < 1 or not isinstance(T_mult, int):
                raise ValueError(f"Expected integer T_mult >= 1, but got {T_mult}")
            self.T_0, self.T_i, self.T_mult, self.eta_min, self.T_cur = T_0, T_0, T_mult, eta_min, last_epoch
            super().__init__(optimizer, last_epoch)

        def get_lr(self):
            return [
                self.eta_min + (base_lr - self.eta_min) * (1 + math.cos(math.pi * self.T_cur / self.T_i)) / 2
                for base_lr in self.base_lrs]

        def step(self, epoch=None):
            if epoch is None and self.last_epoch < 0:
                epoch = 0
            if epoch is None:
                epoch = self.last_epoch + 1
                self.T_cur = self.T_cur + 1
                if self.T_cur >= self.T_i:
                    self.T_cur = self.T_cur % self.T_i
                    self.T_i = self.T_i * self.T_mult
            else:
                if epoch < 0:
                    raise ValueError(f"Expected non-negative epoch, but got {epoch}")
                if epoch >= self.T_0:
                    if self.T_mult == 1:
                        self.T_cur = epoch % self.T_0
                    else:
                        n = int(math.log(epoch / self.T_0 * (self.T_mult - 1) + 1, self.T_mult))
                        self.T_cur = epoch - self.T_0 * (self.T_mult ** n - 1) / (self.T_mult - 1)
                        self.T_i = self.T_0 * self.T_mult ** n
                else:
                    self.T_i = self.T_0
                    self.T_cur = epoch
            self.last_epoch = math.floor(epoch)
            for group, lr in zip(self.optimizer.param_groups, self.get_lr()):
                group["lr"] = lr
            self._last_lr = [group["lr"] for group in self.optimizer.param_groups]

    class ChainedScheduler(LRScheduler):
        def __init__(self, schedulers, optimizer=None):
            name = type(self).__name__
            if len(schedulers) < 1:
                raise ValueError(f"{name} expects at least one scheduler to be chained, but got no scheduler.")
            optimizer = optimizer or schedulers[0].optimizer
            for k, scheduler in enumerate(schedulers):
                if not hasattr(scheduler, "optimizer"):
                    raise TypeError(f"{name} at index {k} should have `optimizer` as its attribute.")
                if optimizer is not scheduler.optimizer:
                    raise ValueError(
                        f"{name} expects all schedulers to belong to the same optimizer, but got scheduler "
                        f"{type(scheduler).__name__} at index {k} has {scheduler.optimizer}, which is "
                        f"different from {type(optimizer).__name__}.")
            self._schedulers, self.optimizer = schedulers, optimizer
            self._last_lr = [group["lr"] for group in optimizer.param_groups]

        def step(self):
            for scheduler in self._schedulers:
                scheduler.step()
            self._last_lr = [group["lr"] for group in self.optimizer.param_groups]
    """#, names: names)
}
