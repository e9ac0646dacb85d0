import numpy as np, torch
for t in (np.float16,np.float32,np.float64): print(np.finfo(t)); print(repr(np.finfo(t)))
print(np.iinfo(np.int8)); print(repr(np.iinfo('uint16')), np.iinfo(np.int64).max, type(np.iinfo(np.int8).max))
for t in (torch.float16,torch.bfloat16,torch.float32,torch.float64): print(torch.finfo(t))
for t in (torch.int8,torch.uint8,torch.int64): print(torch.iinfo(t), torch.iinfo(t).max)
print(torch.finfo(torch.float32).eps, torch.finfo(torch.bfloat16).max)
a=np.array([1000,0.1,65504,1e-5],dtype=np.float16); print(a, repr(a))
print(np.array([0.1,0.25,999],dtype=np.float16), np.float16(0.1), repr(np.float16(1234)), np.float16(1e-5), np.float16(1e4))
print(np.array([100,120],dtype=np.int8)+np.int8(50), np.array([1,2],dtype=np.uint8)-np.array([2,3],dtype=np.uint8))
for e in (lambda:np.int8(200),lambda:np.array([1],dtype=np.int8)+200,lambda:np.array([300],dtype=np.uint8),lambda:np.uint8(-1),lambda:np.full(3,300,dtype=np.int8),lambda:np.array([1,2],np.uint8)>300,):
    try: print(repr(e()))
    except Exception as x: print(type(x).__name__, x)
x=torch.tensor([1.5,2.25,1/3],dtype=torch.float16); print(x, x*x, x.sum(), x@x, x.half() is x, x.float())
b=x.bfloat16(); print(b, b.float(), (b+x), torch.tensor([65000.],dtype=torch.half)*2)
for e in (lambda:torch.tensor([300],dtype=torch.uint8),lambda:torch.tensor([200],dtype=torch.int8),lambda:torch.full((2,),300,dtype=torch.uint8),lambda:torch.tensor([1],dtype=torch.uint8)+300,lambda:torch.tensor([100],dtype=torch.int8)*2,lambda:x.double().half(),lambda:torch.tensor([1,2],dtype=torch.int16)/2,lambda:b.numpy(),lambda:torch.tensor([3.7,-3.7,300.]).to(torch.int8),lambda:torch.randn(3,dtype=torch.float16),lambda:torch.softmax(x,0),lambda:torch.tensor([1],dtype=torch.int8)+torch.tensor([1],dtype=torch.uint8),lambda:torch.nn.Linear(3,2).half()(x),lambda:(x.mean(),x.std(),x.var()),lambda:torch.result_type(x,b),lambda:torch.ones(2,dtype=torch.int8).sum().dtype,lambda:torch.arange(3,dtype=torch.float16),lambda:torch.zeros(2,dtype=torch.int32)+torch.ones(2,dtype=torch.int16),):
    torch.manual_seed(0)
    try: print(repr(e()))
    except Exception as x_: print(type(x_).__name__, x_)
