try:
    x = int("12a")
finally:
    print("cleanup")
