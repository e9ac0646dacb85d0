print("start")
foo(1,
    2)
