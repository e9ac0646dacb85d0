import MiniPython

/// What programs for other devices and for older versions of PyTorch ask for.
enum TorchDeviceSource {
  static let dataNames = ["StackDataset", "ChainDataset", "get_worker_info", "default_convert"]
  static let clipNames = ["clip_grad_norm", "get_total_norm", "clip_grads_with_norm_"]
  static let oldInitNames = [
    "uniform", "normal", "constant", "eye", "xavier_uniform", "xavier_normal", "kaiming_uniform",
    "kaiming_normal", "orthogonal",
  ]

  static let module = ModuleDefinition(
    python: "_torch_devices", "Names of other devices and of older versions.",
    #"""
    import torch
    from torch import nn
    from torch.utils.data import Dataset, IterableDataset

    def Variable(data, requires_grad=False, volatile=None):
        """A tensor, which is what a Variable has been since PyTorch 0.4."""
        found = data.detach() if torch.is_tensor(data) else torch.as_tensor(data)
        return found.requires_grad_() if requires_grad else found

    class autocast:
        """Lower precision for a while; on a machine without CUDA it does nothing for 'cuda'."""

        def __init__(self, device_type="cuda", dtype=None, enabled=True, cache_enabled=None):
            if not isinstance(device_type, str):
                raise ValueError(f"Expected `device_type` of type `str`, got: `{type(device_type)}`")
            if enabled and device_type == "cpu":
                raise NotImplementedError("lectern does not have autocast('cpu'): it computes in the tensors' own precision")
            self.device, self._enabled = device_type, False

        def __enter__(self): return self
        def __exit__(self, *rest): return False

        def __call__(self, function):
            def inner(*args, **kwargs):
                with self:
                    return function(*args, **kwargs)
            inner.__name__ = function.__name__
            return inner

    class GradScaler:
        """Scales losses for half precision; without CUDA it hands everything on as it is."""

        def __init__(self, device="cuda", init_scale=65536.0, growth_factor=2.0, backoff_factor=0.5, growth_interval=2000,
                     enabled=True):
            self._enabled = False

        def scale(self, outputs): return outputs
        def unscale_(self, optimizer): return None
        def step(self, optimizer, *args, **kwargs): return optimizer.step(*args, **kwargs)
        def update(self, new_scale=None): return None
        def get_scale(self): return 1.0
        def is_enabled(self): return self._enabled
        def state_dict(self): return {}
        def load_state_dict(self, state_dict): return None

    def _no_cuda(*args, **kwargs):
        raise AssertionError("Torch not compiled with CUDA enabled")

    get_device_name = get_device_properties = current_device = synchronize = set_device = _no_cuda
    def empty_cache(): return None
    def memory_allocated(device=None): return 0
    def max_memory_allocated(device=None): return 0
    def memory_reserved(device=None): return 0
    def is_initialized(): return False
    def is_bf16_supported(including_emulation=True): return False

    def get_worker_info(): return None

    def default_convert(data):
        if torch.is_tensor(data):
            return data
        if hasattr(data, "dtype") and hasattr(data, "shape"):
            return torch.as_tensor(data)
        if isinstance(data, dict):
            return {k: default_convert(v) for k, v in data.items()}
        if isinstance(data, (tuple, list)):
            return [default_convert(v) for v in data]
        return data

    class StackDataset(Dataset):
        def __init__(self, *args, **kwargs):
            if args and kwargs:
                raise ValueError("Supported either ``tuple``- (via ``args``) or ``dict``- (via ``kwargs``) like input/output, but both types are given.")
            self.datasets = args or kwargs
            lengths = [len(d) for d in (args or kwargs.values())]
            if not lengths:
                raise ValueError("At least one dataset should be passed")
            if any([n != lengths[0] for n in lengths]):
                raise ValueError("Size mismatch between datasets")
            self._length = lengths[0]

        def __getitem__(self, index):
            if isinstance(self.datasets, dict):
                return {k: d[index] for k, d in self.datasets.items()}
            return tuple([d[index] for d in self.datasets])

        def __len__(self): return self._length

    class ChainDataset(IterableDataset):
        def __init__(self, datasets):
            self.datasets = datasets

        def __iter__(self):
            for d in self.datasets:
                yield from d

        def __len__(self): return sum([len(d) for d in self.datasets])

    def clip_grad_norm(parameters, max_norm, norm_type=2.0, error_if_nonfinite=False, foreach=None):
        return nn.utils.clip_grad_norm_(parameters, max_norm, norm_type)

    def get_total_norm(tensors, norm_type=2.0, error_if_nonfinite=False, foreach=None):
        tensors = [tensors] if torch.is_tensor(tensors) else list(tensors)
        if not tensors:
            return torch.tensor(0.0)
        return torch.linalg.vector_norm(
            torch.stack([torch.linalg.vector_norm(t, norm_type) for t in tensors]), norm_type)

    def clip_grads_with_norm_(parameters, max_norm, total_norm, foreach=None):
        parameters = [parameters] if torch.is_tensor(parameters) else list(parameters)
        share = torch.clamp(max_norm / (total_norm + 1e-6), max=1.0)
        for p in parameters:
            if p.grad is not None:
                p.grad.mul_(share)
    """#,
    names: ["Variable", "autocast", "GradScaler"] + cudaNames + dataNames + clipNames)

  static let cudaNames = [
    "get_device_name", "get_device_properties", "current_device", "synchronize", "set_device",
    "empty_cache", "memory_allocated", "max_memory_allocated", "memory_reserved", "is_initialized",
    "is_bf16_supported",
  ]

  static let mixed = ModuleDefinition(
    "torch.amp", "Mixed precision.",
    aliases: ["autocast", "GradScaler"].map { ($0, "_torch_devices." + $0) })

  static let mixedOnCuda = ModuleDefinition(
    "torch.cuda.amp", "Mixed precision.",
    aliases: ["autocast", "GradScaler"].map { ($0, "_torch_devices." + $0) })
}
