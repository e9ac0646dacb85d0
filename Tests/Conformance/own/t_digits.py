import torch
import torch.nn.functional as F

# Whole float32 digits of the functions that PyTorch computes with its own vector kernels.
torch.manual_seed(1)
for count in (3, 8, 13):
    x = torch.randn(count) * 2
    print("sigmoid", torch.sigmoid(x).tolist())
    print("silu", F.silu(x).tolist())
    print("tanh", torch.tanh(x).tolist())
for shape in ((3, 4), (4, 7), (2, 5, 6)):
    x = torch.randn(shape)
    weights = torch.softmax(x, dim=-1)
    print(weights.tolist())
    print(weights.sum(dim=-1))
