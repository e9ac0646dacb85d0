import torch
from torch import nn

layers = [nn.Linear(2, 3, bias=False), nn.Conv1d(1, 2, 3, padding=1), nn.Conv2d(3, 8, (3, 5), stride=2, padding="valid"), nn.MaxPool1d(2), nn.AvgPool2d(3, padding=1), nn.Embedding(10, 4, padding_idx=0), nn.EmbeddingBag(4, 2, mode="sum"), nn.Dropout(0.3), nn.Dropout2d(), nn.BatchNorm1d(3), nn.GroupNorm(2, 4), nn.LeakyReLU(0.2), nn.ELU(), nn.PReLU(), nn.GELU(), nn.GELU(approximate="tanh"), nn.SiLU(), nn.Mish(), nn.Hardswish(), nn.Softplus(), nn.Softmax(dim=1), nn.LogSoftmax(-1), nn.Hardtanh(-2, 2), nn.ReLU6(), nn.ReLU(inplace=True), nn.Flatten(), nn.Unflatten(1, (2, 3)), nn.Identity(), nn.Upsample(scale_factor=2), nn.ZeroPad2d(1), nn.PixelShuffle(2), nn.CosineSimilarity(), nn.GRUCell(2, 3), nn.LSTM(2, 3, 2, dropout=0.1), nn.RNNCell(1, 1, nonlinearity="relu"), nn.ConvTranspose2d(2, 1, 2), nn.Bilinear(1, 2, 3), nn.MultiheadAttention(4, 2), nn.Threshold(0.1, 0), nn.Softshrink(), nn.GLU(), nn.AdaptiveAvgPool1d(2), nn.LocalResponseNorm(2), nn.Softmin(), nn.CELU(0.5), nn.SELU(), nn.Tanhshrink(), nn.AlphaDropout(0.1), nn.Fold(2, 1), nn.LayerNorm([2, 3]), nn.InstanceNorm2d(3, affine=True), nn.Transformer(4, 1, 1, 1, 8).encoder.layers[0].linear1]
for layer in layers:
    print(f"{sum(p.numel() for p in layer.parameters()):5d}", str(layer).replace("\n", " "))
x = torch.tensor([[-3.0, -0.5, 0.0, 0.7, 4.0]])
for act in (nn.ELU(), nn.PReLU(), nn.Mish(), nn.Hardswish(), nn.Softplus(), nn.ReLU6(), nn.CELU(0.5), nn.SELU(), nn.Softsign(), nn.Hardsigmoid(), nn.LogSigmoid(), nn.Tanhshrink(), nn.Softshrink(), nn.Hardshrink(), nn.GELU(approximate="tanh"), nn.Threshold(0.1, 20), nn.Softmin(1)):
    print(f"{type(act).__name__:12s}", act(x).detach())
print(nn.GLU()(torch.ones(1, 4)), nn.Upsample(scale_factor=2)(torch.tensor([[[1.0, 2.0]]])), nn.PixelShuffle(2)(torch.arange(4.0).view(1, 4, 1, 1)))
bag = nn.EmbeddingBag.from_pretrained(torch.arange(8.0).view(4, 2), mode="mean")
print(bag(torch.tensor([0, 1, 3]), torch.tensor([0, 2])), nn.Unflatten(1, (2, 2))(torch.ones(1, 4)).shape)
conv = nn.Conv1d(1, 1, 2, bias=False)
nn.init.ones_(conv.weight)
print(conv(torch.arange(5.0).view(1, 1, 5)), nn.MaxPool1d(2, stride=1)(x), nn.functional.one_hot(torch.tensor([1]), 3))
big = nn.Sequential()
big.add_module("first", nn.Linear(1, 2))
big.append(nn.ReLU()); big.extend([nn.Linear(2, 2), nn.Tanh()])
print(big, len(big), big[-1], big[:2], "first" in dict(big.named_children()))
ml = nn.ModuleList([nn.Linear(1, 1)] * 2)
print(ml, nn.ParameterList([nn.Parameter(torch.zeros(2))]), nn.ModuleDict({"x": nn.ReLU()}), nn.ParameterDict({"w": nn.Parameter(torch.ones(1))}))
