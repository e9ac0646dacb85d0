from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR, InvalidOperation, DivisionByZero, Context
print(Decimal("Infinity"), Decimal("-inf"), Decimal("NaN"), repr(Decimal("nan")), Decimal("Infinity") > 1, Decimal("NaN") == Decimal("NaN"), Decimal("NaN").is_nan(), Decimal("inf").is_infinite(), Decimal("1").is_finite())
for r in (ROUND_HALF_UP, ROUND_DOWN, ROUND_HALF_EVEN, ROUND_UP, ROUND_CEILING, ROUND_FLOOR):
    print(r, Decimal("2.675").quantize(Decimal("0.01"), rounding=r), Decimal("-2.5").quantize(Decimal("1"), rounding=r))
getcontext().prec = 6
print(Decimal(1) / Decimal(7), getcontext().prec)
with localcontext() as ctx:
    ctx.prec = 40
    print(Decimal(1) / Decimal(7), Decimal(2).sqrt())
with localcontext(prec=3):
    print(Decimal(1) / 3)
print(Decimal(1) / Decimal(7))
for f in (lambda: Decimal(1) / 0, lambda: Decimal("x"), lambda: Decimal(0) / 0, lambda: Decimal("inf") - Decimal("inf"), lambda: int(Decimal("nan")), lambda: int(Decimal("inf")), lambda: Decimal("1e10").quantize(Decimal("0.001")), lambda: Decimal(-1).sqrt(), lambda: Decimal("nan") < 1):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(Decimal("inf") + 1, Decimal("inf") * -1, 1 / Decimal("inf"), float(Decimal("nan")), float(Decimal("-inf")), Decimal(float("inf")), Decimal(float("nan")))
getcontext().prec = 28
getcontext().rounding = ROUND_DOWN
print(Decimal(2) / 3, getcontext().rounding)
getcontext().rounding = ROUND_HALF_EVEN
print(getcontext())
c = Context(prec=5, rounding=ROUND_UP)
print(c.divide(Decimal(1), Decimal(3)), c.create_decimal("3.14159265"), c.sqrt(Decimal(2)))
print(Decimal("1.10").normalize(), Decimal("100").normalize(), Decimal("3.14159").to_integral_value(), Decimal("1.5").as_tuple(), Decimal("-0"), Decimal("0.1").as_integer_ratio(), Decimal("7") % 3, Decimal("-7") // 2, Decimal("7.5").copy_negate(), Decimal("1e3"), Decimal("1E-7"), Decimal("123.456").adjusted(), Decimal("12.3").scaleb(2), Decimal("2").compare(Decimal("3")), Decimal(2).max(3), Decimal(3).fma(2, 3), Decimal(2).ln(), Decimal(2).exp(), Decimal(100).log10(), Decimal("1.23").same_quantum(Decimal("4.56")))
print(f"{Decimal('1234.5'):,.2f} {Decimal('inf')} {Decimal('nan'):>6} {Decimal('0.000001'):f} {Decimal('12345678'):e}", sum([Decimal("0.1")] * 3), round(Decimal("2.675"), 2), round(Decimal("2.5")), abs(Decimal("-1")), max(Decimal(1), Decimal("2.5")), Decimal("1.0") == 1, hash(Decimal(1)) == hash(1), Decimal("5") == 5.0)
from decimal import setcontext, ExtendedContext, BasicContext, DefaultContext, Overflow, Inexact, DecimalException
getcontext().traps[DivisionByZero] = False
print(Decimal(1) / 0, Decimal(-1) / 0)
getcontext().traps[InvalidOperation] = False
print(Decimal(0) / 0, Decimal("abc"))
print(getcontext().flags[DivisionByZero])
