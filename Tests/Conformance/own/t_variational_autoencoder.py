import torch
import torch.nn as nn
import torch.nn.functional as F
from torch.distributions import Normal, kl_divergence

class VAE(nn.Module):
    def __init__(self, d=6, h=8, z=2):
        super().__init__()
        self.enc = nn.Sequential(nn.Linear(d, h), nn.ReLU())
        self.mu, self.logvar = nn.Linear(h, z), nn.Linear(h, z)
        self.dec = nn.Sequential(nn.Linear(z, h), nn.ReLU(), nn.Linear(h, d), nn.Sigmoid())
    def reparameterize(self, mu, logvar):
        std = torch.exp(0.5 * logvar)
        eps = torch.randn_like(std)
        return mu + eps * std
    def forward(self, x):
        h = self.enc(x)
        mu, logvar = self.mu(h), self.logvar(h)
        return self.dec(self.reparameterize(mu, logvar)), mu, logvar

def loss_fn(recon, x, mu, logvar):
    bce = F.binary_cross_entropy(recon, x, reduction="sum")
    kld = -0.5 * torch.sum(1 + logvar - mu.pow(2) - logvar.exp())
    return bce, kld

torch.manual_seed(0)
x = (torch.rand(16, 6) > 0.5).float()
vae = VAE()
opt = torch.optim.Adam(vae.parameters(), lr=1e-2)
for epoch in range(1, 31):
    recon, mu, logvar = vae(x)
    bce, kld = loss_fn(recon, x, mu, logvar)
    opt.zero_grad()
    (bce + kld).backward()
    opt.step()
    if epoch % 10 == 0:
        print(f"{epoch:3d} bce {bce.item():.3f} kld {kld.item():.3f}")
q = Normal(mu.detach(), (0.5 * logvar).exp().detach())
p = Normal(torch.zeros_like(q.loc), torch.ones_like(q.scale))
print(kl_divergence(q, p).sum(), kld.detach())
vae.eval()
with torch.no_grad():
    z = torch.randn(2, 2)
    print(vae.dec(z).round(decimals=3))
    print(vae.dec(z).gt(0.5).int())
