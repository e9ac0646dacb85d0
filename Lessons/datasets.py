"""Toy data for the lessons, in Python with NumPy names.

Every function takes a seed and gives the same data for the same seed, here and in real Python.
To add a data set, write a function: no Swift is needed.
"""

import numpy as np


def payments(count=1000, fraud_rate=0.02, steps=8, difficulty=1.0, seed=0):
    """Card payments as sequences: x of shape (count, steps, 3), y of 0 (honest) and 1 (fraud).

    The features of a step are the amount (in standard deviations), the hour of the day (-1 to 1)
    and whether the shop is abroad. A fraud ends in a burst of larger payments abroad; with a higher
    difficulty the burst is fainter. Exactly round(count * fraud_rate) sequences are frauds.
    """
    rng = np.random.RandomState(seed)
    frauds = int(round(count * fraud_rate))
    y = np.zeros(count, dtype=int)
    y[:frauds] = 1
    y = y[rng.permutation(count)]
    x = np.zeros((count, steps, 3))
    x[:, :, 0] = rng.randn(count, steps)
    x[:, :, 1] = rng.uniform(-1, 1, (count, steps))
    x[:, :, 2] = (rng.rand(count, steps) < 0.15).astype(float)
    burst = max(1, steps // 3)
    strength = rng.uniform(0.2, 1.8, count) / difficulty
    for i in np.where(y == 1)[0]:
        x[i, -burst:, 0] += 1.5 * strength[i]
        x[i, -burst:, 2] = (rng.rand(burst) < 0.15 + 0.5 * min(1.0, strength[i])).astype(float)
    return x, y


def cards(count=1000, frauds=20, seed=0):
    """The last ten amounts of each card: x of shape (count, 10, 1) and y of 0 (honest) and 1 (fraud).

    An amount says how far it lies from the card's usual one. One fraud in eight is crude: refunds
    only. The others are careful and end in three large amounts, as the shopping spree of one honest
    card in twenty-five does.
    """
    rng = np.random.RandomState(seed)
    crude, sprees = frauds // 8, count // 25
    x = rng.randn(count, 10)
    x[:crude] -= 6 + rng.rand(crude, 1)
    x[crude:frauds + sprees, -3:] += 2 + rng.rand(frauds + sprees - crude, 1)
    y = np.arange(count) < frauds
    order = rng.permutation(count)
    return x[order, :, None].astype("float32"), y[order].astype("float32")


def purchases(count=1000, frauds=20, seed=0):
    """The last ten amounts of each card: x of shape (count, 10) and y of 0 (honest) and 1 (fraud).

    A fraud ends in three large amounts. One honest card in twenty-five ends in a shopping spree,
    which looks much the same.
    """
    rng = np.random.RandomState(seed)
    x = rng.randn(count, 10)
    y = np.zeros(count, dtype=int)
    y[:frauds] = 1
    sprees = count // 25
    x[:frauds, -3:] += 2 + rng.rand(frauds, 1)
    x[frauds:frauds + sprees, -3:] += 1.5 + 1.5 * rng.rand(sprees, 1)
    order = rng.permutation(count)
    return x[order], y[order]


def spam(count=40, seed=0):
    """Short messages: a list of texts and a list of 0 (wanted) and 1 (spam), half of each."""
    rng = np.random.RandomState(seed)
    wanted = ["see you at {} today", "the meeting is at {}", "lunch at {} ?", "call me after {}",
              "the report is due by {}", "thanks , {} works for me"]
    unwanted = ["win a {} now", "free {} , click here", "cheap {} only today",
                "you won a {} , claim it now", "act now for a free {}", "urgent : your {} is waiting"]
    times = ["noon", "three", "four", "six", "nine", "ten"]
    prizes = ["prize", "phone", "holiday", "loan", "watch", "card"]
    texts, labels = [], []
    for i in range(count):
        label = i % 2
        frames, words = (unwanted, prizes) if label else (wanted, times)
        texts.append(frames[rng.randint(len(frames))].format(words[rng.randint(len(words))]))
        labels.append(label)
    order = rng.permutation(count)
    return [texts[i] for i in order], [labels[i] for i in order]


def reviews(count=40, negation=0.25, seed=0):
    """Film reviews: a list of texts and a list of 0 (bad) and 1 (good).

    A share of them is negated ("not good"), which a model that only counts words gets wrong.
    """
    rng = np.random.RandomState(seed)
    good = ["good", "great", "wonderful", "funny", "moving"]
    bad = ["bad", "boring", "awful", "slow", "silly"]
    things = ["film", "story", "plot", "acting", "music"]
    texts, labels = [], []
    for i in range(count):
        label = int(rng.rand() < 0.5)
        negated = rng.rand() < negation
        words = good if label != int(negated) else bad
        word = words[rng.randint(len(words))]
        thing = things[rng.randint(len(things))]
        degree = ["", "very ", "really "][rng.randint(3)]
        texts.append("the " + thing + (" was not " if negated else " was ") + degree + word)
        labels.append(label)
    return texts, labels


def noisy_sine(count=200, period=25.0, noise=0.1, trend=0.0, seed=0):
    """A sine wave with noise, as an array of count values."""
    rng = np.random.RandomState(seed)
    t = np.arange(count)
    return np.sin(2 * np.pi * t / period) + trend * t + noise * rng.randn(count)


def random_walk(count=200, start=100.0, step=1.0, seed=0):
    """Prices that go up or down by chance, in which nothing can be foreseen."""
    rng = np.random.RandomState(seed)
    return start + np.cumsum(step * rng.randn(count))


def windows(series, length=10):
    """A series cut for forecasting: x of shape (n, length, 1) and the values that follow, y (n,)."""
    series = np.asarray(series, dtype=float)
    x = np.stack([series[i:i + length] for i in range(len(series) - length)])
    return x[:, :, None], series[length:]


def patterns(count=60, longest=10, seed=0):
    """Sequences of different lengths: x (count, longest), padded with 0, lengths and y.

    The numbers are 1 to 9; y is 1 where the last number is larger than the first.
    """
    rng = np.random.RandomState(seed)
    lengths = rng.randint(3, longest + 1, count)
    x = np.zeros((count, longest), dtype=int)
    for i in range(count):
        x[i, :lengths[i]] = rng.randint(1, 10, lengths[i])
    y = np.array([int(x[i, lengths[i] - 1] > x[i, 0]) for i in range(count)])
    return x, lengths, y


def translations(count=12, mistakes=0.2, seed=0):
    """Translations for BLEU: a list of outputs and a list of the right sentences.

    A share of the words of the outputs is left out or repeated.
    """
    rng = np.random.RandomState(seed)
    who = ["the small dog", "a red bird", "my old friend", "the tired teacher"]
    does = ["runs across", "sleeps under", "looks at", "walks around"]
    where = ["the green field", "a tall tree", "the quiet lake", "an empty house"]
    outputs, references = [], []
    for i in range(count):
        words = [who[rng.randint(4)], does[rng.randint(4)], where[rng.randint(4)]]
        reference = " ".join(words)
        output = []
        for word in reference.split():
            chance = rng.rand()
            if chance < mistakes / 2:
                continue
            output.append(word)
            if chance > 1 - mistakes / 2:
                output.append(word)
        outputs.append(" ".join(output))
        references.append(reference)
    return outputs, references


def blobs(count=100, centers=2, spread=1.0, seed=0):
    """Points around centers on a circle: x of shape (count, 2) and the center's number, y."""
    rng = np.random.RandomState(seed)
    y = np.arange(count) % centers
    angle = 2 * np.pi * y / centers
    middle = np.stack([3 * np.cos(angle), 3 * np.sin(angle)], axis=1)
    return middle + spread * rng.randn(count, 2), y


def moons(count=100, noise=0.1, seed=0):
    """Two half moons that reach into one another: x of shape (count, 2) and y of 0 and 1."""
    rng = np.random.RandomState(seed)
    y = np.arange(count) % 2
    angle = np.pi * rng.rand(count)
    x = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    x[y == 1] = np.array([1.0, 0.5]) - x[y == 1]
    return x + noise * rng.randn(count, 2), y
