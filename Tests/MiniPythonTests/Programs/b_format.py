values = [0, 1, -1, 42, -42, 1234567, -1234567, 2**70]
specs = ['', 'd', '5', '<8', '>8', '^8', '=8', '08', '+', ' ', '-', ',', '_', '+,', '010,', 'b', '#b', 'o', '#o', 'x', '#x', 'X', '#X', '_b', '_x', '#010x', '*^12', '+08d', 'e', '.2f', '.1%', 'g', '012,d', '<05', '>+8', 'n', '.3e', 'c' ]
for value in values:
    row = []
    for spec in specs:
        try:
            row.append(format(value, spec))
        except (ValueError, OverflowError) as error:
            row.append(str(error))
    print(value, row)
floats = [0.0, -0.0, 1.0, -1.5, 3.14159265, 1234.5678, 1e-7, 1.5e20, 123456789.123456789, 0.1, 2.5, 0.5, 1e16, 1e22, 9.995, 5e-324, float('inf'), float('-inf'), float('nan')]
specs = ['', '.0f', '.1f', '.2f', '.3f', '10.2f', '<10.1f|', '+.2f', ' .2f', ',.2f', '_.1f', '010.2f', '015,.2f', 'e', '.0e', '.3e', 'E', 'g', '.3g', '.10g', 'G', '#.3g', '%', '.1%', '.0%', '.3', '.1', '.0', '10', '*>12.3', '#.0f', 'f', 'F', 'n', 'z.1f', '>8', '=+10.2f']
for value in floats:
    row = []
    for spec in specs:
        try:
            row.append(format(value, spec))
        except ValueError as error:
            row.append(str(error))
    print(value, row)
for value in ('abc', '', 'naïve'):
    print([format(value, spec) for spec in ('', 's', '6', '<6', '>6', '^6', '*^7', '.2', '6.1', '06', '.0', 'x<6')])
for value, spec in ((1, 's'), ('a', 'd'), (1.5, 'd'), (1, '.2d'), (1.5, 'abc'), (1, ',x'), (1, ',,'), (1, ',_'), (1, '.'), ('a', '+'), ('a', '=5'), ('a', ','), (None, '5'), ([], '5'), (True, 's'), (True, 'd'), (True, ''), (True, '5'), (1.5, 'x'), ('a', '#')):
    try:
        print(repr(format(value, spec)))
    except Exception as error:
        print(type(error).__name__, error)
x, w, name = 3.14159, 10, 'Ada'
print(f'{x:.2f} {x:{w}.3f} {name!r:>8} {name:*^9} {x=} {x=:.1f} {name=} {1 + 1 = } {2**70:,} {w:>{w}}')
print(f'{-5:>+6} {5:^+7d} {255:#06x} {0.1 + 0.2:.17g} {1e10:g} {123456:g} {1234567:g} {0.00001234:g} {100:.1e}')
