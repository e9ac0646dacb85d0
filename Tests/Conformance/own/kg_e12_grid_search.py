import numpy as np
from sklearn.model_selection import GridSearchCV, train_test_split, ParameterGrid, validation_curve, learning_curve
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier
from sklearn.preprocessing import StandardScaler, MinMaxScaler
from sklearn.pipeline import Pipeline
from sklearn.datasets import load_iris

X, y = load_iris(return_X_y=True)
Xa, Xb, ya, yb = train_test_split(X, y, test_size=0.3, stratify=y, random_state=42)
print(Xa.shape, np.bincount(yb))
pipe = Pipeline([("scale", StandardScaler()), ("knn", KNeighborsClassifier())])
grid = GridSearchCV(pipe, {"knn__n_neighbors": [1, 3, 5, 9], "scale": [StandardScaler(), MinMaxScaler()]}, cv=5)
grid.fit(Xa, ya)
print(grid.best_params_, round(grid.best_score_, 4), grid.best_index_)
print(round(float(grid.score(Xb, yb)), 4), grid.cv_results_["mean_test_score"].round(4), grid.cv_results_["rank_test_score"])
print(pipe)
print(pipe.named_steps["knn"].n_neighbors, list(pipe.named_steps), pipe[0])
print(len(ParameterGrid({"a": [1, 2], "b": [True, False]})), list(ParameterGrid({"a": [1, 2]})))
tr, te = validation_curve(DecisionTreeClassifier(random_state=0), X, y, param_name="max_depth", param_range=[1, 2, 3], cv=3)
print(tr.mean(axis=1).round(4), te.mean(axis=1).round(4))
sizes, tr, te = learning_curve(KNeighborsClassifier(3), X, y, cv=3, train_sizes=[0.3, 0.6, 1.0], shuffle=True, random_state=0)
print(sizes, te.mean(axis=1).round(4))
print(pipe.get_params()["knn__weights"], pipe.set_params(knn__n_neighbors=2).named_steps["knn"])
try:
    pipe.set_params(knn__k=3)
except ValueError as e:
    print(str(e)[:50])
print(grid.best_estimator_)
