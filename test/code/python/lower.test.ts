import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadParsers } from '#languages/load-parsers'
import { Tree } from '#languages/tree/tree'
import type { ModuleModel } from '../../../src/code/model.ts'
import { lowerPython } from '../../../src/code/python/lower.ts'
import { misplaced } from './misplaced.ts'
import { show } from './show.ts'

beforeAll(() => loadParsers(['python']))

const lower = (text: string): ModuleModel => lowerPython(new Tree('python', text, []))

/** Each row: a construct, its text, and the statements that it becomes, one a line. */
const specify = (rows: readonly (readonly [construct: string, text: string, ...model: readonly string[]])[]): void => {
  it.each(rows.map(([construct, text, ...model]) => [construct, text, model] as const))('%s', (_, text, model) => {
    const found = lower(text)
    expect(show(found.body).split('\n')).toEqual(model)
    expect(found.unread).toEqual([])
  })
}

describe('literals', () => {
  specify([
    ['constants', 'True; False; None; ...', 'true', 'false', 'null', 'Ellipsis'],
    ['integers', '42; 1_000; 0x1F; 0o17; 0b11; 0xE1; 00', '42', '1000', '31', '15', '3', '225', '0'],
    ['floating-point numbers', '1.5e3; .5; 1_0.5_0; 1E5; 1e30', '1500', '0.5', '10.5', '100000', '1e+30'],
    ['numbers that JavaScript has not', '2j; 1.5J; 9007199254740993; 1e400', '<number>', '<number>', '<number>', '<number>'],
    ["Python 2's numbers", '10L; 0777', '10', '511'],
    ['texts in all quotes', `'a'; "b"; '''c'''; """d"""; ''; u'x'`, '"a"', '"b"', '"c"', '"d"', '""', '"x"'],
    ['escapes', String.raw`'a\n\t\\\'\x41\u00e9\U0001F600\101\0'`, String.raw`"a\n\t\\'Aé😀A\u0000"`],
    ['escapes that are none', String.raw`'\q\xZZ\u12'`, String.raw`"\\q\\xZZ\\u12"`],
    ['a character by name', String.raw`'\N{BULLET}'`, '"\uFFFD"'],
    ['a line that goes on', "'a\\\nb'", '"ab"'],
    ['line breaks of Windows', "'''a\r\nb'''", String.raw`"a\nb"`],
    ['raw texts', String.raw`r'\n'; R"\d+"`, String.raw`"\\n"`, String.raw`"\\d+"`],
    ['bytes', String.raw`b'\x00\u1234'; Rb'\x'`, String.raw`b"\u0000\\u1234"`, String.raw`b"\\x"`],
    ['texts side by side', `x = ("a" 'b'\n  r"\\c")`, String.raw`(let= x "ab\\c")`],
    ['bytes side by side', "b'a' b'b'", 'b"ab"'],
  ])
})

describe('formatted text', () => {
  specify([
    ['values between texts', 'f"{a}/b/{c.d}"', '(template a "/b/" c.d)'],
    ['no value', 'f"plain {{x}}"', '"plain {x}"'],
    ['conversion and format', "f'{x!r:>10}{y:%Y-%m}'", '(template x y)'],
    ['values in a format', "f'{x:{width}.{digits}}'", '(template (other x width digits))'],
    ['the text of the expression itself', "f'{x.y = }'", '(template "x.y=" x.y)'],
    ['quotes inside quotes', 'f"{f"{x["k"]}"}"', '(template (template x["k"]))'],
    ['several values', "f'{x, y}'", '(template [x y])'],
    ['a call and an await', "f'{f(x)}{await y}'", '(template (call f x) (await y))'],
    ['raw', String.raw`rf'\d{x}\n'`, String.raw`(template "\\d" x "\\n")`],
    ['beside other texts', `"a{b}" f"c{d}" 'e'`, '(template "a{b}c" d "e")'],
    ['template strings', 't"a{b}"; t"c"', '(template:t "a" b)', '(template:t "c")'],
  ])
})

describe('collections', () => {
  specify([
    ['lists, tuples and sets', '[1, *a]; (1,); (); {1, 2}; 1, 2', '[1 *a]', '[1]', '[]', '[1 2]', '[1 2]'],
    ['parentheses', '(1); ((a))', '1', 'a'],
    ['dictionaries', '{"a": 1, b: 2, 3: 4, **c}; {}', '{a: 1, [b]: 2, [3]: 4, **c}', '{}'],
    ['a list comprehension', '[f(x) for x in y]', '[*(call (function* () [(each x in y [(yield (call f x))])]))]'],
    ['a set comprehension', '{x for x in y}', '[*(call (function* () [(each x in y [(yield x)])]))]'],
    ['a dictionary comprehension', '{a: b for a in c}', '{**(call (function* () [(each a in c [(yield {[a]: b})])]))}'],
    ['a generator', '(x for x in y)', '(call (function* () [(each x in y [(yield x)])]))'],
    ['a generator as the only argument', 'f(x for x in y)', '(call f (call (function* () [(each x in y [(yield x)])])))'],
    [
      'several clauses, from the outermost in',
      '[a for b, c in d if b for a in c if a]',
      '[*(call (function* () [(each b, c in d [(if b [(each a in c [(if a [(yield a)])])])])]))]',
    ],
    [
      'an asynchronous comprehension',
      'async def f(): return [await g(x) async for x in y]',
      '(async function f () [(return [*(call (async function* () [(each async x in y [(yield (await (call g x)))])]))])])',
    ],
    [
      'a name that is bound outside a comprehension',
      '[z for x in y if (z := x)]',
      '[*(call (function* () [(each x in y [(if (= z x) [(yield z)])])]))]',
    ],
  ])
})

describe('names, members and calls', () => {
  specify([
    ['names', 'x; é; match; type; print', 'x', 'é', 'match', 'type', 'print'],
    ['members', 'a.b.c', 'a.b.c'],
    ['a call', 'a.b(1, x=2, *r, **k)', '(call a.b 1 *r **k x=2)'],
    ['a chain', 'a(b)(c)[d].e()', '(call (call (call a b) c)[d].e)'],
    ['elements', 'a[0]; a[-1]; a[b]; a[...]; a[*b]', 'a[0]', 'a[(- 1)]', 'a[b]', 'a[Ellipsis]', 'a[*b]'],
    ['several indexes', 'a[1, 2]; a[1:2, x]', 'a[[1 2]]', 'a[[(other 1 2) x]]'],
    ['slices', 'a[:]; a[1:-1]; a[::2]', 'a[:]', 'a[:]', 'a[:]'],
    ['slices with bounds that are values', 'a[:n]; a[f(x):y]', '(other a[:] n)', '(other a[:] (call f x) y)'],
  ])
})

describe('operators', () => {
  specify([
    ['logic', 'a and b or not c', '(or (and a b) (not c))'],
    ['comparisons', 'a == b; a != b; a <> b; a < b; a >= b', '(== a b)', '(!= a b)', '(!= a b)', '(< a b)', '(>= a b)'],
    ['identity', 'a is b; a is not None', '(== a b)', '(not (== a null))'],
    ['membership', 'a in b; a not in b; not a in b', '(in a b)', '(not (in a b))', '(not (in a b))'],
    ['a chain of comparisons', '0 <= a.b < c', '(and (<= 0 a.b) (< a.b c))'],
    ['a chain with a call, which happens once', '0 <= f(a) < b', '(and (<= 0 (call f a)) (< (other) b))'],
    ['arithmetic', 'a + b * c; a // b @ c; a ** -b; a % b', '(+ a (* b c))', '(@ (// a b) c)', '(** a (- b))', '(% a b)'],
    ['bits', '~a | b & c; a ^ b << c >> d', '(| (~ a) (& b c))', '(^ a (>> (<< b c) d))'],
    ['signs', '-a; +a', '(- a)', '(+ a)'],
    ['a choice', 'a if b else c if d else e', '(? b a (? d c e))'],
    ['await', 'await a.b()', '(await (call a.b))'],
    [
      'lambdas',
      'lambda x, *a, y=1, **k: x + y; lambda: 0',
      '(function (x, *a, y=1, **k) [(return (+ x y))])',
      '(function () [(return 0)])',
    ],
    ['lambdas with patterns', 'lambda (x, y): x', '(function ([x y]) [(return x)])'],
    ['yield', 'yield; yield a; yield a, b; yield from c', '(yield)', '(yield a)', '(yield [a b])', '(yield-from c)'],
    ['an assignment as an expression', 'f(a := b)', '(call f (let= a b))'],
    ['lines that go on', 'a + \\\n b', '(+ a b)'],
  ])
})

describe('assignments', () => {
  specify([
    ['to a name, first and again', 'a = 1; a = 2', '(let= a 1)', '(= a 2)'],
    ['to members and elements', 'a.b = 1; a[0] = 2', '(= a.b 1)', '(= a[0] 2)'],
    ['of one value to several', 'a, b = f(); (c, d) = g; [e, h] = i', '(let= a, b (call f))', '(let= c, d g)', '(let= e, h i)'],
    ['in pairs', 'a, b = 1, 2; a, b = b, a; (c), d = 3, 4', '(let= a 1)', '(let= b 2)', '(= a b)', '(= b a)', '(let= c 3)', '(let= d 4)'],
    ['with a rest', 'a, *b = 1, 2, 3; a, b = *c, d', '(let= a, *b [1 2 3])', '(= a, b [*c d])'],
    ['to a pattern of one', 'a, = f(); (b) = 1', '(let= [a] (call f))', '(let= b 1)'],
    ['to nested patterns', 'a, (b, [c, d]) = e', '(let= a, [b [c d]] e)'],
    ['to several in a row', 'a = b = f()', '(let= a (let= b (call f)))'],
    ['with an operator', 'a += 1; a //= 2; a @= b; a **= c', '(+= a 1)', '(//= a 2)', '(@= a b)', '(**= a c)'],
    ['with a type', 'a: int; b: list[str] = []; c.d: int = 1', '(let= a :int)', '(let= b :list<str> [])', '(= c.d :int 1)'],
    ['with values in the type', 'a: Annotated[int, f(1)] = 2', '(call f 1)', '(let= a :int 2)'],
    ['of yield', 'a = yield; b = yield c', '(let= a (yield))', '(let= b (yield c))'],
    ['a type alias', 'type A[T] = list[T] | None', '(let= A (| list[T] null))'],
  ])

  it('declares a name where its function binds it first', () => {
    const text = `
x = 1
def f(a, *b):
    a = b = x = y = 2
    y = 3
    for z in a: z = 4
    with a as v: v = 5
    import u; u = 6
    def t(): pass
    t = 7
    global s
    s = 8
`
    expect(show(lower(text).body).split('\n')).toEqual([
      '(let= x 1)',
      '(function f (a, *b) [(= a (= b (let= x (let= y 2)))) (= y 3) (each z in a [(= z 4)]) (with a as v [(= v 5)]) (= u 6) ' +
        '(function t () []) (= t 7) (other s) (= s 8)])',
    ])
  })
})

describe('simple statements', () => {
  specify([
    ['return', 'return; return a; return a, b; return *a, b', '(return)', '(return a)', '(return [a b])', '(return [*a b])'],
    ['raise', 'raise; raise A(b); raise A from b', '(throw)', '(throw (call A b))', '(throw A from b)'],
    ["Python 2's raise", 'raise A, "b"', '(throw (call A "b"))'],
    ['assert', 'assert a, f(b)', '(call assert a (call f b))'],
    ['del', 'del a, b[0]; del (c)', '(delete a)', '(delete b[0])', '(delete c)'],
    ['global and nonlocal', 'global a, b; nonlocal c', '(other a b)', '(other c)'],
    ['pass, break and continue', 'while a:\n  pass\n  continue\n  break', '(while a [(continue) (break)])'],
    [
      "Python 2's print and exec",
      'print "x", y; print >>f, z; exec "c" in d',
      '(call print "x" y)',
      '(call print z file=f)',
      '(call exec "c" d)',
    ],
  ])
})

describe('control flow', () => {
  specify([
    ['if', 'if a: b', '(if a [b])'],
    ['elif and else', 'if a: b\nelif c: d\nelif e: f\nelse: g', '(if a [b] else [(if c [d] else [(if e [f] else [g])])])'],
    ['for', 'for a in b: c', '(each a in b [c])'],
    ['for with several names', 'for a, (b, c) in d, e: pass', '(each a, [b c] in [d e] [])'],
    [
      'for with a name in brackets',
      'for (a) in b: pass\nfor [c, d] in e: pass\nfor f, in g: pass',
      '(each a in b [])',
      '(each c, d in e [])',
      '(each [f] in g [])',
    ],
    ['for with else', 'for a in b: c\nelse: d', '(each a in b [c] else [d])'],
    ['while with else', 'while a: b\nelse: c', '(while a [b] else [c])'],
    ['while without an end', 'while True: a\nwhile 1: b', '(endless [a])', '(endless [b])'],
    [
      'try',
      'try: a\nexcept B: c\nexcept (D, e.F) as g: h\nexcept: i\nelse: j\nfinally: k',
      '(try [a] (catch B [c]) (catch D, e.F as g [h]) (catch [i]) else [j] finally [k])',
    ],
    ['groups of errors', 'try: a\nexcept* B as c: d', '(try [a] (catch B as c [d]))'],
    ['types without parentheses', 'try: a\nexcept A, B: c', '(try [a] (catch A, B [c]))'],
    ['types that are computed', 'try: a\nexcept f(x): b', '(try [a] (catch ? [(call f x) b]))'],
    ['with', 'with a() as b, c, d as (e, f): g', '(with (call a) as b c d as [e f] [g])'],
    [
      'with in parentheses',
      'with (a() as b, c): d\nwith (a as b): c\nwith (a): b',
      '(with (call a) as b c [d])',
      '(with a as b [c])',
      '(with a [b])',
    ],
    ['with members', 'with a as b.c, d as e[0]: pass', '(with a as b.c d as e[0] [])'],
    [
      'asynchronous loops and regions',
      'async def f():\n  async for a in b: c\n  async with d as e: g',
      '(async function f () [(each async a in b [c]) (async with d as e [g])])',
    ],
  ])
})

describe('match', () => {
  const match = (pattern: string): string => show(lower(`match x:\n  case ${pattern}: y`).body)

  it.each([
    ['a literal', '"a"', '(case "a" [y])'],
    ['numbers', '-1 | 2.5 | -1+2j', '(case (- 1) | 2.5 | (+ (- 1) <number>) [y])'],
    ['constants', 'None | True', '(case null | true [y])'],
    ['a member', 'a.B', '(case a.B [y])'],
    ['a name', 'a', '(default a [y])'],
    ['anything', '_', '(default [y])'],
    ['anything, among others', '1 | _', '(default 1 | _ [y])'],
    ['a guard', '_ if f(x)', '(case _ if (call f x) [y])'],
    ['sequences', '[a, *_], (b,), []', '(case [[a *_] [b] []] [y])'],
    ['parentheses', '(1 | 2)', '(case 1 | 2 [y])'],
    ['mappings', '{"a": 1, -1: b, c.D: _, **rest}', '(case {a: 1, [(- 1)]: b, [c.D]: _, **rest} [y])'],
    ['classes', 'a.Point(x, 0, z=-1)', '(case (struct a.Point x 0 z=(- 1)) [y])'],
    ['types', 'str() | int()', '(case (struct str) | (struct int) [y])'],
    ['a name for a pattern', '[1 | 2 as a, b]', '(case [(let= a (| 1 2)) b] [y])'],
    ['several without brackets', '*a, b', '(case [*a b] [y])'],
  ])('%s', (_, pattern, expected) => {
    expect(match(pattern)).toBe(`(match x ${expected})`)
  })

  it('takes several subjects as a tuple, and binds the names of a pattern', () => {
    expect(show(lower('match a, b:\n  case [c, d]: c = 1\n  case _: d = e = 2').body)).toBe(
      '(match [a b] (case [c d] [(= c 1)]) (default [(= d (let= e 2))]))',
    )
  })
})

describe('functions', () => {
  specify([
    ['parameters', 'def f(a, /, b=1, *c, d, **e): pass', '(function f (a, b=1, *c, d, **e) [])'],
    ['parameters by name only', 'def f(*, a): pass', '(function f (a) [])'],
    ['types', 'def f(a: int, *b: str, c: x.Y = 1, **d: Z) -> A: pass', '(function f (a:int, *b:str, c:x.Y=1, **d:Z) :A [])'],
    ['patterns', 'def f((a, b), (c, d)=e): pass', '(function f ([a b], [c d]=e) [])'],
    ['asynchronous', 'async def f(): await a', '(async function f () [(await a)])'],
    [
      'generators',
      'def f():\n  with a: yield b\ndef g():\n  def h(): yield\n  return h',
      '(function* f () [(with a [(yield b)])])',
      '(function g () [(function* h () [(yield)]) (return h)])',
    ],
    ['decorators', '@a\n@b.c\n@d(1)\ndef f(): pass', '(@a @b.c @(call d 1) function f () [])'],
    ['declarations without a body', 'def f(): ...\ndef g():\n  "Text."\n  ...', '(function f ())', '(function g ())'],
    ['bodies of nothing else', 'def f(): "Text."\ndef g(): pass', '(function f () ["Text."])', '(function g () [])'],
    ['type parameters', 'def f[T: int, *A, **P](a: T): pass', '(function f (a:T) [])'],
  ])

  it('spans its decorators', () => {
    const text = '@a\ndef f(): pass'
    expect(lower(text).functions).toMatchObject([{ start: 0, end: text.length }])
  })
})

describe('types', () => {
  const type = (written: string): string => show(lower(`def f(a: ${written}): ...`).body).slice('(function f ('.length, -2)

  it.each([
    ['a member', 'a.b.C', 'a:a.b.C'],
    ['arguments', 'dict[str, list[int]]', 'a:dict<str, list<int>>'],
    ['optional', 'Optional[A]', 'a:A'],
    ['optional of a module', 'typing.Optional[a.B]', 'a:a.B'],
    ['or None', 'A | None', 'a:A'],
    ['a union', 'A | b.C[D] | None', 'a:A|b.C<D>'],
    ['Union', 'Union[A, Union[B, None], C]', 'a:A|B|C'],
    ['a function', 'Callable[[A, B], C]', 'a:Callable<?<A, B>, C>'],
    ['any length', 'tuple[int, ...]', 'a:tuple<int, ?>'],
    ['literals', 'Literal["a", "b"]', 'a:Literal'],
    ['None', 'None', 'a:None'],
    ['in quotes', '"A"', 'a:A'],
    ['in quotes, with arguments', '"dict[str, a.B | None]"', 'a:dict<str, a.B>'],
    ['partly in quotes', 'list["A"] | None', 'a:list<A>'],
    ['a text that is no type', '"not a type"', 'a:?'],
    ['metadata', 'Annotated[A | None, Depends(b), "c"]', '@(call Depends b) @"c" a:A'],
    ['a call', 'conint(gt=0)', '@(call conint gt=0) a:?'],
    ['a spread', '*Ts', 'a:Ts'],
  ])('%s', (_, written, expected) => {
    expect(type(written)).toBe(expected)
  })
})

describe('classes', () => {
  specify([
    ['bases', 'class A(B, c.D[E]): pass', '(class A :B, c.D<E>)'],
    ['keywords and computed bases', 'class A(f("x"), *b, metaclass=M): pass', '(class A :?, b [(other (call f "x") M)])'],
    ['type parameters', 'class A[T]: pass', '(class A)'],
    ['decorators', '@a.b(c=True)\nclass A: pass', '(@(call a.b c=true) class A)'],
    [
      'fields of the class and of its objects',
      'class A:\n  a = 1\n  b: int\n  c: str = f()\n  d: ClassVar[int] = 2\n  e: Annotated[int, Gt(0)]',
      '(class A (static field a 1) (field b :int) (field c :str (call f)) (static field d :int 2) (@(call Gt 0) field e :int))',
    ],
    [
      'other statements',
      'class A:\n  "Text."\n  a, b = 1, 2\n  for c in d: pass\n  if e:\n    def f(self): pass',
      '(class A ["Text." (let= a 1) (let= b 2) (each c in d []) (if e [(function A.f/self () [])])])',
    ],
    [
      'a constructor',
      'class A:\n  def __init__(self, a: int): self.a = a',
      '(class A (function A.constructor/self (a:int) [(= self.a a)]))',
    ],
    [
      'methods',
      'class A:\n  async def f(me, a): pass\n  def g(*a): pass',
      '(class A (async function A.f/me (a) []) (function A.g (*a) []))',
    ],
    [
      'static methods and class methods',
      'class A:\n  @staticmethod\n  def f(a): pass\n  @classmethod\n  def g(cls, a): pass\n  def __new__(cls): pass',
      '(class A (@staticmethod static function A.f (a) []) (@classmethod static function A.g/cls (a) []) (static function A.__new__/cls () []))',
    ],
    [
      'functions in methods',
      'class A:\n  def f(self):\n    def g(self): pass',
      '(class A (function A.f/self () [(function g (self) [])]))',
    ],
    [
      'classes in classes',
      'class A:\n  class B:\n    c = 1\n    def d(self): pass',
      '(class A (class B (static field c 1) (function B.d/self () [])))',
    ],
  ])
})

describe('modules', () => {
  const imports = (text: string): string[] =>
    lower(text).imports.map(
      ({ name, module, path, isTypeOnly }) => `${name} = ${[module, ...path].join('#')}${isTypeOnly ? ' (type)' : ''}`,
    )

  it.each([
    ['modules', 'import a, b as c', ['a = a', 'c = b']],
    ['modules in packages', 'import a.b.c, d.e as f', ['a = a', ' = a.b.c', 'f = d.e']],
    ['names', 'from a.b import c, d as e', ['c = a.b#c', 'e = a.b#d']],
    ['names in parentheses', 'from a import (  # all\n  b,\n  c,\n)', ['b = a#b', 'c = a#c']],
    ['relative modules', 'from . import a\nfrom .. b import c\nfrom ...d.e import f', ['a = .#a', 'c = ..b#c', 'f = ...d.e#f']],
    ['all names', 'from .a import *', ['* = .a']],
    ['features', 'from __future__ import annotations', ['annotations = __future__#annotations']],
    ['imports in functions', 'def f():\n  import a', ['a = a']],
    [
      'imports for types',
      'if TYPE_CHECKING:\n  import a\nelse:\n  import b\nif typing.TYPE_CHECKING: from c import d',
      ['a = a (type)', 'b = b', 'd = c#d (type)'],
    ],
  ])('imports %s', (_, text, expected) => {
    expect(imports(text)).toEqual(expected)
  })

  it('exports the names of __all__', () => {
    const { exports } = lower('__all__ = ["a", "b"]\n__all__ += ("c",)\nd = 1')
    expect(exports.map(({ name, start, end }) => [name, start, end])).toEqual([
      ['a', 11, 14],
      ['b', 16, 19],
      ['c', 33, 36],
    ])
  })

  it('lists functions and classes at the top of the file', () => {
    const { functions, classes, body } = lower('def a(): pass\nif x:\n  def b(): pass\nclass C:\n  def d(self): pass\n  class E: pass')
    expect(functions.map(({ name }) => name)).toEqual(['a'])
    expect(classes.map(({ name }) => name)).toEqual(['C'])
    expect(body).toHaveLength(3)
  })

  it('counts offsets in UTF-16 code units', () => {
    const text = '"😀"; é = f(x)'
    const [, statement] = lower(text).body
    expect(text.slice(statement?.start, statement?.end)).toBe('é = f(x)')
  })
})

describe('text that is not Python', () => {
  it.each([
    ['a bracket that is not closed', 'a = 1\nfoo(b\n', 'foo'],
    ['a body that is missing', 'def f():', '(function f () [])'],
    ['a class body that is missing', 'if a:\n  b()\nclass A(f(x)):', '(call f x)'],
    ['cases that are missing', 'match f(x):\n ', '(call f x)'],
    ['a word too many', 'f(a b, c)\nd()', '(call f a (other b) c)'],
    ['a class without a colon', 'class A\n  def f(self): return g(self)', '(call g self)'],
    ['a text that is not closed', 'x = "abc\ny = f()', '(let= y (call f))'],
    ['defaults of type parameters', 'def f[T = int](x: T): return g(x)', '(call g x)'],
  ])('is recorded, and the rest is read: %s', (_, text, expected) => {
    const { body, unread } = lower(text)
    expect(unread).not.toEqual([])
    expect(show(body)).toContain(expected)
  })

  it.each([
    ['of a call', 'x = [f(a]', [8, 8]],
    ['of an expression', 'a[(0]', [4, 4]],
    ['of bases', 'class A(b:\n  pass', [9, 9]],
    ['of a pattern', 'match x:\n  case A(b: pass', [19, 19]],
  ])('records a bracket that the parser added: %s', (_, text, [start, end]) => {
    expect(lower(text).unread).toEqual([{ start, end }])
  })

  it('records a name that the parser added', () => {
    const { unread } = lower('if : x')
    expect(unread).not.toEqual([])
  })

  it.each([
    ['brackets', `${'['.repeat(2_000)}${']'.repeat(2_000)}`],
    ['calls', `${'f('.repeat(2_000)}${')'.repeat(2_000)}`],
    ['a chain', `x${'.a()'.repeat(2_000)}`],
    ['a sum', `x${' + x'.repeat(2_000)}`],
    ['a comparison', `x${' < x'.repeat(2_000)}`],
    ['lambdas', `${'lambda: '.repeat(2_000)}0`],
    ['elif', `if a: b\n${'elif a: b\n'.repeat(2_000)}`],
    ['functions', Array.from({ length: 600 }, (_, level) => `${' '.repeat(level)}def f():\n`).join('') + `${' '.repeat(600)}pass`],
    ['loops of a comprehension', `[x${' for x in y'.repeat(2_000)}]`],
    ['comprehensions', `${'['.repeat(1_000)}x${' for x in y]'.repeat(1_000)}`],
    ['formatted text', `${"f'{".repeat(600)}x${"}'".repeat(600)}`],
    ['formats', `f"${'{x:'.repeat(600)}${'}'.repeat(600)}"`],
    ['patterns', `match x:\n case ${'A(a='.repeat(1_000)}b${')'.repeat(1_000)}: pass`],
    ['alternatives', `match x:\n case 1${' | 1'.repeat(2_000)}: pass`],
    ['types', `x: ${'A['.repeat(1_000)}B${']'.repeat(1_000)}`],
    ['targets', `${'('.repeat(1_000)}x${',)'.repeat(1_000)} = y`],
    ['unary operators', `${'not '.repeat(2_000)}x`],
  ])('does not overflow the stack, and is recorded where it is nested too deep: %s', (_, text) => {
    const model = lower(text)
    expect(model.unread).not.toEqual([])
    expect(misplaced(model, text)).toEqual([])
  })

  const pieces = [
    'x = f(a, b=1)\n',
    'async def f(a: int = 1, *b, **c) -> "A":\n    async with a as b:\n        return [await g(x) for x in y if x]\n',
    '@a\nclass A(B, metaclass=M):\n    x: int = 1\n    def __init__(self): self.x = x\n',
    'match x:\n    case {"a": [1, *b], **c} | A(d=-1) as e if f: pass\n    case _: pass\n',
    'try:\n    raise A from b\nexcept (A, B) as c:\n    del a[1:n]\nelse: pass\nfinally: pass\n',
    `s = f"a{b!r:>{w}}" 'c' rb"d"\n`,
    'for a, (b, *c) in d:\n    while True: break\nelse: x = lambda *a, b=1: (yield)\n',
    'if a < b <= c: from .a import (b as c, d)\nelif not a: global g\n',
  ]
  const noise = fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    '"',
    "'''",
    '\n',
    '    ',
    '\t',
    '=',
    '*',
    '@',
    '\\',
    '\r\n',
    '\0',
    '😀',
    '\uD800',
    '\uFEFF',
  )
  const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 6 }), insert: fc.oneof(noise, fc.constantFrom(...pieces), fc.string()) })

  it('never throws, and everything lies within what it is part of', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.array(edit, { maxLength: 5 }),
        fc.nat(),
        (texts, edits, cut) => {
          let text = texts.join('')
          for (const { at, remove, insert } of edits) {
            const from = at % (text.length + 1)
            text = text.slice(0, from) + insert + text.slice(from + remove)
          }
          text = text.slice(0, text.length - (cut % 20))
          expect(misplaced(lower(text), text)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })
})
