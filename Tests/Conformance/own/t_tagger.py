import torch
import torch.nn as nn
import torch.nn.functional as F

torch.manual_seed(1)
data = [("the dog ate the apple".split(), ["DET", "NN", "V", "DET", "NN"]),
        ("everybody read that book".split(), ["NN", "V", "DET", "NN"])]
word_ix = {}
for sent, tags in data:
    for w in sent:
        if w not in word_ix:
            word_ix[w] = len(word_ix)
print(word_ix)
tag_ix = {"DET": 0, "NN": 1, "V": 2}

def prepare(seq, to_ix):
    return torch.tensor([to_ix[w] for w in seq], dtype=torch.long)

class LSTMTagger(nn.Module):
    def __init__(self, emb, hid, vocab, tags):
        super(LSTMTagger, self).__init__()
        self.hidden_dim = hid
        self.word_embeddings = nn.Embedding(vocab, emb)
        self.lstm = nn.LSTM(emb, hid)
        self.hidden2tag = nn.Linear(hid, tags)

    def forward(self, sentence):
        embeds = self.word_embeddings(sentence)
        out, _ = self.lstm(embeds.view(len(sentence), 1, -1))
        return F.log_softmax(self.hidden2tag(out.view(len(sentence), -1)), dim=1)

model = LSTMTagger(6, 6, len(word_ix), len(tag_ix))
print(model)
loss_fn = nn.NLLLoss()
opt = torch.optim.SGD(model.parameters(), lr=0.1)
with torch.no_grad():
    print(model(prepare(data[0][0], word_ix)).shape)
for epoch in range(100):
    for sent, tags in data:
        model.zero_grad()
        loss = loss_fn(model(prepare(sent, word_ix)), prepare(tags, tag_ix))
        loss.backward()
        opt.step()
    if epoch % 25 == 0:
        print(f"epoch {epoch:3d} loss {loss:.3f}")
with torch.no_grad():
    scores = model(prepare(data[0][0], word_ix))
    names = {v: k for k, v in tag_ix.items()}
    print([names[i] for i in scores.argmax(1).tolist()])
