import torch
import torch.nn as nn
torch.manual_seed(1)
I, H = 2, 3
cell = nn.LSTMCell(I, H)
W_ii, W_if, W_ig, W_io = cell.weight_ih.chunk(4, 0)
W_hi, W_hf, W_hg, W_ho = cell.weight_hh.chunk(4, 0)
b_i, b_f, b_g, b_o = (cell.bias_ih + cell.bias_hh).chunk(4)
x = torch.randn(1, I); h = torch.zeros(1, H); c = torch.zeros(1, H)
with torch.no_grad():
    for t in range(3):
        i = torch.sigmoid(x @ W_ii.T + h @ W_hi.T + b_i)
        f = torch.sigmoid(x @ W_if.T + h @ W_hf.T + b_f)
        g = torch.tanh(x @ W_ig.T + h @ W_hg.T + b_g)
        o = torch.sigmoid(x @ W_io.T + h @ W_ho.T + b_o)
        h2, c2 = cell(x, (h, c))
        c = f * c + i * g
        h = o * torch.tanh(c)
        print(t, "i", i.numpy().round(4), "f", f.numpy().round(4))
        print("  o", [f"{v:.3f}" for v in o[0].tolist()], torch.allclose(h, h2, atol=1e-6), torch.allclose(c, c2))
print(h, c, sep="\n")
with torch.no_grad():
    cell.bias_ih[H:2*H].fill_(1.0)
print(cell.bias_ih)
print({k: tuple(v.shape) for k, v in cell.state_dict().items()})
