import torch
import torch.nn.functional as F

torch.manual_seed(27)
PAD = 0
targets = torch.tensor([[5, 3, 2, PAD, PAD, PAD], [4, 2, PAD, PAD, PAD, PAD]])
logits = torch.randn(2, 6, 7)
logits[..., PAD] += 4.0                        # the model loves padding
flat = F.cross_entropy(logits.view(-1, 7), targets.view(-1))
real = F.cross_entropy(logits.view(-1, 7), targets.view(-1), ignore_index=PAD)
print(f"with padding {flat:.4f}  without {real:.4f}")
pred = logits.argmax(-1)
mask = targets.ne(PAD)
print(f"accuracy {(pred == targets).float().mean():.2f} vs {(pred == targets)[mask].float().mean():.2f}")
per_token = F.cross_entropy(logits.transpose(1, 2), targets, reduction="none")
print(per_token)
print((per_token * mask).sum() / mask.sum(), per_token[mask].mean())
per_sentence = (per_token * mask).sum(1) / mask.sum(1)
print(per_sentence, per_sentence.mean(), mask.sum(1))
print(f"perplexity {real.exp():.2f} vs {flat.exp():.2f}")
w = torch.ones(7)
w[PAD] = 0
print(F.cross_entropy(logits.view(-1, 7), targets.view(-1), weight=w))
print(F.nll_loss(F.log_softmax(logits, -1).view(-1, 7), targets.view(-1), ignore_index=PAD, reduction="sum"))
