import torch
import torch.nn as nn
import torch.nn.functional as F

x = torch.tensor([[1.0, 2.0, 0.5], [0.1, -1.0, 3.0]], requires_grad=True)
t = torch.tensor([1, 2])
print(nn.CrossEntropyLoss()(x, t), F.cross_entropy(x, t, reduction="none"))
print(nn.CrossEntropyLoss(weight=torch.tensor([1.0, 2.0, 3.0]))(x, t))
print(nn.CrossEntropyLoss(label_smoothing=0.1)(x, t), nn.CrossEntropyLoss(ignore_index=2)(x, t))
print(F.nll_loss(F.log_softmax(x, 1), t), F.cross_entropy(x, torch.softmax(x.detach(), 1)).item() > 0.5)
p = torch.tensor([0.2, 0.7, 0.9])
y = torch.tensor([0.0, 1.0, 1.0])
print(nn.BCELoss()(p, y), nn.BCEWithLogitsLoss()(p, y), nn.BCEWithLogitsLoss(pos_weight=torch.tensor(3.0))(p, y))
a, b = torch.tensor([0.0, 1.5, -3.0]), torch.tensor([0.5, 1.0, 0.0])
print(nn.MSELoss()(a, b), nn.MSELoss(reduction="sum")(a, b), nn.L1Loss()(a, b), nn.SmoothL1Loss()(a, b), nn.HuberLoss(delta=0.5)(a, b))
print(F.mse_loss(a, b, reduction="none"))
print(F.kl_div(F.log_softmax(x, 1), F.softmax(x * 2, 1), reduction="batchmean"))
print(nn.CosineEmbeddingLoss()(x, x.flip(0), torch.tensor([1.0, -1.0])))
print(nn.TripletMarginLoss()(x, x + 0.1, x.flip(0)), nn.MarginRankingLoss(margin=0.1)(a, b, torch.tensor([1.0, -1.0, 1.0])))
print(nn.CosineSimilarity(dim=1)(x, x.flip(0)).detach(), nn.PairwiseDistance()(x, x.flip(0)).detach())
F.cross_entropy(x, t).backward()
print(x.grad)
