import numpy as np
from sklearn.datasets import load_iris, load_wine
from sklearn.ensemble import RandomForestClassifier, GradientBoostingClassifier, AdaBoostClassifier, VotingClassifier
from sklearn.inspection import permutation_importance
from sklearn.model_selection import cross_val_score
from sklearn.tree import DecisionTreeClassifier

iris = load_iris()
forest = RandomForestClassifier(n_estimators=20, random_state=0, oob_score=True).fit(iris.data, iris.target)
print(f"{forest.oob_score_:.4f}")
for name, value in sorted(zip(iris.feature_names, forest.feature_importances_), key=lambda p: -p[1]):
    print(f"{name:20s}{value:.3f}")
result = permutation_importance(forest, iris.data, iris.target, n_repeats=3, random_state=0)
print(result.importances_mean.round(3), result.importances.shape)
wine = load_wine()
models = {"tree": DecisionTreeClassifier(max_depth=3, random_state=0),
          "gb": GradientBoostingClassifier(n_estimators=5, random_state=0),
          "ada": AdaBoostClassifier(n_estimators=5, random_state=0)}
for name, m in models.items():
    print(name, cross_val_score(m, wine.data, wine.target, cv=3).round(3))
vote = VotingClassifier(list(models.items()), voting="soft").fit(wine.data, wine.target)
print(vote.predict(wine.data[::40]), vote.predict_proba(wine.data[:1]).round(3))
