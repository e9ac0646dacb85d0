from sklearn.ensemble import (AdaBoostClassifier, BaggingClassifier, VotingClassifier, StackingClassifier, GradientBoostingClassifier,
                              GradientBoostingRegressor)
from sklearn.datasets import make_classification, make_regression, make_moons
from sklearn.linear_model import LogisticRegression, LinearRegression
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor
from sklearn.neighbors import KNeighborsClassifier
from sklearn.naive_bayes import GaussianNB
import numpy as np
X, y = make_classification(n_samples=200, n_features=5, n_informative=3, random_state=0)
X3, y3 = make_classification(n_samples=150, n_features=5, n_informative=3, n_classes=3, random_state=0)
Xr, yr = make_regression(n_samples=80, n_features=3, noise=5, random_state=0)
ada = AdaBoostClassifier(n_estimators=10, random_state=0).fit(X[:150], y[:150])
print(ada.score(X[150:], y[150:]), ada.estimator_weights_.round(4)[:3], ada.predict_proba(X[150:152]))
print([round(s, 3) for s in ada.staged_score(X[150:], y[150:])], ada.feature_importances_.round(3), ada)
ada = AdaBoostClassifier(DecisionTreeClassifier(max_depth=2), n_estimators=5, learning_rate=0.5, random_state=0).fit(X3, y3)
print(ada.score(X3, y3), ada.decision_function(X3[:2]), ada.predict(X3[:5]))
bag = BaggingClassifier(n_estimators=5, random_state=0, oob_score=True).fit(X[:150], y[:150])
print(bag.score(X[150:], y[150:]), bag.predict_proba(X[150:153]), len(bag.estimators_))
bag = BaggingClassifier(KNeighborsClassifier(), n_estimators=4, max_samples=0.5, max_features=0.6, random_state=0).fit(X[:150], y[:150])
print(bag.score(X[150:], y[150:]), bag, [f.tolist() for f in bag.estimators_features_])
vote = VotingClassifier([("lr", LogisticRegression()), ("nb", GaussianNB()), ("dt", DecisionTreeClassifier(random_state=0))])
print(vote.fit(X[:150], y[:150]).score(X[150:], y[150:]), hasattr(vote, "predict_proba"), list(vote.named_estimators_))
print(vote)
soft = VotingClassifier([("lr", LogisticRegression()), ("nb", GaussianNB())], voting="soft", weights=[2, 1]).fit(X[:150], y[:150])
print(soft.predict_proba(X[150:152]), soft.predict(X[150:155]), soft.transform(X[150:152]).shape)
st = StackingClassifier([("nb", GaussianNB()), ("dt", DecisionTreeClassifier(max_depth=3, random_state=0))], final_estimator=LogisticRegression()).fit(X[:150], y[:150])
print(st.score(X[150:], y[150:]), st.final_estimator_.coef_.round(4), st.predict_proba(X[:2]).round(4))
gb = GradientBoostingClassifier(n_estimators=10, random_state=0).fit(X[:150], y[:150])
print(gb.score(X[150:], y[150:]), gb.train_score_[:3], gb.predict_proba(X[150:152]), gb.feature_importances_.round(4))
print([float((p == y[150:]).mean()) for p in gb.staged_predict(X[150:])], gb)
gb = GradientBoostingClassifier(n_estimators=5, subsample=0.5, max_depth=2, learning_rate=0.3, random_state=3).fit(X3, y3)
print(gb.score(X3, y3), gb.predict_proba(X3[:2]), gb.oob_improvement_.round(4), gb.estimators_.shape)
gb = GradientBoostingClassifier(loss="exponential", n_estimators=50, n_iter_no_change=3, random_state=0, max_features="sqrt").fit(X, y)
print(gb.n_estimators_, gb.score(X, y), gb.decision_function(X[:2]))
for loss in ["squared_error", "absolute_error", "huber", "quantile"]:
    gr = GradientBoostingRegressor(loss=loss, n_estimators=8, random_state=0, alpha=0.8).fit(Xr[:60], yr[:60])
    print(loss, round(gr.score(Xr[60:], yr[60:]), 6), gr.train_score_[:2], gr.predict(Xr[60:62]), gr.feature_importances_.round(3))
gr = GradientBoostingRegressor(random_state=0, n_estimators=3, verbose=0).fit(Xr, yr)
print([p[0].round(3) for p in gr.staged_predict(Xr)])
