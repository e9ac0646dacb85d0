import MiniPython

extension ScikitLearnPython {
  /// How much a model needs each feature.
  ///
  /// - Source: `sklearn/inspection/_permutation_importance.py` of scikit-learn 1.9.
  static let inspection = ModuleDefinition(
    python: "sklearn.inspection", "What a model looks at.",
    #"""
    import numpy as np
    from sklearn.utils import Bunch, check_random_state

    def permutation_importance(estimator, X, y, *, scoring=None, n_repeats=5, n_jobs=None, random_state=None,
                               sample_weight=None, max_samples=1.0):
        from _sklearn_selection import _scorer
        X, y = np.asarray(X), np.asarray(y)
        if max_samples != 1.0:
            raise NotImplementedError("lectern has permutation_importance with max_samples=1.0")
        score = _scorer(estimator, scoring, "permutation_importance")
        seed = int(check_random_state(random_state).randint(np.iinfo(np.int32).max + 1))
        whole = score(estimator, X, y)
        losses = np.zeros((X.shape[1], n_repeats))
        for column in range(X.shape[1]):
            state, mixed, order = np.random.RandomState(seed), X.copy(), np.arange(len(X))
            for k in range(n_repeats):
                state.shuffle(order)
                mixed[:, column] = mixed[order, column]
                losses[column, k] = whole - score(estimator, mixed, y)
        return Bunch(importances_mean=np.mean(losses, axis=1), importances_std=np.std(losses, axis=1), importances=losses)
    """#,
    names: ["permutation_importance"])
}
