import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lowerJava } from '#code/java/lower'
import type { Expr, FunctionModel, ModuleModel, Stmt } from '#code/model'
import { loadGrammars } from '#languages/tree/grammar'
import { Tree } from '#languages/tree/tree'
import { misplaced } from './misplaced.ts'
import { show } from '../show.ts'

beforeAll(loadGrammars)

const lower = (text: string): ModuleModel => lowerJava(new Tree('java', text, []))

const file = (text: string): string => show(lower(text))

const onlyMethod = (text: string): FunctionModel => {
  const module = lower(`class A { Object f() { ${text} } }`)
  const method = module.classes[0]?.methods[0]
  if (!method?.body || module.unread.length > 0) throw new Error(`not read: ${text}`)
  return method
}

/** Statements of a method. */
const statements = (text: string): string => show(onlyMethod(text).body as readonly Stmt[])

/** The value of a variable. */
const expression = (text: string): string => {
  const [stmt] = onlyMethod(`var v = ${text};`).body as readonly Stmt[]
  return show((stmt as { readonly expr: { readonly value: Expr } }).expr.value)
}

/** The members of a class. */
const members = (text: string): string => file(`class A { ${text} }`)

describe('expressions', () => {
  it.each([
    ['a name', 'x', 'x'],
    ['a field', 'a.b.c', 'a.b.c'],
    ['a field of this', 'this.a', 'this.a'],
    ['a field of the outer object', 'Outer.this.a', 'Outer.this.a'],
    ['a field of the superclass', 'super.a', 'super.a'],
    ['a field of the superclass of an outer object', 'Outer.super.a', 'Outer.super.a'],
    ['parentheses', '((x))', 'x'],
    ['a call', 'f(1, x)', '(call f 1 x)'],
    ['a method', 'a.b(x).c()', '(call (call a.b x).c)'],
    ['a method with a type argument', 'List.<String>of()', '(call List.of)'],
    ['a method of the superclass', 'super.f()', '(call super.f)'],
    ['a method of an interface', 'Api.super.f()', '(call Api.super.f)'],
    ['a construction', 'new Client(1)', '(new Client 1)'],
    ['a construction of a generic type', 'new ArrayList<>(xs)', '(new ArrayList xs)'],
    ['a construction by a full name', 'new java.io.File(path)', '(new java.io.File path)'],
    ['a construction of a nested type', 'new Outer<T>.Inner<>()', '(new Outer.Inner)'],
    ['a construction of an inner class', 'outer.new Inner(1)', '(new outer.Inner 1)'],
    ['an element', 'xs[i + 1]', 'xs[(+ i 1)]'],
    ['an array of a length', 'new byte[size][8]', '(new [] size 8)'],
    ['an array of elements', 'new int[] {1, 2}', '[1, 2]'],
    ['an array of arrays', 'new int[][] {{1}, {}}', '[[1], []]'],
    ['a method reference', 'Order::total', 'Order.total'],
    ['a method reference of an object', 'this.orders::add', 'this.orders.add'],
    ['a method reference of the superclass', 'super::add', 'super.add'],
    ['a reference to a constructor', 'ArrayList<String>::new', 'ArrayList.new'],
    ['a reference to a constructor of arrays', 'int[]::new', '[].new'],
    ['a class', 'Order.class', 'Order.class'],
    ['a class of arrays', 'Order[].class', '[].class'],
    ['a class of a primitive type', 'int.class', 'int.class'],
    ['a cast', '(Order) x', '(as x Order)'],
    ['a cast to a generic type', '(List<Order>) x', '(as x List<Order>)'],
    ['a cast to several types', '(Runnable & Serializable) x', '(as (as x Serializable) Runnable)'],
    ['a condition', 'a ? b : c', '(? a b c)'],
    ['an assignment in an expression', 'a = b', '(= a b)'],
  ])('lowers %s: %s', (_, text, expected) => {
    expect(expression(text)).toBe(expected)
  })

  it.each([
    ['a && b || !c', '(or (and a b) (not c))'],
    ['a == b != c', '(!= (== a b) c)'],
    ['a < b', '(< a b)'],
    ['a + b * c - d', '(- (+ a (* b c)) d)'],
    ['a >>> 2 | b & c ^ ~d', '(| (>>> a 2) (^ (& b c) (~ d)))'],
    ['-a % +b', '(% (- a) (+ b))'],
    ['x instanceof Order', '(instanceof x Order)'],
    ['x instanceof int[]', '(instanceof x [])'],
    ['x instanceof Order order && order.isOpen()', '(and (instanceof x (let order: Order)) (call order.isOpen))'],
    ['x instanceof final List<Order> orders', '(instanceof x (let orders: List<Order>))'],
    ['x instanceof Point(int a, var b)', '(instanceof x (struct Point (let a: int) (let b)))'],
    ['x instanceof Line(Point(var a, _), Point to)', '(instanceof x (struct Line (struct Point (let a) _) (let to: Point)))'],
  ])('spells operators as all languages do: %s', (text, expected) => {
    expect(expression(text)).toBe(expected)
  })

  it.each([
    ['a += b', '(+= a b)'],
    ['a.b >>>= 1', '(>>>= a.b 1)'],
    ['a = b = c', '(= a (= b c))'],
    ['i++', '(+= i 1)'],
    ['--xs[0]', '(-= xs[0] 1)'],
    ['a ++ ', '(+= a 1)'],
  ])('lowers the assignment %s', (text, expected) => {
    expect(statements(`${text};`)).toBe(expected)
  })

  it('puts the 1 of an increment where the operator is', () => {
    const [stmt] = onlyMethod('count++;').body as readonly Stmt[]
    const { start } = stmt as Stmt
    expect(stmt).toMatchObject({ expr: { value: { value: 1, start: start + 5, end: start + 7 } } })
  })
})

describe('literals', () => {
  it.each([
    ['1_000', '1000'],
    ['10L', '10'],
    ['0x1F', '31'],
    ['0xFFFF_FFFF', '-1'],
    ['0xFFFF_FFFFL', '4294967295'],
    ['0777', '511'],
    ['0b1010', '10'],
    ['0', '0'],
    ['1.5e3', '1500'],
    ['.5f', '0.5'],
    ['30d', '30'],
    ['0x1.8p1', '3'],
    ['9223372036854775807L', '(number)'],
    ['1e999', '(number)'],
    ['true', 'true'],
    ['false', 'false'],
    ['null', 'null'],
  ])('reads %s as %s', (text, expected) => {
    expect(expression(text)).toBe(expected)
  })

  it.each([
    ['a text', '"a"', 'a'],
    ['an empty text', '""', ''],
    ['escapes', String.raw`"\"\\\t\n\s|"`, '"\\\t\n |'],
    ['octal escapes', String.raw`"\0\7\101\4011"`, '\0\x07A 11'],
    ['Unicode escapes', String.raw`"\u0041\u00e9"`, 'Aé'],
    ['a character', "'a'", 'a'],
    ['an escaped character', String.raw`'\''`, "'"],
    ['a character beyond ASCII', String.raw`'\u20ac'`, '€'],
  ])('resolves %s', (_, text, value) => {
    expect(expression(text)).toBe(JSON.stringify(value))
  })

  it.each([
    ['the indentation that all lines share', '"""\n    SELECT *\n      FROM t\n    """', 'SELECT *\n  FROM t\n'],
    ['the indentation of the closing quotes', '"""\n    a\n  """', '  a\n'],
    ['no line break before closing quotes on the last line', '"""\n    a\n    b"""', 'a\nb'],
    ['white space at the ends of lines', '"""\n    a  \n    """', 'a\n'],
    ['blank lines', '"""\n    a\n\n    b\n    """', 'a\n\nb\n'],
    ['an escaped line break', '"""\n    a \\\n    b\n    """', 'a b\n'],
    ['kept white space', '"""\n    a\\040\n    """', 'a \n'],
    ['quotes inside', '"""\n    "a" ""\n    """', '"a" ""\n'],
    ['carriage returns', '"""\r\n    a\r\n    """', 'a\n'],
  ])('resolves a text block with %s', (_, text, value) => {
    expect(expression(text)).toBe(JSON.stringify(value))
  })

  it('lowers a string template of Java 21', () => {
    expect(expression('STR."a \\{b + 1} c\\n"')).toBe('(template tag=STR "a " (+ b 1) " c\\n")')
  })
})

describe('functions in expressions', () => {
  it.each([
    ['x -> x + 1', '(fn (x) { (return (+ x 1)) })'],
    ['() -> f()', '(fn () { (return (call f)) })'],
    ['(a, b) -> { return a; }', '(fn (a, b) { (return a) })'],
    ['(int a, final Order... b) -> {}', '(fn (a: int, ...b: Order) {})'],
    ['(@NonNull var a) -> a', '(fn (@NonNull a) { (return a) })'],
    ['_ -> 0', '(fn (_) { (return 0) })'],
    ['x -> switch (x) { default -> 1; }', '(fn (x) { (switch x (default { (return 1) })) })'],
  ])('lowers the lambda %s', (text, expected) => {
    expect(expression(text)).toBe(expected)
  })

  it('lowers an anonymous class to a class that is declared and constructed where it is written', () => {
    expect(expression('new Base<T>(1) { int n = 2; { n++; } @Override public void run() { f(n); } class In {} }')).toBe(
      '(call (fn () { (class $1 < Base<T> (field n: int 2) (fn $1.constructor () { (+= n 1) }) ' +
        '@Override (fn $1.run () { (call f n) }) (class In)); (return (new Base 1)) }))'.replace('@Override (fn', '(@Override fn'),
    )
  })

  it('numbers anonymous classes', () => {
    expect(statements('f(new A() {}, new B() {});')).toBe(
      '(call f (call (fn () { (class $1 < A); (return (new A)) })) (call (fn () { (class $2 < B); (return (new B)) })))',
    )
  })

  it('lowers a switch with a value to a function that is called', () => {
    expect(expression('switch (x) { case 1, 2 -> f(); case 3 -> { g(); yield 4; } default -> throw e; }')).toBe(
      '(call (fn () { (switch x (case 1 2 { (return (call f)) }) (case 3 { (call g); (return 4) }) (default { (throw e) })) }))',
    )
  })

  it('lowers a switch with a value and colons', () => {
    expect(expression('switch (x) { case 1: yield 2; default: f(); yield 3; }')).toBe(
      '(call (fn () { (switch x (case 1 { (return 2) }) (default { (call f); (return 3) })) }))',
    )
  })
})

describe('statements', () => {
  it.each([
    ['a call', 'f();', '(call f)'],
    ['a declaration', 'int x = 1;', '(let x: int 1)'],
    ['a declaration without a value', 'final Map<String, List<Order>> x;', '(let x: Map<String, List<Order>>)'],
    ['a declaration by var', 'var x = f();', '(let x (call f))'],
    ['an array', 'Order[] x = {a, b};', '(let x: []<Order> [a, b])'],
    ['several variables', 'int a = 1, b[], c;', '(let a: int 1)\n(let b: []<int>)\n(let c: int)'],
    ['wildcards', 'Map<?, ? super Order> x;', '(let x: Map<?, Order>)'],
    ['a qualified type', 'java.util.List<int[]> x;', '(let x: java.util.List<[]<int>>)'],
    ['a type with annotations', 'List<@NonNull String> x;', '(let x: List<String>)'],
    ['an unnamed variable', 'var _ = f();', '(let _ (call f))'],
    ['a block', '{ f(); }', '{ (call f) }'],
    ['an empty statement', ';', ''],
    ['a return', 'return x;', '(return x)'],
    ['a return without a value', 'return;', '(return)'],
    ['a throw', 'throw new E();', '(throw (new E))'],
    ['an assertion', 'assert x > 0 : "x";', '(call assert (> x 0) "x")'],
    ['a local class', 'class B { }', '(class B)'],
    ['a local record', 'record P(int x) { }', '(record P (field x: int))'],
    ['a local interface', 'interface B { }', '(interface B)'],
    ['a local enum', 'enum B { }', '(enum B)'],
    [
      'a returned switch',
      'return switch (x) { case 1 -> 2; default -> 3; };',
      '(switch x (case 1 { (return 2) }) (default { (return 3) }))',
    ],
  ])('lowers %s', (_, text, expected) => {
    expect(statements(text)).toBe(expected)
  })

  it.each([
    ['if (a) f();', '(if a { (call f) })'],
    ['if (a) { f(); } else g();', '(if a { (call f) } else { (call g) })'],
    ['if (a) f(); else if (b) g(); else { h(); }', '(if a { (call f) } else { (if b { (call g) } else { (call h) }) })'],
    ['while (a) f();', '(while a { (call f) })'],
    ['do { f(); } while (a);', '(do a { (call f) })'],
    ['for (;;) f();', '(endless { (call f) })'],
    [
      'for (int i = 0, n = 9; i < n; i++, n--) f();',
      '(while init { (let i: int 0); (let n: int 9) } (< i n) update (+= i 1), (-= n 1) { (call f) })',
    ],
    ['for (i = 0, j = 1; ; ) f();', '(endless init { (= i 0); (= j 1) } { (call f) })'],
    ['for (Order o : orders) f(o);', '(each (let o: Order) of orders { (call f o) })'],
    ['for (final var o : orders) {}', '(each o of orders {})'],
    ['out: while (a) { continue out; }', '(out: while a { (continue out) })'],
    ['out: { break out; }', 'out: { (break out) }'],
    ['while (a) { if (b) break; continue; }', '(while a { (if b { (break) }); (continue) })'],
  ])('lowers the control flow of %s', (text, expected) => {
    expect(statements(text)).toBe(expected)
  })

  it.each([
    [
      'try { f(); } catch (A | b.B e) { g(e); } catch (Throwable _) {} finally { h(); }',
      '(try { (call f) } (catch A | b.B as e { (call g e) }) (catch Throwable as _ {}) finally { (call h) })',
    ],
    ['try (var in = open()) { f(in); }', '(resources in=(call open) { (call f in) })'],
    ['try (Reader in = open(); this.out; lock) { f(in); }', '(resources (let in: Reader)=(call open) this.out lock { (call f in) })'],
    ['try (in) { } catch (E e) { }', '(try { (resources in {}) } (catch E as e {}))'],
    ['try (in) { } finally { f(); }', '(try { (resources in {}) } finally { (call f) })'],
    ['synchronized (this.lock) { f(); }', '(synchronized this.lock { (call f) })'],
  ])('lowers the regions of %s', (text, expected) => {
    expect(statements(text)).toBe(expected)
  })

  it.each([
    [
      'switch (x) { case 1: case 2: f(); case 3: g(); break; default: }',
      '(switch x (case 1 {} falls) (case 2 { (call f) } falls) (case 3 { (call g); (break) }) (default {}))',
    ],
    [
      'switch (x) { case A: if (y) return 1; else throw e; case B: { break; } case C: f(); }',
      '(switch x (case A { (if y { (return 1) } else { (throw e) }) }) (case B { { (break) } }) (case C { (call f) }))',
    ],
    [
      'switch (x) { case 1: try { return f(); } catch (E e) { throw e; } case 2: try { g(); } finally { } case 3: }',
      '(switch x (case 1 { (try { (return (call f)) } (catch E as e { (throw e) })) }) (case 2 { (try { (call g) }) } falls) (case 3 {}))',
    ],
    [
      'switch (x) { case A -> f(); case B, C -> { g(); } case D -> throw e; }',
      '(switch x (case A { (call f) }) (case B C { (call g) }) (case D { (throw e) }))',
    ],
    [
      'switch (x) { case Circle c when c.r() > 0 -> f(c); case Square(var s) -> g(s); case null, default -> h(); }',
      '(match x (case (let c: Circle) if (> (call c.r) 0) { (call f c) }) (case (struct Square (let s)) { (call g s) }) (default null { (call h) }))',
    ],
    [
      'switch (x) { case Order _ -> f(); case int i -> g(i); case Shape.ROUND -> h(); case null -> k(); }',
      '(match x (case (let _: Order) { (call f) }) (case (let i: int) { (call g i) }) (case Shape.ROUND { (call h) }) (case null { (call k) }))',
    ],
  ])('lowers the choice %s', (text, expected) => {
    expect(statements(text)).toBe(expected)
  })
})

describe('declarations', () => {
  it.each([
    ['a field', 'private final Client client = new Client();', '(class A (field client: Client (new Client)))'],
    ['a static field', 'static int n;', '(class A (field static n: int))'],
    ['several fields', '@Id long a, b[] = {1};', '(class A (@Id field a: long) (@Id field b: []<long> [1]))'],
    ['a method', 'int f(String a, int b[]) { return 1; }', '(class A (fn A.f (a: String, b: []<int>): int { (return 1) }))'],
    ['a method without a result', 'void f() {}', '(class A (fn A.f () {}))'],
    ['a static method', 'static void f() {}', '(class A (fn A.f static () {}))'],
    ['an abstract method', 'abstract <T> List<T> f() throws E;', '(class A (fn A.f (): List<T>))'],
    ['a method of variable arity', 'void f(Object... rest) {}', '(class A (fn A.f (...rest: Object) {}))'],
    ['a method that names its object', 'void f(A this, int n) {}', '(class A (fn A.f (n: int) {}))'],
    ['a method with an array behind its parameters', 'int f()[] {}', '(class A (fn A.f (): []<int> {}))'],
    ['a constructor', 'A(int n) { this(n, 0); }', '(class A (fn A.constructor (n: int) { (call this n 0) }))'],
    ['a constructor of a subclass', 'A() { super(1); f(); }', '(class A (fn A.constructor () { (call super 1); (call f) }))'],
    ['a constructor of an inner superclass', 'A(O o) { o.super(); }', '(class A (fn A.constructor (o: O) { (call o.super) }))'],
    ['an initialiser', '{ f(); }', '(class A (fn A.constructor () { (call f) }))'],
    ['a static initialiser', 'static { f(); }', '(class A { { (call f) } })'],
    ['a synchronized method', 'synchronized void f() { g(); }', '(class A (fn A.f () { (synchronized this { (call g) }) }))'],
    ['a static synchronized method', 'static synchronized void f() {}', '(class A (fn A.f static () { (synchronized A.class {}) }))'],
    ['a nested class', 'static class B extends C { int n; }', '(class A (class B < C (field n: int)))'],
    [
      'annotations',
      '@Get("/a") @a.B void f(@Path("b") String p) {}',
      '(class A (@(call Get "/a") @a.B fn A.f (@(call Path "b") p: String) {}))',
    ],
    [
      'arguments of annotations',
      '@T(readOnly = true, on = {E.class, F.class}, by = @P("x")) int n;',
      '(class A (@(call T readOnly=true on=[E.class, F.class] by=(call P "x")) field n: int))',
    ],
  ])('lowers %s', (_, text, expected) => {
    expect(members(text)).toBe(expected)
  })

  it.each([
    ['abstract class A<T> extends B<T> implements C, d.D<E> permits F {}', '(class A < B<T>, C, d.D<E>)'],
    ['@Service @Scope("x") class A {}', '(@Service @(call Scope "x") class A)'],
    [
      'interface A extends B, C { int N = 1; void f(); default int g() { return N; } class D {} }',
      '(interface A < B, C (field static N: int 1) (fn A.f ()) (fn A.g (): int { (return N) }) (class D))',
    ],
    [
      'enum A implements B { X, @Y Z(1) { void f() {} }; final int n; A() {} }',
      '(enum A < B (field static X: A (new A)) ' +
        '(@Y field static Z: A (call (fn () { (class $1 < A (fn $1.f () {})); (return (new A 1)) }))) ' +
        '(field n: int) (fn A.constructor () {}))',
    ],
    [
      'record A<T>(@Min(1) int n, List<T> xs) implements B { A { check(n); } static int k; int f() { return n; } }',
      '(record A < B (@(call Min 1) field n: int) (field xs: List<T>) (field static k: int) ' +
        '(fn A.constructor (n: int, xs: List<T>) { (call check n) }) (fn A.f (): int { (return n) }))',
    ],
    [
      '@interface A { int f() default 3; String[] g(); int N = 1; }',
      '(interface A (field static N: int 1) (fn A.f (): int { (return 3) }) (fn A.g (): []<String>))',
    ],
  ])('lowers the type %s', (text, expected) => {
    expect(file(text)).toBe(expected)
  })

  it('gives methods their object by its name, and static ones none', () => {
    const { methods } = lower('class A { void f() {} static void g() {} }').classes[0] ?? { methods: [] }
    expect(methods.map(({ self, isStatic }) => [self, isStatic])).toEqual([
      ['this', false],
      [undefined, true],
    ])
  })
})

describe('files', () => {
  it.each([
    ['package a.b;', '(package a.b)'],
    ['@NonNull package a;', '(package a)'],
    ['import java.util.List;', '(import List "java.util".List)'],
    ['import java.util.Map.Entry;', '(import Entry "java.util".Map.Entry)'],
    ['import java.util.*;', '(import * "java.util")'],
    ['import java.util.Map.*;', '(import * "java.util".Map)'],
    ['import static java.util.Objects.requireNonNull;', '(import requireNonNull "java.util".Objects.requireNonNull)'],
    ['import static java.util.Objects.*;', '(import * "java.util".Objects)'],
    ['import static a.b.c;', '(import c "a".b.c)'],
    ['import single;', '(import single "".single)'],
    ['public class A {} class B {}', '(export A A)\n(class A)\n(class B)'],
    ['module a.b { requires transitive c.d; exports e to f; provides G with H, i.I; }', '(other a.b c.d e f G H i.I)'],
    ['void main() { f(); }\nint n = 1;', '(fn main () { (call f) })\n(let n: int 1)'],
  ])('lowers %s', (text, expected) => {
    expect(file(text)).toBe(expected)
  })

  it('lowers the import of a module, although the grammar cannot read it', () => {
    expect(lower('import module java.base;').imports).toMatchObject([{ name: '*', module: 'java.base', path: [] }])
  })

  it('lists functions and classes of the top level', () => {
    const module = lower('package a; class A { class B {} } interface C {} void f() {}')
    expect(module.classes.map(({ name }) => name)).toEqual(['A', 'C'])
    expect(module.functions.map(({ name }) => name)).toEqual(['f'])
    expect(module.language).toBe('java')
  })

  it('counts offsets in UTF-16 code units', () => {
    const text = 'class A { String s = "😀"; void f() { gö(); } }'
    const [stmt] = lower(text).classes[0]?.methods[0]?.body as readonly Stmt[]
    expect(text.slice(stmt?.start, stmt?.end)).toBe('gö();')
  })
})

describe('what cannot be read', () => {
  it('is listed, and the rest is lowered', () => {
    const text = 'class A { void f() { a(); ) b(); } int n = 1; }'
    const module = lower(text)
    expect(module.unread.map(({ start, end }) => text.slice(start, end))).toEqual([')'])
    expect(show(module.body)).toBe('(class A (field n: int 1) (fn A.f () { (call a); (call b) }))')
  })

  it.each([
    ['a semicolon', 'class A { void f() { a() } }'],
    ['a parenthesis', 'class A { void f() { a(1; } }'],
    ['a brace', 'class A { void f() { a(); }'],
    ['a name', 'class A { void f() { a = ; } }'],
    ['the quotes of a text', 'class A { String s = "a; }'],
  ])('is listed where %s is missing', (_, text) => {
    expect(lower(text).unread).not.toEqual([])
  })

  it('is listed where a constructor calls another one after its first statement, which the grammar does not know', () => {
    expect(lower('class A { A() { f(); super(); } }').unread).not.toEqual([])
  })

  it('is kept as expressions where it is no statement', () => {
    expect(show(lower('class A { void f() { foo(x } }').body)).toContain('(other foo x)')
  })

  const deep = 20_000

  it.each([
    ['parentheses', `int n = ${'('.repeat(deep)}1${')'.repeat(deep)};`],
    ['calls', `void f() { a${'.b()'.repeat(deep)}; }`],
    ['arguments', `void f() { ${'a('.repeat(deep)}${')'.repeat(deep)}; }`],
    ['blocks', `void f() ${'{'.repeat(deep)}${'}'.repeat(deep)}`],
    ['branches', `void f() { ${'if (a) {} else '.repeat(deep)} {} }`],
    ['lambdas', `Object n = ${'x -> '.repeat(deep)} 1;`],
    ['classes', `${'class B {'.repeat(deep)}${'}'.repeat(deep)}`],
    ['types', `${'List<'.repeat(deep)} A ${'>'.repeat(deep)} n;`],
    ['patterns', `boolean n = x instanceof ${'P('.repeat(deep)}var y${')'.repeat(deep)};`],
    ['unclosed brackets', '[({'.repeat(2000)],
  ])('does not overflow the stack: %s', (_, text) => {
    const module = lower(`class A { ${text} }`)
    expect(module.unread).not.toEqual([])
  })

  it('lists no long chain of operators, and keeps its operands', () => {
    const module = lower(`class A { int n = ${'x + '.repeat(5000)}1; }`)
    expect(module.unread).toEqual([])
    expect(module.classes[0]?.fields[0]?.value).toMatchObject({ kind: 'other', children: { length: 5001 } })
  })

  it('never throws, and every part is within the part around it', () => {
    const cut = fc.tuple(
      fc.nat(sample.length),
      fc.nat(40),
      fc.constantFrom('', '{', '}', '(', ')', '"', '"""', ';', 'class', 'case', '->', '@', '<', '\\', '😀', '.'),
    )
    fc.assert(
      fc.property(fc.array(cut, { minLength: 1, maxLength: 4 }), fc.nat(sample.length), (cuts, length) => {
        let text = sample
        for (const [at, many, put] of cuts) text = text.slice(0, at) + put + text.slice(at + many)
        for (const each of [text, text.slice(0, length)]) expect(misplaced(lower(each), each.length)).toBeUndefined()
      }),
      { numRuns: 120 },
    )
  })
})

const sample = `package a.b;
import java.util.*;
@Service("x")
public class Orders<T> extends Base implements Api {
  private static final Map<String, List<Order>> ORDERS = new HashMap<>() {{ put("a", null); }};
  int a, b[] = {1, 0x2};
  static { init(); }
  enum State { OPEN(1), CLOSED { void f() {} }; State(int... n) {} }
  record Point(@Min(1) int x, int y) { Point { check(x); } }
  Orders(Client client) { super(client); this.client = client; }
  @Transactional(readOnly = true, on = {E.class})
  synchronized <R> R find(final String id, Object o) throws IOException {
    try (var in = open(id); Reader out = in.read()) {
      for (int i = 0; i < 10; i++) outer: while (true) { if (i-- > 3 && !done) continue outer; else break; }
      for (Order order : orders) order.items().stream().map(Item::total).forEach(x -> log.info("a" + x));
    } catch (A | B e) { throw new IllegalStateException("""
        text \\
        block""", e); } finally { lock.unlock(); }
    assert o != null : "o";
    switch (a) { case 1: case 2: f(); default: g(); }
    return switch (o) { case Point(var x, _) when x > 1 -> { yield 1; } case String s -> s.length(); case null, default -> (int) o; };
  }
}
`
