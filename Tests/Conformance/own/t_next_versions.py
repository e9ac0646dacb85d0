import torch
x = torch.ones(3, requires_grad=True); print(x._version)
print(torch.zeros(3)._version, torch.rand(3)._version, torch.tensor([1.0])._version, torch.full((2,), 1.0)._version, torch.eye(2)._version, torch.arange(3.0)._version, torch.randn(2)._version, torch.empty(2)._version, torch.linspace(0, 1, 3)._version, torch.randint(3, (2,))._version, torch.randperm(3)._version, torch.ones_like(x)._version, torch.nn.Linear(2, 2).weight._version)
