import torch
print(torch.zeros(2, 3).dtype, torch.ones((2,), dtype=torch.long), torch.full((2,), 1.5))
print(torch.arange(5), torch.arange(1, 2, 0.25), torch.arange(10, 0, -3), torch.linspace(-1, 1, 5))
print(torch.zeros_like(torch.ones(2)), torch.full_like(torch.ones(2), 3), torch.empty(2, 3).shape)
print(torch.tensor([1, 2.5, True]), torch.tensor([[1, 2], [3, 4]], dtype=torch.float32), torch.tensor(5).dtype)
print(torch.logspace(0, 2, 3), torch.eye(2), torch.tensor([True]).dtype)
a = torch.tensor([1.0, 2.0])
b = torch.as_tensor(a)
print(b is a, a.new_zeros(2), torch.stack([a, a]).size(0), torch.get_default_dtype())
x = torch.randint(0, 3, (2,), generator=torch.Generator().manual_seed(0))
print(x.dtype, x.shape, x.numel(), x.dim(), x.device, x.is_leaf, x.element_size())
for bad in [lambda: torch.tensor([[1, 2], [3]]), lambda: torch.tensor("a"), lambda: torch.zeros(2, -1)]:
    try:
        bad()
    except (ValueError, TypeError, RuntimeError) as e:
        print(type(e).__name__, e)
