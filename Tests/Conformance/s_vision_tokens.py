import torch
import torch.nn as nn

torch.manual_seed(23)
img = torch.arange(32.0).reshape(1, 2, 4, 4)
patches = img.unfold(2, 2, 2).unfold(3, 2, 2)
print(patches.shape)
tokens = patches.permute(0, 2, 3, 1, 4, 5).reshape(1, 4, 8)
print(tokens[0, :2])
print(nn.functional.unfold(img, kernel_size=2, stride=2).transpose(1, 2).equal(patches.permute(0, 2, 3, 1, 4, 5).flatten(3).reshape(1, 4, 8)))
conv = nn.Conv2d(2, 3, kernel_size=2, stride=2)
proj = conv(img).flatten(2).transpose(1, 2)
lin = nn.functional.linear(tokens, conv.weight.flatten(1), conv.bias)
print(proj.shape, torch.allclose(proj, lin, atol=1e-4))

def split_heads(x, h):
    b, t, d = x.shape
    return x.view(b, t, h, d // h).transpose(1, 2)

x = torch.arange(12.0).view(1, 2, 6)
s = split_heads(x, 3)
print(s.shape, s[0, 1])
print(s.transpose(1, 2).contiguous().view(1, 2, 6).equal(x), s.is_contiguous())
qkv = nn.Linear(6, 18, bias=False)
q, k, v = qkv(x).chunk(3, dim=-1)
o = nn.functional.scaled_dot_product_attention(split_heads(q, 3), split_heads(k, 3), split_heads(v, 3))
print(o.shape, o.transpose(1, 2).flatten(2).shape)
print(nn.functional.pad(x, (1, 0, 0, 1)).shape, nn.functional.pad(torch.ones(2), (1, 2), value=9.0))
print(torch.nn.functional.avg_pool2d(img, 2)[0, 0], nn.MaxPool2d(2)(img)[0, 1], nn.AdaptiveAvgPool2d(1)(img).flatten())
