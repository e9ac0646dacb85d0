import torch
torch.manual_seed(3)
y = (torch.rand(200) < 0.1).long()
score = torch.sigmoid(torch.randn(200) + 2.5 * y - 2)
pred = (score > 0.5).long()
tp = ((pred == 1) & (y == 1)).sum().item()
fp = ((pred == 1) & (y == 0)).sum().item()
fn = ((pred == 0) & (y == 1)).sum().item()
tn = ((pred == 0) & (y == 0)).sum().item()
print(tp, fp, fn, tn, y.sum().item())
acc = (pred == y).float().mean()
prec, rec = tp / (tp + fp), tp / (tp + fn)
print(f"{acc:.3f} {prec:.3f} {rec:.3f} {2 * prec * rec / (prec + rec):.3f}")
order = score.argsort(descending=True)
ranks = torch.empty_like(order)
ranks[order] = torch.arange(len(order))
pos, neg = score[y == 1], score[y == 0]
auc = (pos[:, None] > neg[None, :]).float().mean()
print(f"auc {auc.item():.4f}", order[:5], y[order[:10]].tolist())
conf = torch.zeros(2, 2, dtype=torch.long)
for t, p in zip(y, pred):
    conf[t, p] += 1
print(conf)
