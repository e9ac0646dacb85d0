import torch
from torch import nn

torch.manual_seed(6)
mha = nn.MultiheadAttention(embed_dim=4, num_heads=2, batch_first=True)
decoder = torch.randn(2, 3, 4)
encoder = torch.randn(2, 5, 4)

with torch.no_grad():
    out, w = mha(query=decoder, key=encoder, value=encoder)
    print(out.shape, w.shape)
    out2, none = mha(decoder, encoder, encoder, need_weights=False)
    print(none, torch.allclose(out, out2, atol=1e-6))
    out3, per_head = mha(decoder, encoder, encoder, average_attn_weights=False)
    print(per_head.shape)
    print(torch.allclose(per_head.mean(dim=1), w, atol=1e-6))
print(w[0])

# keys and values of another width
other = nn.MultiheadAttention(4, 2, kdim=3, vdim=6, batch_first=True)
o, _ = other(decoder, torch.randn(2, 5, 3), torch.randn(2, 5, 6))
print(o.shape, other.in_proj_weight, other.k_proj_weight.shape)

for bad in (3, 5):
    try:
        nn.MultiheadAttention(4, bad)
    except AssertionError as e:
        print(bad, "heads:", type(e).__name__)
