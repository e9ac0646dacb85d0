import torch
import numpy as np

print(torch.tensor([1, 2]).dtype, torch.tensor([1.0]).dtype, torch.tensor([1, 2.5]), torch.tensor([True]).dtype, torch.get_default_dtype())
print(torch.tensor([1]) + torch.tensor([1.5]), (torch.tensor([1], dtype=torch.int32) + torch.tensor([1])).dtype, torch.tensor([5]) / 2, torch.tensor([5]) // 2, torch.tensor([-5]) // 2, torch.tensor([-5]) % 3)
x = torch.tensor([1.7, -1.7, 2.5])
print(x.int(), x.long().dtype, x.round(), x.floor(), x.ceil(), x.trunc(), x.bool(), x.half(), x.to(torch.float64))
print(torch.tensor(300).to(torch.uint8), torch.tensor([1.1]).bfloat16(), torch.tensor(1.1, dtype=torch.float64).float().item())
print(x.device, torch.cuda.is_available(), x.to("cpu") is x, x.type(), x.element_size(), x.nelement(), x.dim(), x.ndim, x.is_floating_point())
print(torch.finfo(torch.float32).eps, torch.iinfo(torch.int8).max, torch.promote_types(torch.int64, torch.float16), torch.result_type(torch.tensor([1]), 1.5))
n = x.numpy()
n[0] = 100
print(x, torch.from_numpy(np.array([1, 2])).dtype, torch.as_tensor(np.float32(3)).dtype, torch.tensor(np.array([0.5])))
print(torch.zeros_like(x), torch.full((2,), 7), torch.full((2,), 7.0), torch.empty(0).sum(), torch.ones(2, dtype=torch.bool), torch.eye(2, dtype=torch.int64))
print(torch.arange(0, 1, 0.3), torch.linspace(0, 1, 4), torch.logspace(0, 2, 3), torch.arange(5, 0, -2), torch.tensor(3).item() + 1)
for bad in [lambda: torch.tensor([1, 2]).mean(), lambda: torch.ones(2).item(), lambda: torch.tensor([1, 2], requires_grad=True), lambda: torch.ones(2, 3) @ torch.ones(2), lambda: torch.tensor([[1], [1, 2]]), lambda: torch.ones(2).view(3), lambda: torch.ones(3)[5], lambda: torch.softmax(torch.tensor([1, 2]), 0), lambda: torch.nn.Linear(2, 2)(torch.ones(2, dtype=torch.int64)), lambda: bool(torch.ones(2)), lambda: torch.ones(2, requires_grad=True).numpy(), lambda: torch.cat([torch.ones(2), torch.ones(1, 2)]), lambda: torch.stack([torch.ones(2), torch.ones(3)]), lambda: torch.ones(2) > "a", lambda: torch.zeros(2).foo]:
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e).split("\n")[0])
torch.set_printoptions(precision=2, sci_mode=False)
print(torch.tensor([1e-5, 3.14159]), torch.randn(0, 3), torch.tensor(1e-5))
