import torch
x = torch.arange(6.0).view(2, 3)
print(x.hsplit(3)[0], x.vsplit(2), x.is_cpu, x.is_cuda, torch.get_float32_matmul_precision())
torch.set_float32_matmul_precision("high")
pass
print(torch.tensor([1.0]).device)
m = torch.tensor([[2.0, 1.0], [1.0, 3.0]])
print(m.matrix_power(3), m.slogdet(), m.vdot if False else m[0].vdot(m[1]), m[0].ger(m[1]), m.svd()[1])
print(x.hardshrink(2.0), x.bool().int().bitwise_left_shift(2), m.select_scatter(torch.zeros(2), 0, 1))
