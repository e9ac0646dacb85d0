import MiniPython

extension ScikitLearnPython {
  /// Columns that are chosen by how well a model does with them.
  ///
  /// - Source: `RFECV` and `_sequential.py` of scikit-learn 1.9.
  static let chosenColumns = ModuleDefinition(
    python: "_sklearn_chosen_columns", "Columns chosen by a model's scores.",
    #"""
    import numpy as np
    from sklearn.base import clone, is_classifier
    from sklearn.metrics import check_scoring
    from sklearn.model_selection import check_cv, cross_val_score
    from _sklearn_feature_selection import RFE, _Chosen

    class RFECV(RFE):
        def __init__(self, estimator, *, step=1, min_features_to_select=1, cv=None, scoring=None, verbose=0, n_jobs=None,
                     importance_getter="auto"):
            self.estimator, self.step, self.min_features_to_select, self.cv = estimator, step, min_features_to_select, cv
            self.scoring, self.verbose, self.n_jobs = scoring, verbose, n_jobs
            self.importance_getter = importance_getter

        def fit(self, X, y, groups=None):
            X, y = np.asarray(X), np.asarray(y)
            scorer = check_scoring(self.estimator, scoring=self.scoring)
            least = min(self.min_features_to_select, X.shape[1])
            table, rankings, supports = [], [], []
            for train, test in check_cv(self.cv, y, classifier=is_classifier(self.estimator)).split(X, y, groups):
                sizes, scores, ranks, kept = [], [], [], []
                rfe = RFE(self.estimator, n_features_to_select=least, step=self.step)
                rfe._watch = lambda model, places, support, ranking: (
                    sizes.append(len(places)), scores.append(scorer(model, X[test][:, places], y[test])),
                    ranks.append(ranking.copy()), kept.append(support.copy()))
                rfe.fit(X[train], y[train])
                table.append(scores)
                rankings.append(ranks)
                supports.append(kept)
            scores = np.array(table)[:, ::-1]
            sizes = np.array(sizes)[::-1]
            rfe = RFE(self.estimator, n_features_to_select=int(sizes[np.argmax(scores.sum(axis=0))]), step=self.step)
            rfe.fit(X, y)
            self.support_, self.n_features_, self.ranking_ = rfe.support_, rfe.n_features_, rfe.ranking_
            self.estimator_ = clone(self.estimator).fit(X[:, self.support_], y)
            self.cv_results_ = {"mean_test_score": scores.mean(axis=0), "std_test_score": scores.std(axis=0)}
            for k in range(len(scores)):
                self.cv_results_[f"split{k}_test_score"] = scores[k]
            for k in range(len(scores)):
                self.cv_results_[f"split{k}_ranking"] = np.array(rankings[k])[::-1]
            for k in range(len(scores)):
                self.cv_results_[f"split{k}_support"] = np.array(supports[k])[::-1]
            self.cv_results_["n_features"] = sizes
            return self

    class SequentialFeatureSelector(_Chosen):
        def __init__(self, estimator, *, n_features_to_select="auto", tol=None, direction="forward", scoring=None, cv=5,
                     n_jobs=None):
            self.estimator, self.n_features_to_select, self.tol = estimator, n_features_to_select, tol
            self.direction, self.scoring, self.cv, self.n_jobs = direction, scoring, cv, n_jobs

        def fit(self, X, y=None):
            X = np.asarray(X)
            count, wanted = X.shape[1], self.n_features_to_select
            if wanted == "auto":
                wanted = count - 1 if self.tol is not None else count // 2
            elif isinstance(wanted, (int, np.integer)):
                if wanted >= count:
                    raise ValueError("n_features_to_select must be < n_features.")
            else:
                wanted = int(count * wanted)
            if self.tol is not None and self.tol < 0 and self.direction == "forward":
                raise ValueError("tol must be strictly positive when doing forward selection")
            cv = check_cv(self.cv, y, classifier=is_classifier(self.estimator))
            mask, before = np.zeros(count, dtype=bool), -np.inf
            forward = self.n_features_to_select == "auto" or self.direction == "forward"
            for _ in range(wanted if forward else count - wanted):
                scores = {}
                for place in np.flatnonzero(~mask).tolist():
                    candidate = mask.copy()
                    candidate[place] = True
                    if self.direction == "backward":
                        candidate = ~candidate
                    scores[place] = cross_val_score(
                        clone(self.estimator), X[:, candidate], y, cv=cv, scoring=self.scoring).mean()
                best = max(scores, key=lambda place: scores[place])
                if self.tol is not None and self.n_features_to_select == "auto" and scores[best] - before < self.tol:
                    break
                before = scores[best]
                mask[best] = True
            self.support_ = ~mask if self.direction == "backward" else mask
            self.n_features_to_select_ = int(self.support_.sum())
            self.n_features_in_ = count
            return self

        def get_support(self, indices=False):
            return np.flatnonzero(self.support_) if indices else self.support_
    """#, names: ["RFECV", "SequentialFeatureSelector"])
}
