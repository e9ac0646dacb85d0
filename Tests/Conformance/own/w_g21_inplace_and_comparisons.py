import torch

a = torch.tensor([3, 1, 2])
b = torch.tensor([1, 1, 5])
print(a > b, a == b, (a != b).sum())
print(torch.maximum(a, b), torch.minimum(a, b), torch.equal(a, a.clone()))
print((a > 1) & (b > 1), (a > 1) | (b > 1), ~(a > 1), torch.logical_not(a > 1))
t = torch.zeros(2, 2)
t.add_(1).mul_(3)
t[0] += 2
t[:, 1] = torch.tensor([7.0, 8.0])
print(t)
t.fill_(0.5)
print(t, t.zero_().sum())

print(a.tolist(), a.numpy(), a.float(), a.to(torch.float64), a.bool(), a.type())
print(a.item() if a.numel() == 1 else len(a), int(a[0]), float(b[2]), bool(torch.tensor(0)))
print([int(v) for v in a], max(a), sum(a), sorted(a.tolist()))
for row in torch.arange(4).view(2, 2):
    print(row, end=" ")
print()
print(torch.isnan(torch.tensor([1.0, float("nan")])), torch.isinf(torch.tensor(float("-inf"))))
print(torch.tensor(5) // 2, torch.tensor(-5) // 2, torch.tensor(5.0) % 3, torch.tensor(2) ** 10, -torch.tensor([1, -1]))
print(torch.round(torch.tensor([0.5, 1.5, 2.5])), torch.floor(torch.tensor(-1.5)), torch.sign(torch.tensor([-2.0, 0.0])))
print(torch.sqrt(torch.tensor([4.0, 2.0])), torch.log(torch.tensor([1.0, 0.0])), torch.exp(torch.tensor(1)))
try:
    if a > b:
        print("never")
except RuntimeError as e:
    print(e)
try:
    a.item()
except RuntimeError as e:
    print(e)
try:
    torch.tensor([[1, 2], [3]])
except ValueError as e:
    print(e)
