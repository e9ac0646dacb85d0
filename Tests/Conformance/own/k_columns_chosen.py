import numpy as np
from sklearn.datasets import make_classification, load_breast_cancer, load_iris
from sklearn.feature_selection import RFE, RFECV, SequentialFeatureSelector, SelectKBest, mutual_info_classif, SelectFromModel
from sklearn.linear_model import LogisticRegression, Lasso
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.tree import DecisionTreeClassifier, export_text

X, y = make_classification(n_samples=150, n_features=8, n_informative=3, n_redundant=2, random_state=4)
names = np.array([f"f{i}" for i in range(8)])
rfe = RFE(LogisticRegression(), n_features_to_select=3).fit(X, y)
print(names[rfe.support_], rfe.ranking_)
rfecv = RFECV(LogisticRegression(), cv=StratifiedKFold(4)).fit(X, y)
print(rfecv.n_features_, rfecv.cv_results_["mean_test_score"].round(3))
sfs = SequentialFeatureSelector(LogisticRegression(), n_features_to_select=3, direction="backward", cv=3).fit(X, y)
print(names[sfs.get_support()])
l1 = SelectFromModel(LogisticRegression(l1_ratio=1, solver="liblinear", C=0.1, random_state=0)).fit(X, y)
print(names[l1.get_support()], l1.estimator_.coef_.round(3))
pipe = Pipeline([("scale", StandardScaler()), ("pick", SelectKBest(k=3)), ("clf", LogisticRegression())])
grid = GridSearchCV(pipe, {"pick__k": [1, 3, 5, 8], "clf__C": [0.1, 1]}, cv=4).fit(X, y)
print(grid.best_params_, round(grid.best_score_, 4))
print(grid.best_estimator_.named_steps["pick"].get_support(indices=True))
leaky = SelectKBest(k=3).fit_transform(np.random.RandomState(0).randn(60, 500), np.arange(60) % 2)
print(f"selected outside the folds: {cross_val_score(LogisticRegression(), leaky, np.arange(60) % 2, cv=5).mean():.2f}")
honest = make_pipeline(SelectKBest(k=3), LogisticRegression())
print(f"selected inside:           {cross_val_score(honest, np.random.RandomState(0).randn(60, 500), np.arange(60) % 2, cv=5).mean():.2f}")
iris = load_iris()
tree = DecisionTreeClassifier(max_depth=2, random_state=0).fit(iris.data, iris.target)
print(export_text(tree, feature_names=iris.feature_names, decimals=1))
print(dict(zip(iris.feature_names, tree.feature_importances_.round(3))))
print(mutual_info_classif(iris.data, iris.target, random_state=0).round(2))
print(iris.DESCR.split("\n")[2], list(iris.keys()))
