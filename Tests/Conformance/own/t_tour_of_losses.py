import torch
import torch.nn as nn
import torch.nn.functional as F
torch.manual_seed(1)
x, y = torch.randn(3, 4), torch.randn(3, 4)
t = torch.tensor([1, 0, 3])
for name, v in [("mse", F.mse_loss(x, y)), ("l1", F.l1_loss(x, y, reduction="sum")), ("huber", F.huber_loss(x, y, delta=0.5)), ("smooth", F.smooth_l1_loss(x, y, beta=0.5)), ("ce", F.cross_entropy(x, t)), ("ce none", F.cross_entropy(x, t, reduction="none")), ("ce w", F.cross_entropy(x, t, weight=torch.tensor([1., 2., 3., 4.]))), ("ce ls", F.cross_entropy(x, t, label_smoothing=0.2)), ("ce soft", F.cross_entropy(x, y.softmax(1))), ("nll", F.nll_loss(F.log_softmax(x, 1), t)), ("bce", F.binary_cross_entropy(x.sigmoid(), (y > 0).float())), ("bcel", F.binary_cross_entropy_with_logits(x, (y > 0).float(), pos_weight=torch.tensor([2.0] * 4))), ("kl", F.kl_div(x.log_softmax(1), y.softmax(1), reduction="batchmean")), ("hinge", F.hinge_embedding_loss(x, torch.sign(y))), ("cos", F.cosine_embedding_loss(x, y, torch.tensor([1, -1, 1]))), ("margin", F.margin_ranking_loss(x[:, 0], y[:, 0], torch.sign(y[:, 1]))), ("trip", F.triplet_margin_loss(x, y, -x)), ("multi", F.multi_margin_loss(x, t)), ("mlsm", F.multilabel_soft_margin_loss(x, (y > 0).float())), ("pois", F.poisson_nll_loss(x, y.abs())), ("gnll", F.gaussian_nll_loss(x, y, torch.ones(3, 4))), ("soft", F.soft_margin_loss(x, torch.sign(y)))]:
    print(f"{name:8s}", v)
for act in ["relu", "relu6", "elu", "selu", "gelu", "silu", "mish", "softplus", "softsign", "tanh", "sigmoid", "hardtanh", "hardsigmoid", "hardswish", "leaky_relu", "logsigmoid", "tanhshrink", "celu"]:
    print(f"{act:12s}", getattr(F, act)(torch.tensor([-2.0, -0.5, 0.0, 0.5, 2.0])))
print(F.gelu(torch.tensor([1.0]), approximate="tanh"), F.glu(torch.tensor([1., 2., 3., 4.])), F.softmin(torch.tensor([1., 2.]), 0), F.threshold(torch.tensor([0.1, 2.]), 1, -9), F.prelu(torch.tensor([-1.0]), torch.tensor([0.3])))
print(F.one_hot(torch.tensor([0, 2]), 3), F.normalize(torch.tensor([[3., 4.]])), F.pad(torch.ones(1, 2), (1, 1), value=9), F.cosine_similarity(x, y), F.pairwise_distance(x, y))
print(F.embedding(torch.tensor([1, 0]), torch.eye(2)), F.linear(torch.ones(1, 2), torch.ones(3, 2), torch.zeros(3)), F.layer_norm(x, (4,)).mean().abs() < 1e-6, F.interpolate(torch.ones(1, 1, 2), scale_factor=2).shape)
print(nn.CrossEntropyLoss(ignore_index=0, reduction="sum")(x, t), nn.BCELoss()(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 1.0])), nn.CrossEntropyLoss()(torch.randn(2, 5, 3), torch.zeros(2, 3).long()))
print(nn.CrossEntropyLoss(label_smoothing=0.1), nn.BCEWithLogitsLoss(), nn.HuberLoss(), nn.KLDivLoss(reduction="batchmean"), nn.NLLLoss(), nn.L1Loss(reduction="none"), nn.TripletMarginLoss(), nn.CosineEmbeddingLoss(margin=0.5))
print(nn.ReLU(inplace=True), nn.LeakyReLU(0.2), nn.ELU(), nn.GELU(), nn.Softmax(dim=1), nn.Tanh(), nn.Hardtanh(), nn.PReLU(), nn.Softplus(), nn.GLU(), nn.LogSoftmax(dim=-1), nn.SiLU(), nn.Mish(), nn.Threshold(0.1, 20))
print(nn.BatchNorm1d(3), nn.LayerNorm([2, 3]), nn.GroupNorm(1, 2), nn.InstanceNorm1d(2), nn.Dropout(0.3), nn.Embedding(5, 2, padding_idx=0), nn.Conv1d(1, 2, 3, padding="same"), nn.MaxPool1d(2), nn.AvgPool2d(2, 1), nn.Flatten(), nn.Unflatten(1, (2, 2)), nn.Identity(), nn.Upsample(scale_factor=2), nn.PixelShuffle(2), nn.Bilinear(1, 2, 3), nn.RNN(1, 2), nn.GRUCell(1, 2), nn.LSTM(1, 2, bias=False), nn.MultiheadAttention(4, 2), sep="\n")
