from decimal import Decimal, getcontext, ROUND_HALF_UP, localcontext, ROUND_DOWN
print(Decimal("0.1") + Decimal("0.2"), Decimal(1) / Decimal(3), Decimal("1.10") * 3, repr(Decimal("2.50")), Decimal(0.1))
print(Decimal("2.675").quantize(Decimal("0.01")), Decimal("2.675").quantize(Decimal("0.01"), rounding=ROUND_HALF_UP), Decimal("7") // 2, Decimal("-7") % 3, Decimal(2) ** 10, Decimal(2).sqrt(), Decimal("9").sqrt())
print(Decimal("1E+5"), Decimal("1e-10"), Decimal("123.4500").normalize(), Decimal("100").normalize(), -Decimal("0"), abs(Decimal("-3.5")), Decimal("0.1") == 0.1, Decimal("0.5") == 0.5, Decimal("1.0") == 1, hash(Decimal("1")) == hash(1))
print(sum([Decimal("0.1")] * 3), max(Decimal("1"), Decimal("2")), sorted([Decimal("3"), Decimal("1.5")]), float(Decimal("1.25")), int(Decimal("9.99")), round(Decimal("2.5")), round(Decimal("2.345"), 2), f"{Decimal('1234.567'):,.2f} {Decimal('0.5'):.0%} {Decimal('3.14159'):.3f} {Decimal('12'):>8} {Decimal('1.5'):08.2f} {Decimal('12345.678'):.3e}")
getcontext().prec = 6
print(Decimal(1) / Decimal(7), Decimal("1.23456789") + 0, +Decimal("1.23456789"))
with localcontext() as ctx:
    ctx.prec = 3
    print(Decimal(1) / Decimal(7))
print(Decimal(1) / Decimal(7), Decimal("3.7").to_integral_value(), Decimal("1.25").as_tuple(), Decimal("0.25").as_integer_ratio(), Decimal((0, (1, 2, 3), -2)), Decimal("Infinity"), Decimal("NaN"), Decimal("1").compare(Decimal("2")))
for f in (lambda: Decimal("abc"), lambda: Decimal(1) / 0, lambda: Decimal("1") + 1.5, lambda: Decimal(0) / 0):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(type(Decimal(1)), isinstance(Decimal(1), Decimal), Decimal("1.1") > 1, 1 < Decimal("1.5"), bool(Decimal("0.0")), str(Decimal("5.0")), Decimal("1.5") - 1, 3 - Decimal("0.5"), 2 * Decimal("1.5"), 1 / Decimal("4"))
