import numpy as np
import torch
from sklearn.metrics import *
t = torch.tensor([0, 1, 1, 0, 1])
p = torch.tensor([0.2, 0.8, 0.4, 0.6, 0.9])
print(accuracy_score(t, (p > 0.5).int()), roc_auc_score(t, p), confusion_matrix(t, p > 0.5), f1_score(t.numpy(), (p > 0.5).numpy()))
print(np.array(t), np.asarray(p), torch.from_numpy(np.arange(3)), t.numpy().dtype, p.numpy())
print(np.mean(p.numpy()), np.round(p.numpy(), 1), float(np.float32(0.1)), p.numpy().tolist())
print(log_loss(t, p), average_precision_score(t, p), precision_recall_fscore_support(t, p > 0.5, average="macro", zero_division=0))
x = np.array([[1, 2], [3, 4]], dtype=np.float32)
print(torch.tensor(x), torch.tensor(np.array([1, 2])).dtype, torch.tensor(x).sum().item(), torch.as_tensor(x).shape)
print(torch.tensor(np.float64(2.5)), torch.tensor(np.int64(3)), torch.tensor([np.float64(1.5), np.float64(2)]))
print(classification_report([0, 1, 1], torch.tensor([0, 1, 0])))
