import torch
x = torch.tensor([-1.5, 0.0, 2.5])
print(x.abs(), x.neg(), x.sign(), x.floor(), x.ceil(), x.round(), x.trunc(), x.clamp(min=-1), x.pow(2), 2 ** x, x // 2, x % 2, -x)
print(torch.sqrt(torch.tensor([4.0, 9.0])), torch.exp(x), torch.log1p(x.abs()), torch.sigmoid(x), torch.tanh(x), torch.relu(x))
i = torch.tensor([7, -7])
print(i / 2, i // 2, i % 3, i * 1.5, i + True, i ** 2, i & 3, ~torch.tensor([True]), torch.div(i, 2, rounding_mode="trunc"))
print(x.add(1), x.sub(1, alpha=2), x.mul(2), x.div(2), torch.lerp(x, x + 1, 0.5), torch.addcmul(x, x, x), x.clip(0, 1))
y = x.clone()
y.add_(1).mul_(2)
y += 1
y -= x
y *= 2
print(y, x.isnan(), torch.isclose(x, x + 1e-9), torch.eq(x, 0), x.gt(0), torch.logical_and(x > 0, x < 3), x.frac(), torch.atan2(x, x + 2))
print((x > 0).int(), (x != 0).float(), x.to(torch.int64), x.double().dtype, x.long(), x.type(torch.float64), torch.tensor(1).type())
print(torch.nan_to_num(torch.tensor([float("nan"), 1.0])))
