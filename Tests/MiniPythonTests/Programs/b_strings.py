s = 'Hello, World'
print(s.upper(), s.lower(), s.swapcase(), s.title(), s.capitalize(), 'straße'.casefold(), "they're bill's".title())
print(s[0], s[-1], s[1:4], s[::-1], s[::2], s[-3:], s[10:2:-2], s[100:], len('naïve ☃'), 'naïve ☃'[2], 'naïve ☃'[::-1])
print(s.find('o'), s.rfind('o'), s.find('z'), s.index('W'), s.count('l'), s.find('o', 5), s.find('o', 0, 3), 'aaa'.count('aa'), 'abc'.count(''), 'naïve'.find('v'))
print(s.split(', '), ' a  b c '.split(), 'a,b,,c'.split(','), 'a b c d'.split(None, 2), 'a-b-c'.rsplit('-', 1), ' a b  c '.rsplit(None, 1), ''.split(), ''.split(','))
print('a\nb\r\nc\n'.splitlines(), 'a\nb'.splitlines(True), '-'.join(['x', 'y', 'z']), ''.join('abc'), ','.join(str(i) for i in range(3)))
print('  x '.strip() + '|', 'xxaxx'.strip('x'), 'xxa'.lstrip('x'), 'axx'.rstrip('x'), 'www.example.com'.strip('cmowz.'))
print('abc'.replace('b', 'X'), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'), 'abc'.replace('', '-', 2), 'naïve'.replace('ï', 'i'))
print('abc'.center(10, '*'), 'abc'.center(6) + '|', 'ab'.center(5, '.'), 'abc'.ljust(5) + '|', 'abc'.rjust(5), '42'.zfill(5), '-42'.zfill(5), '+7'.zfill(4))
print('abc'.startswith('ab'), 'abc'.endswith(('x', 'bc')), 'abc'.startswith('b', 1), 'abc'.startswith(''), 'a'.startswith(()))
print('123'.isdigit(), '12a'.isdigit(), 'abc'.isalpha(), 'ab1'.isalnum(), ' \t'.isspace(), 'ABC'.isupper(), 'abc'.islower(), 'Abc Def'.istitle(), ''.isdigit(), '²'.isdigit(), '²'.isdecimal(), '½'.isnumeric(), 'a_1'.isidentifier(), '1a'.isidentifier(), 'é'.isascii())
print('a=b=c'.partition('='), 'a=b=c'.rpartition('='), 'abc'.partition('x'), 'abc'.rpartition('x'))
print('hello'.translate(str.maketrans('el', 'ip')), 'hello'.translate(str.maketrans('', '', 'l')), 'abc'.translate({97: 'A', 98: None}), 'a\tb'.expandtabs(4), '\tx'.expandtabs())
print('TestHook'.removeprefix('Test'), 'TestHook'.removesuffix('Hook'), 'abc'.removeprefix('x'), 'naïve'.encode(), b'caf\xc3\xa9'.decode(), 'abc'.encode('ascii'))
print(repr('it\'s'), repr("say \"hi\""), repr('both \' and "'), repr('tab\tnew\nback\\'), repr('\x00\x1f\x7f\xa0é☃😀\u200b'), ascii('é☃😀'))
print('a' * 3, 3 * 'ab', 'ab' * -1, 'a' + 'b', 'a' in 'abc', 'x' not in 'abc', '' in 'abc', 'b' < 'c', 'a' < 'B', 'abc' < 'abd', 'Z' < 'a', 'ab' < 'abc')
print('{} {}'.format(1, 2), '{1} {0}'.format('a', 'b'), '{name}!'.format(name='x'), '{0[1]} {1[k]}'.format([1, 2], {'k': 'v'}), '{:>5}|{:<5}|{:^5}'.format(1, 2, 3), '{{}}'.format(), '{!r:>6}'.format('a'), '{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{0.real}'.format(5), '{a}'.format_map({'a': 1}))
print('%d %s %r %5.2f %x %o %e %g %% %c' % (42, 'a', 'b', 3.14159, 255, 8, 12345.678, 0.0001, 'z'), '%5d|%-5d|%05d|%+d' % (1, 2, 3, 4), '%s' % (1,), '%s' % [1, 2], '%(a)s %(b)d' % {'a': 1, 'b': 2}, '%.3s' % 'abcdef', '%*d' % (5, 42), '%#x' % 255, '%i' % 3.99, '%5s|%-5s|' % ('a', 'b'))
print([*'abc'], list('naï'), tuple('ab'), sorted('hello'), 'abc'.__len__() if hasattr('abc', '__len__') else 3, max('hello'), set('a'))
print('é' == 'e\u0301', len('e\u0301'), {'é': 1}.get('e\u0301'), 'ß'.upper(), 'İ'.lower() == 'i̇', 'ǆ'.title())
for function in (lambda: 'a'[5], lambda: 'a'['b'], lambda: 'a'[1.5], lambda: 'a'.index('b'), lambda: ''.join([1]), lambda: ','.join(5), lambda: 'a'.split(''), lambda: 'a'.center(5, 'ab'),
                 lambda: '{}'.format(), lambda: '{a}'.format(), lambda: '{'.format(), lambda: '}'.format(), lambda: '{} {0}'.format(1), lambda: '%d' % 'a', lambda: '%d %d' % 1, lambda: '%d' % (1, 2), lambda: '%z' % 1, lambda: '%(a)s' % 1,
                 lambda: '%' % 1, lambda: 'a'.encode('foo'), lambda: b'\xff'.decode(), lambda: 'é'.encode('ascii'), lambda: 1 in 'a', lambda: 'a' * 'b', lambda: 'a'.foo, lambda: 'a'.startswith(1), lambda: '{!x}'.format(1), lambda: '{0.foo}'.format(1)):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
