"""Record scores over random inputs, ties and empty classes included.

Run it where the packages below are installed; it writes scores.json beside itself.
Recorded with scikit-learn 1.9.1, sacrebleu 2.6.0 and NumPy 2.4.6.
"""

import json
import os
import warnings

import numpy as np
import sacrebleu
import sklearn
from sklearn import metrics as m
from sklearn.calibration import calibration_curve

warnings.simplefilter("ignore")
rng = np.random.RandomState(20)


def clean(value):
    if isinstance(value, (list, tuple, np.ndarray)):
        return [clean(v) for v in value]
    value = float(value)
    return "nan" if np.isnan(value) else "inf" if np.isinf(value) else value


def labels_case(classes, count, weighted):
    y = rng.randint(0, classes, count)
    p = np.where(rng.rand(count) < 0.6, y, rng.randint(0, classes + 1, count))
    w = rng.rand(count) if weighted else None
    case = {"actual": y.tolist(), "predicted": p.tolist(), "weights": None if w is None else w.tolist()}
    out = {
        "accuracy": m.accuracy_score(y, p, sample_weight=w),
        "balanced": m.balanced_accuracy_score(y, p, sample_weight=w),
        "matthews": m.matthews_corrcoef(y, p, sample_weight=w),
        "kappa": m.cohen_kappa_score(y, p, sample_weight=w),
        "kappa linear": m.cohen_kappa_score(y, p, sample_weight=w, weights="linear"),
        "kappa quadratic": m.cohen_kappa_score(y, p, sample_weight=w, weights="quadratic"),
        "hamming": m.hamming_loss(y, p, sample_weight=w),
        "zero one": m.zero_one_loss(y, p, sample_weight=w),
        "matrix": m.confusion_matrix(y, p, sample_weight=w).ravel(),
        "matrix true": m.confusion_matrix(y, p, sample_weight=w, normalize="true").ravel(),
        "matrix pred": m.confusion_matrix(y, p, sample_weight=w, normalize="pred").ravel(),
        "matrix all": m.confusion_matrix(y, p, sample_weight=w, normalize="all").ravel(),
    }
    for average in ["micro", "macro", "weighted", None]:
        for zero in [0, 1, np.nan]:
            name = f"{average} {zero}"
            scores = m.precision_recall_fscore_support(
                y, p, average=average, zero_division=zero, sample_weight=w, beta=0.5)
            out[f"precision {name}"], out[f"recall {name}"], out[f"f {name}"] = scores[:3]
            out[f"jaccard {name}"] = m.jaccard_score(
                y, p, average=average, sample_weight=w, zero_division=0 if zero != 1 else 1)
    case["scores"] = {k: clean(v) for k, v in out.items()}
    case["report"] = m.classification_report(y, p, sample_weight=w, zero_division=0, digits=3)
    return case


def scores_case(count, steps, weighted):
    y = rng.randint(0, 2, count)
    y[:2] = [0, 1]
    s = np.round(np.clip(0.3 * y + rng.rand(count) * 0.7, 0, 1) * steps) / steps
    w = rng.randint(0, 4, count).astype(float) if weighted else None
    if weighted:
        w[:2] = 1
    fpr, tpr, thresholds = m.roc_curve(y, s, sample_weight=w)
    fpr_all, tpr_all, _ = m.roc_curve(y, s, sample_weight=w, drop_intermediate=False)
    precision, recall, cuts = m.precision_recall_curve(y, s, sample_weight=w)
    det = m.det_curve(y, s, sample_weight=w)
    observed, predicted = calibration_curve(y, s, n_bins=7)
    even, even_predicted = calibration_curve(y, s, n_bins=4, strategy="quantile")
    out = {
        "fpr": fpr, "tpr": tpr, "thresholds": thresholds, "fpr all": fpr_all, "tpr all": tpr_all,
        "precision": precision, "recall": recall, "cuts": cuts,
        "det fpr": det[0], "det fnr": det[1], "det thresholds": det[2],
        "area": m.roc_auc_score(y, s, sample_weight=w),
        "partial area": m.roc_auc_score(y, s, sample_weight=w, max_fpr=0.3),
        "average precision": m.average_precision_score(y, s, sample_weight=w),
        "log loss": m.log_loss(y, s, sample_weight=w),
        "brier": m.brier_score_loss(y, s, sample_weight=w),
        "hinge": m.hinge_loss(y, s, sample_weight=w),
        "observed": observed, "predicted": predicted,
        "quantile observed": even, "quantile predicted": even_predicted,
    }
    return {"actual": y.tolist(), "values": s.tolist(), "weights": None if w is None else w.tolist(),
            "scores": {k: clean(v) for k, v in out.items()}}


def rows_case(count, classes):
    y = rng.randint(0, classes, count)
    y[:classes] = range(classes)
    s = rng.randint(1, 5, (count, classes)).astype(float) + 2 * np.eye(classes)[y]
    s /= s.sum(axis=1, keepdims=True)
    out = {
        "ovr macro": m.roc_auc_score(y, s, multi_class="ovr"),
        "ovr weighted": m.roc_auc_score(y, s, multi_class="ovr", average="weighted"),
        "ovr micro": m.roc_auc_score(y, s, multi_class="ovr", average="micro"),
        "ovr none": m.roc_auc_score(y, s, multi_class="ovr", average=None),
        "ovo macro": m.roc_auc_score(y, s, multi_class="ovo"),
        "ovo weighted": m.roc_auc_score(y, s, multi_class="ovo", average="weighted"),
        "precision macro": m.average_precision_score(y, s),
        "log loss": m.log_loss(y, s),
        "log loss sum": m.log_loss(y, s, normalize=False),
        "brier": m.brier_score_loss(y, s),
        "top 2": m.top_k_accuracy_score(y, s, k=2),
        "ndcg": m.ndcg_score(np.eye(classes)[y] * 3 + 1, s),
        "ndcg at 2": m.ndcg_score(np.eye(classes)[y] * 3 + 1, s, k=2),
        "dcg": m.dcg_score(np.eye(classes)[y] * 3 + 1, s),
    }
    return {"actual": y.tolist(), "rows": s.tolist(), "scores": {k: clean(v) for k, v in out.items()}}


def numbers_case(count, weighted):
    y = np.round(rng.gamma(2.0, 2.0, count), 3) + 0.01
    p = np.abs(y + rng.randn(count)) + 0.01
    w = rng.rand(count) if weighted else None
    out = {
        "mse": m.mean_squared_error(y, p, sample_weight=w),
        "rmse": m.root_mean_squared_error(y, p, sample_weight=w),
        "msle": m.mean_squared_log_error(y, p, sample_weight=w),
        "mae": m.mean_absolute_error(y, p, sample_weight=w),
        "mape": m.mean_absolute_percentage_error(y, p, sample_weight=w),
        "median": m.median_absolute_error(y, p),
        "max": m.max_error(y, p),
        "pinball": m.mean_pinball_loss(y, p, sample_weight=w, alpha=0.2),
        "r2": m.r2_score(y, p, sample_weight=w),
        "explained": m.explained_variance_score(y, p, sample_weight=w),
        "poisson": m.mean_poisson_deviance(y, p, sample_weight=w),
        "gamma": m.mean_gamma_deviance(y, p, sample_weight=w),
        "tweedie": m.mean_tweedie_deviance(y, p, sample_weight=w, power=1.5),
    }
    return {"actual": y.tolist(), "predicted": p.tolist(), "weights": None if w is None else w.tolist(),
            "scores": {k: clean(v) for k, v in out.items()}}


def multilabel_case(count, labels):
    y = (rng.rand(count, labels) < 0.4).astype(int)
    p = np.where(rng.rand(count, labels) < 0.7, y, 1 - y)
    y[0], p[0], p[:, 0] = 0, 0, 0
    out = {"accuracy": m.accuracy_score(y, p), "hamming": m.hamming_loss(y, p)}
    for average in ["micro", "macro", "weighted", "samples", None]:
        scores = m.precision_recall_fscore_support(y, p, average=average, zero_division=0)
        out[f"precision {average}"], out[f"recall {average}"], out[f"f {average}"] = scores[:3]
        out[f"jaccard {average}"] = m.jaccard_score(y, p, average=average, zero_division=0)
    return {"actual": y.tolist(), "predicted": p.tolist(), "scores": {k: clean(v) for k, v in out.items()},
            "report": m.classification_report(y, p, zero_division=0)}


WORDS = "the a cat dog, sat. on 3.5 mat 1,000 -- it's (very) good-natured ran & &amp; 7- Über".split()


def text_case(count):
    references, candidates = [], []
    for _ in range(count):
        words = [WORDS[i] for i in rng.randint(0, len(WORDS), rng.randint(1, 12))]
        references.append([" ".join(words), " ".join(words[::-1])])
        kept = [w for w in words if rng.rand() < 0.8]
        candidates.append(" ".join(kept))
    streams = [list(s) for s in zip(*references)]
    cases = {}
    for tokenize in ["13a", "none", "char"]:
        for smooth in ["exp", "none", "floor", "add-k"]:
            for effective in [False, True]:
                score = sacrebleu.corpus_bleu(
                    candidates, streams, tokenize=tokenize, smooth_method=smooth,
                    use_effective_order=effective)
                cases[f"{tokenize} {smooth} {effective}"] = {
                    "score": score.score, "precisions": score.precisions, "text": str(score)}
    lower = sacrebleu.corpus_bleu(candidates, streams, lowercase=True).score
    return {"candidates": candidates, "references": references, "scores": cases, "lowercase": lower}


recorded = {
    "versions": {"scikit-learn": sklearn.__version__, "sacrebleu": sacrebleu.__version__,
                 "numpy": np.__version__},
    "labels": [labels_case(c, n, w) for c, n, w in
               [(2, 1, False), (2, 7, False), (2, 300, True), (3, 12, False), (5, 60, True),
                (12, 400, False), (40, 200, True)]],
    "scores": [scores_case(n, s, w) for n, s, w in
               [(2, 10, False), (9, 4, False), (60, 10, True), (1000, 50, False),
                (700, 1000000, False)]],
    "rows": [rows_case(n, c) for n, c in [(6, 3), (80, 4), (50, 9)]],
    "numbers": [numbers_case(n, w) for n, w in [(2, False), (9, True), (300, False), (500, True)]],
    "multilabel": [multilabel_case(n, c) for n, c in [(4, 2), (30, 5)]],
    "texts": [text_case(n) for n in [1, 4, 20]],
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "scores.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump(recorded, file, indent=None, ensure_ascii=False)
    file.write("\n")
