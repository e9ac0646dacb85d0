import numpy as np
from sklearn.model_selection import train_test_split, cross_val_score
from sklearn.tree import DecisionTreeClassifier, export_text
from sklearn.linear_model import LogisticRegression
from sklearn.feature_selection import SelectKBest, f_classif
from sklearn.pipeline import make_pipeline

rng = np.random.RandomState(5)
X = rng.randn(80, 300)
y = rng.randint(0, 2, 80)
best = SelectKBest(f_classif, k=10).fit(X, y)
leaky = cross_val_score(LogisticRegression(), best.transform(X), y, cv=5)
clean = cross_val_score(make_pipeline(SelectKBest(f_classif, k=10), LogisticRegression()), X, y, cv=5)
print(f"leaky {leaky.mean():.3f} clean {clean.mean():.3f}")
print(np.flatnonzero(best.get_support())[:5], best.scores_[:3].round(4))

age = rng.randint(20, 70, 100)
sick = (age + rng.randint(-15, 15, 100) > 55).astype(int)
pills = np.where(sick == 1, rng.randint(1, 5, 100), 0)
Z = np.column_stack([age, pills])
a, b, ya, yb = train_test_split(Z, sick, test_size=0.25, random_state=0)
t = DecisionTreeClassifier(max_depth=2, random_state=0).fit(a, ya)
print(export_text(t, feature_names=["age", "pills"]))
print(t.score(b, yb), t.feature_importances_)
t2 = DecisionTreeClassifier(max_depth=2, random_state=0).fit(a[:, :1], ya)
print(round(t2.score(b[:, :1], yb), 3), t2.get_depth(), t2.get_n_leaves())
print(np.corrcoef(pills > 0, sick)[0, 1])
