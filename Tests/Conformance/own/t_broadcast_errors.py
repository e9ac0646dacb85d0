import torch
for a,b in [((3,4),(5,6)),((2,3,4),(2,5,6)),((3,1),(2,4)),((2,),(3,)),((3,4),(3,5)),((2,3),(4,3))]:
    try: torch.zeros(a)+torch.zeros(b)
    except RuntimeError as e: print(a,b,e)
