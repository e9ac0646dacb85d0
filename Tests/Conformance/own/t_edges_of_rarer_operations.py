import torch

x = torch.tensor([0.0, 1000.0, -1000.0, 999.0])
print(torch.logcumsumexp(x, 0))
print(torch.logaddexp(torch.tensor([float("-inf"), 1.0]), torch.tensor([float("-inf"), 2.0])))
print(torch.pinverse(torch.diag(torch.tensor([1.0, 0.01])), 0.1))
print(b"\xff\xb5".upper() == b"\xff\xb5", b"a\xa0b".split(), b"\xe4".isalpha())
print(int.from_bytes(b"\xff\x00\x01", "big", signed=True), int.from_bytes(b"", "big"))
z = torch.zeros(3, requires_grad=True)
print(torch.autograd.grad(z.norm(), z, create_graph=True)[0].detach())
same = torch.ones(3, requires_grad=True)
print(torch.autograd.grad(same.sum() ** 2, same, create_graph=True)[0])
parts = torch.utils.data.ConcatDataset([range(3), range(4)])
print(len(parts), parts[5])
