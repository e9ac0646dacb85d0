import torch
import torch.nn as nn

def gates(lstm, x):
    H = lstm.hidden_size
    h, c = torch.zeros(1, H), torch.zeros(1, H)
    rows = []
    for t in range(x.size(0)):
        z = nn.functional.linear(x[t], lstm.weight_ih_l0, lstm.bias_ih_l0) + nn.functional.linear(h, lstm.weight_hh_l0, lstm.bias_hh_l0)
        i, f, g, o = z.split(H, dim=1)
        i, f, g, o = torch.sigmoid(i), torch.sigmoid(f), torch.tanh(g), torch.sigmoid(o)
        c = f * c + i * g
        h = o * c.tanh()
        rows.append((f.mean(), i.mean(), c.abs().max()))
    return h, torch.tensor(rows)

torch.manual_seed(31)
lstm = nn.LSTM(2, 3)
x = torch.randn(6, 1, 2)
with torch.no_grad():
    h, table = gates(lstm, x)
    out, (hn, cn) = lstm(x)
    print(torch.allclose(h, hn[0], atol=1e-6))
    print(table)
    for bias in (-5.0, 0.0, 5.0):
        lstm.bias_ih_l0[3:6] = bias
        _, t = gates(lstm, x)
        print(f"{bias:+.0f}: forget {t[:, 0].mean():.3f}, |c| at the end {t[-1, 2]:.3f}")
    lstm.weight_hh_l0.zero_()
    lstm.bias_hh_l0.zero_()
    lstm.weight_ih_l0.zero_()
    lstm.bias_ih_l0.copy_(torch.tensor([0., 0., 0., 20., 20., 20., 0., 0., 0., 20., 20., 20.]))
    c0 = torch.tensor([[[0.5, -1.0, 2.0]]])
    out, (hn, cn) = lstm(x, (torch.zeros(1, 1, 3), c0))
    print(cn, out[-1])
    assert torch.equal(cn, c0)
params = {n: p.shape for n, p in lstm.named_parameters()}
print(params["weight_ih_l0"], lstm.weight_hh_l0.shape, f"{sum(s.numel() for s in params.values())}")
print(4 * (2 * 3 + 3 * 3 + 2 * 3), lstm.input_size, lstm.num_layers, lstm.bias, lstm.batch_first, lstm.dropout, lstm.proj_size)
