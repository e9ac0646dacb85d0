import numpy as np, keras
from keras import layers
keras.utils.set_random_seed(3)
x=np.random.default_rng(0).normal(size=(2,7,6,3)).astype("float32")
s=np.random.default_rng(0).normal(size=(2,9,4)).astype("float32")
for l in [layers.DepthwiseConv2D(3), layers.DepthwiseConv2D((2,3), strides=2, padding="same", depth_multiplier=2, activation="relu"),
          layers.SeparableConv2D(4,3), layers.SeparableConv2D(5,(3,2),padding="same",depth_multiplier=2,dilation_rate=2),
          layers.Conv2DTranspose(2,3), layers.Conv2DTranspose(2,3,strides=2,padding="same"), layers.Conv2DTranspose(3,(2,4),strides=(3,2),padding="valid"),
          layers.Conv2DTranspose(1,2,strides=3,padding="same"), layers.Conv2DTranspose(2,4,strides=2,padding="same",output_padding=1)]:
    y=np.array(l(x)); print(l.name, y.shape, l.count_params(), [tuple(w.shape) for w in l.weights], y.ravel()[:4].round(4), y.sum().round(3))
for l in [layers.DepthwiseConv1D(3), layers.SeparableConv1D(4,3,padding="valid"), layers.SeparableConv1D(4,3,strides=2,padding="same"), layers.Conv1DTranspose(2,3,strides=2), layers.Conv1DTranspose(2,5,padding="same",dilation_rate=1,use_bias=False)]:
    y=np.array(l(s)); print(l.name, y.shape, l.count_params(), [w.path for w in l.weights], y.ravel()[:4].round(4), y.sum().round(3))
e=layers.EinsumDense("ab,bc->ac", output_shape=5, bias_axes="c", activation="tanh"); y=np.array(e(s[:,0])); print(y.shape, y[0].round(4), e.count_params(), [tuple(w.shape) for w in e.weights])
e=layers.EinsumDense("abc,cde->abde", output_shape=(None,2,3), bias_axes="de"); y=np.array(e(s)); print(y.shape, y.ravel()[:4].round(4), [tuple(w.shape) for w in e.weights], e.name)
e=layers.EinsumDense("...x,xy->...y", output_shape=6, bias_axes="y"); print(e(x).shape, [tuple(w.shape) for w in e.weights])
e=layers.EinsumDense("abc,bd->adc", output_shape=(3,4), bias_axes="d"); print(e(s).shape, [tuple(w.shape) for w in e.weights])
m=keras.Sequential([keras.Input((8,8,1)), layers.SeparableConv2D(4,3,strides=2,padding="same",activation="relu"), layers.Conv2DTranspose(1,3,strides=2,padding="same")])
m.summary()
m.compile("adam","mse"); im=np.random.default_rng(1).normal(size=(4,8,8,1)); h=m.fit(im,im,epochs=3,verbose=0,shuffle=False); print([round(v,4) for v in h.history["loss"]])
try: layers.Conv2DTranspose(2,3)(s)
except ValueError as e: print(e)
k=layers.DepthwiseConv2D(2, depthwise_constraint="non_neg"); k(x); print(k.kernel.shape, k.kernel.path)
