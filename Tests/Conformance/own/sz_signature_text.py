from typing import Optional, Union, Callable, Any, List, Dict, Literal, get_type_hints, cast, overload, NewType, Final
def f(a: Optional[int], b: Union[int, str] = 1, *c: Any) -> List[Dict[str, float]]: ...
print(f.__annotations__, get_type_hints(f)["a"], Optional[int], Callable[[int], str], list[int], int | None, Literal["a"], dict[str, list[int]], NewType("U", int).__name__)
import inspect
print(inspect.signature(f))
