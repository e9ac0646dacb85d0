import torch
import torch.nn as nn

torch.manual_seed(0)
up = nn.ConvTranspose2d(3, 2, kernel_size=4, stride=2, padding=1)
print(up)
x = torch.randn(1, 3, 4, 4)
y = up(x)
print(y.shape, y.mean())
print(up.weight.shape, up.bias)

class AE(nn.Module):
    def __init__(self):
        super().__init__()
        self.enc = nn.Sequential(
            nn.Conv2d(1, 4, 3, stride=2, padding=1), nn.ReLU(),
            nn.Conv2d(4, 8, 3, stride=2, padding=1), nn.ReLU())
        self.dec = nn.Sequential(
            nn.ConvTranspose2d(8, 4, 3, stride=2, padding=1, output_padding=1), nn.ReLU(),
            nn.ConvTranspose2d(4, 1, 3, stride=2, padding=1, output_padding=1), nn.Sigmoid())
    def forward(self, x):
        z = self.enc(x)
        return self.dec(z), z

torch.manual_seed(1)
ae = AE()
print(ae)
data = torch.rand(8, 1, 8, 8)
opt = torch.optim.Adam(ae.parameters(), lr=0.01)
for epoch in range(4):
    out, z = ae(data)
    loss = nn.functional.mse_loss(out, data)
    opt.zero_grad(); loss.backward(); opt.step()
    print(epoch, f"{loss.item():.4f}", tuple(z.shape), tuple(out.shape))

t1 = nn.ConvTranspose1d(2, 3, 3, stride=2)
print(t1(torch.ones(1, 2, 3)).shape)
print(nn.functional.conv_transpose2d(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 2, 2), stride=1))
gn = nn.GroupNorm(2, 4)
g = gn(torch.randn(2, 4, 3))
print(g.grad_fn.__class__.__name__, gn)
print(up(x, output_size=torch.Size([1, 2, 9, 9])).shape)
