import torch
import torch.nn as nn
import torch.nn.functional as F

data = [
    ("the dog ate the apple".split(), ["DET", "NN", "V", "DET", "NN"]),
    ("everybody read that book".split(), ["NN", "V", "DET", "NN"]),
]
word_to_ix = {}
for sentence, _ in data:
    for word in sentence:
        word_to_ix.setdefault(word, len(word_to_ix))
tag_to_ix = {"DET": 0, "NN": 1, "V": 2}
print(word_to_ix)

class Tagger(nn.Module):
    def __init__(self, emb, hidden, vocab, tags):
        super(Tagger, self).__init__()
        self.word_embeddings = nn.Embedding(vocab, emb)
        self.lstm = nn.LSTM(emb, hidden)
        self.hidden2tag = nn.Linear(hidden, tags)

    def forward(self, sentence):
        embeds = self.word_embeddings(sentence)
        out, _ = self.lstm(embeds.view(len(sentence), 1, -1))
        return F.log_softmax(self.hidden2tag(out.view(len(sentence), -1)), dim=1)

torch.manual_seed(1)
model = Tagger(6, 6, len(word_to_ix), len(tag_to_ix))
loss_function = nn.NLLLoss()
optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
inputs = torch.tensor([word_to_ix[w] for w in data[0][0]])
with torch.no_grad():
    print(model(inputs))

for epoch in range(100):
    for sentence, tags in data:
        model.zero_grad()
        scores = model(torch.tensor([word_to_ix[w] for w in sentence]))
        loss = loss_function(scores, torch.tensor([tag_to_ix[t] for t in tags]))
        loss.backward()
        optimizer.step()
    if epoch in (0, 9, 99):
        print(epoch, f"{loss.item():.3f}")

names = list(tag_to_ix)
with torch.no_grad():
    for sentence, tags in data:
        best = model(torch.tensor([word_to_ix[w] for w in sentence])).argmax(dim=1)
        print([names[i] for i in best], [names[i] for i in best] == tags)
