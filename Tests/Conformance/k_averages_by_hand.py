import numpy as np
import keras

# averages over classes, by hand and by Keras
rng = np.random.RandomState(9)
y = rng.randint(0, 3, 30)
p = rng.dirichlet(np.ones(3), 30)
onehot = keras.utils.to_categorical(y, 3)
for average in (None, "micro", "macro", "weighted"):
    m = keras.metrics.F1Score(average=average)
    m.update_state(onehot, p)
    print(average, np.round(np.array(m.result()), 4))
per = []
for k in range(3):
    prec, rec = keras.metrics.Precision(class_id=k, thresholds=0.4), keras.metrics.Recall(class_id=k, thresholds=0.4)
    prec.update_state(onehot, p); rec.update_state(onehot, p)
    per.append((float(prec.result()), float(rec.result())))
print(np.round(per, 4).tolist())
fb = keras.metrics.FBetaScore(average="macro", beta=0.5, threshold=0.4)
fb.update_state(onehot, p)
print(round(float(fb.result()), 4), fb.get_config())
top = [keras.metrics.SparseTopKCategoricalAccuracy(k=k) for k in (1, 2, 3)]
for m in top:
    m.update_state(y, p.astype("float32"))
print([round(float(m.result()), 4) for m in top])
ce = keras.metrics.CategoricalCrossentropy(label_smoothing=0.1)
ce.update_state(onehot, p)
print(round(float(ce.result()), 4), round(float(keras.losses.CategoricalCrossentropy()(onehot, p)), 4))
m = keras.metrics.Mean()
for v in (1, 2, 3): m.update_state(v)
print(m.result().numpy(), float(m(4.0)), m.variables[0].numpy())
