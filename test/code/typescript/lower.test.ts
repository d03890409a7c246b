import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ModuleModel } from '#code/model'
import { lowerTypeScript } from '#code/typescript/lower'
import { parseTypescript } from '#languages/typescript/parse'

import { show } from '../show.ts'
import { outside } from './outside.ts'

interface Construct {
  readonly title: string
  readonly text: string
  /** What {@link show} prints. */
  readonly model: readonly string[]
}

type Group = Readonly<Record<string, readonly Construct[]>>

const construct = (title: string, text: string, ...model: string[]): Construct => ({ title, text, model })

const lower = (text: string, language: 'typescript' | 'tsx' | 'javascript' = 'typescript'): ModuleModel =>
  lowerTypeScript(parseTypescript(text, language), language)

const groups: Group = {
  Literals: [
    construct(
      'text with its escapes resolved',
      String.raw`x = 'a\n\u{41}\x42\
b'`,
      String.raw`(= x "a\nABb")`,
    ),
    construct('text in double quotes', `x = "it's"`, `(= x "it's")`),
    construct('numbers in every notation', 'x = [1, 0.5, 1e3, 0xff, 0b11, 0o17, 1_000]', '(= x [1, 0.5, 1000, 255, 3, 15, 1000])'),
    construct('big integers as numbers, if they are safe', 'x = [10n, 9007199254740993n]', '(= x [10, (number)])'),
    construct('constants', 'x = [true, false, null, undefined]', '(= x [true, false, null, undefined])'),
    construct('a regular expression', 'x = /a+/gi', '(= x (pattern))'),
    construct('a template without values is text', 'x = `a\\tb`', String.raw`(= x "a\tb")`),
    construct('a template with values', 'x = `${a}/b/${c.d}`', '(= x (template a "/b/" c.d))'),
    construct('a tagged template', 'sql`select ${id} from t`', '(template tag=sql "select " id " from t")'),
    construct('a tagged template without values', 'db.sql`select 1`', '(template tag=db.sql "select 1")'),
  ],
  'Names, members and calls': [
    construct('this and super are names', 'class A { m() { super.m(); this.x } }', '(class A (fn A.m () { (call super.m); this.x }))'),
    construct('members, also optional, private and not null', 'a.b?.c!.d; this.#e', 'a.b.c.d', 'this.#e'),
    construct('indexes', "a[0]?.['b'][c]", 'a[0]["b"][c]'),
    construct('calls', 'f(a, 1, ...rest)', '(call f a 1 ...rest)'),
    construct('optional calls', 'a.b?.(1)', '(call a.b 1)'),
    construct('constructions with and without arguments', 'new a.B(1); new C', '(new a.B 1)', '(new C)'),
    construct('dynamic imports', "const m = await import('m')", '(let m (await (call import "m")))'),
    construct('import.meta and new.target', 'import.meta.url; function F() { new.target }', 'import.meta.url', '(fn F () { new.target })'),
    construct('type arguments of a call leave no trace', 'f<string>(a); const g = h<number>', '(call f a)', '(let g h)'),
    construct('a call that a compiler detached from its receiver', '(0, a.b)(1)', '(call a.b 1)'),
  ],
  'Objects and arrays': [
    construct('objects', "x = { a: 1, 'b-c': 2, 3: d, [e]: f, ['g']: h, i, ...j }", '(= x {a: 1, b-c: 2, 3: d, [e]: f, g: h, i: i, ...j})'),
    construct(
      'methods and accessors of objects',
      'x = { a() {}, async *b() {}, get c() { return 1 }, set c(v) {} }',
      '(= x {a: (fn () {}), b: (fn async generator () {}), c: (fn () { (return 1) }), c: (fn (v) {})})',
    ),
    construct('arrays', 'x = [1, , ...a]', '(= x [1, _, ...a])'),
  ],
  Operators: [
    construct('logic', 'x = a && b || !c; y = a ?? b', '(= x (or (and a b) (not c)))', '(= y (?? a b))'),
    construct(
      'comparisons are spelled alike',
      'x = [a === b, a == b, a !== b, a != b, a <= b, a in b, #p in b, a instanceof B]',
      '(= x [(== a b), (== a b), (!= a b), (!= a b), (<= a b), (in a b), (in #p b), (instanceof a B)])',
    ),
    construct(
      'arithmetic',
      'x = a + b * c ** d - (e % f); y = a << 1 >>> 2 & b | c ^ d',
      '(= x (- (+ a (* b (** c d))) (% e f)))',
      '(= y (| (& (>>> (<< a 1) 2) b) (^ c d)))',
    ),
    construct(
      'unary operators',
      'x = [-a, +a, ~a, typeof a, void 0]; delete a.b',
      '(= x [(- a), (+ a), (~ a), (typeof a), (void 0)])',
      '(delete a.b)',
    ),
    construct('steps add and subtract one', 'i++; --a.b', '(+= i 1)', '(-= a.b 1)'),
    construct('conditions', 'x = a ? b : c ? d : e', '(= x (? a b (? c d e)))'),
    construct('commas in a value', 'x = (a(), b)', '(= x (, (call a) b))'),
    construct('commas in a statement are statements', 'a(), b(), c()', '(call a)', '(call b)', '(call c)'),
    construct(
      'assertions of types',
      'x = a as B; y = <C>d; z = e satisfies F; w = [1] as const',
      '(= x (as a B))',
      '(= y (as d C))',
      '(= z e)',
      '(= w [1])',
    ),
    construct(
      'await and yield',
      'async function* f() { await a; yield; yield b; yield* c }',
      '(fn f async generator () { (await a); (yield); (yield b); (yield* c) })',
    ),
  ],
  Assignments: [
    construct('assignments', 'a = b = c; a.b = 1; a[0] = 2', '(= a (= b c))', '(= a.b 1)', '(= a[0] 2)'),
    construct(
      'compound assignments',
      'a += 1; a ??= b; a ||= c; a &&= d; a **= 2; a >>>= 1',
      '(+= a 1)',
      '(??= a b)',
      '(||= a c)',
      '(&&= a d)',
      '(**= a 2)',
      '(>>>= a 1)',
    ),
    construct(
      'declarations',
      'const a = 1, b: Map<string, Order> = c; let d; var e',
      '(let a 1)',
      '(let b: Map<string, Order> c)',
      '(let d)',
      '(let e)',
    ),
    construct(
      'patterns with defaults and rests',
      "const { a, b: c = 1, d: { e }, [k]: f, 'g-h': g, ...rest } = x",
      '(let {a: a, b: (let c 1), d: {e: e}, [k]: f, g-h: g, ...rest} x)',
    ),
    construct('patterns of positions', 'const [a, , b = 1, ...[c]] = x', '(let [a, _, (let b 1), ...[c]] x)'),
    construct(
      'patterns as targets',
      '({ a, b: c.d, e = 1, ...f } = x); [a, b.c, d = 2] = y',
      '(= {a: a, b: c.d, e: (= e 1), ...f} x)',
      '(= [a, b.c, (= d 2)] y)',
    ),
    construct('declarations without a value', 'declare const a: Http', '(let a: Http)'),
  ],
  Types: [
    construct('names and arguments', 'let a: ns.Client<string, Order[]>', '(let a: ns.Client<string, Array<Order>>)'),
    construct(
      'null and undefined are left out of a union',
      'let a: Client | null | undefined; let b: A | B | null',
      '(let a: Client)',
      '(let b: (A | B))',
    ),
    construct(
      'an intersection with one name has that name',
      'let a: Request & { user: User }; let b: A & B',
      '(let a: Request)',
      '(let b: ?<A, B>)',
    ),
    construct(
      'wrapped types',
      'let a: (readonly string[]); let b: [a: A, b?: B, ...C[]]',
      '(let a: Array<string>)',
      '(let b: ?<A, B, Array<C>>)',
    ),
    construct(
      'types without a name',
      "let a: () => void; let b: typeof c; let d: 'x'; let e: { [K in F]: G }; let f: keyof H",
      '(let a: ?)',
      '(let b: ?)',
      '(let d: ?)',
      '(let e: ?)',
      '(let f: ?)',
    ),
    construct('types of other modules', "let a: import('m').Client<B>", '(let a: Client<B>)'),
    construct(
      'keywords',
      'let a: any, b: unknown, c: never, d: object, e: bigint, f: symbol, g: null, h: undefined',
      '(let a: any)',
      '(let b: unknown)',
      '(let c: never)',
      '(let d: object)',
      '(let e: bigint)',
      '(let f: symbol)',
      '(let g: null)',
      '(let h: undefined)',
    ),
    construct(
      'results that narrow',
      'function f(a): a is B {} function g(a): asserts a {}',
      '(fn f (a): boolean {})',
      '(fn g (a): void {})',
    ),
  ],
  Functions: [
    construct(
      'declarations',
      'async function f(a: A, b = 1, ...c: C[]): Promise<D> { return a }',
      '(fn f async (a: A, b = 1, ...c: Array<C>): Promise<D> { (return a) })',
    ),
    construct('generators', 'function* f() {} async function* g() {}', '(fn f generator () {})', '(fn g async generator () {})'),
    construct(
      'overloads and ambient functions have no body',
      `function f(a: A): B
function f(a) {}
declare function g(): void`,
      '(fn f (a: A): B)',
      '(fn f (a) {})',
      '(fn g (): void)',
    ),
    construct(
      'arrow functions return their expression',
      'f(() => a, async (b) => { c })',
      '(call f (fn () { (return a) }) (fn async (b) { c }))',
    ),
    construct(
      'a function has the name of its variable',
      'const f = () => 1, g = function () {}, h = function i() {}',
      '(let f (fn f () { (return 1) }))',
      '(let g (fn g () {}))',
      '(let h (fn i () {}))',
    ),
    construct(
      'patterns as parameters',
      'function f({ a, b = 1 }: Deps, [c]: D[] = []) {}',
      '(fn f ({a: a, b: (let b 1)}: Deps, [c]: Array<D> = []) {})',
    ),
    construct('a parameter this is none', 'function f(this: Window, a) {}', '(fn f (a) {})'),
  ],
  Classes: [
    construct('bases', 'class A<T> extends ns.B<T> implements C, D<E> {}', '(class A < ns.B<T>, C, D<E>)'),
    construct(
      'fields',
      "class A { a = 1; readonly b: Http; static c = 2; #d?: D; declare e: E; 'f-g' = 3; accessor h = 4 }",
      '(class A (field a 1) (field b: Http) (field static c 2) (field #d: D) (field e: E) (field f-g 3) (field h 4))',
    ),
    construct(
      'methods',
      'class A { a() {} async b() {} *c() {} static d() {} #e() {} get f() { return 1 } set f(v) {} private abstract g(): void }',
      '(class A (fn A.a () {}) (fn A.b async () {}) (fn A.c generator () {}) (fn A.d static () {}) (fn A.#e () {}) (fn A.f () { (return 1) }) (fn A.f (v) {}) (fn A.g (): void))',
    ),
    construct(
      'fields with functions are methods that each object has',
      'class A { a = async () => { this.b() }; c = function () {}; d = function e() {} }',
      '(class A (field a (fn A.a async () { (call this.b) })) (field c (fn A.c () {})) (field d (fn e () {})))',
    ),
    construct(
      'a constructor and the fields that its parameters declare',
      'class A { constructor(private readonly http: Http, b: B, public c = 1) { super(http) } }',
      '(class A (field http: Http) (field c) (fn A.constructor (http: Http, b: B, c = 1) { (call super http) }))',
    ),
    construct(
      'computed names run when the class is made',
      "class A { [a.b] = 1; [c()]() {}; ['d']() {} }",
      '(class A (field 1) (fn A. () {}) (fn A.d () {}) { a.b; (call c) })',
    ),
    construct('static blocks', 'class A { static { start() } }', '(class A { { (call start) } })'),
    construct('a base that is an expression', 'class A extends mixin(B, C) {}', '(class A < ? { (call mixin B C) })'),
    construct(
      'decorators',
      '@a @b.c @d({ e: 1 }) class A { @f() g: G; @h m(@i() j: J) {} }',
      '(@a @b.c @(call d {e: 1}) class A (@(call f) field g: G) (@h fn A.m (@(call i) j: J) {}))',
    ),
    construct(
      'decorators before and after export',
      `@a export class A {}
export @b class B {}`,
      '(export A A)',
      '(export B B)',
      '(@a class A)',
      '(@b class B)',
    ),
    construct('a class as the value of a variable', 'const A = class B extends C { m() {} }', '(class A < C (fn A.m () {}))'),
    construct(
      'a class as a value is what a function returns',
      'f(class A { m() {} })',
      '(call f (call (fn () { (class A (fn A.m () {})); (return A) })))',
    ),
    construct(
      'interfaces',
      'interface A extends B, C<D> { a: string; b?(c: C): D; readonly e: E; (f: F): G; new (h: H): I; [j: string]: J }',
      '(interface A < B, C<D> (field a: string) (field e: E) (field : J) (fn A.b (c: C): D) (fn A. (f: F): G) (fn A.constructor (h: H): I))',
    ),
    construct(
      'enumerations',
      "enum A { B, C = 'c', D = B | 1 } const enum E { F }",
      '(enum A (field static B) (field static C "c") (field static D (| B 1)))',
      '(enum E (field static F))',
    ),
    construct(
      'aliases of object types are interfaces',
      'type A = { a: B; m(): C }; type D = E & { f: F }',
      '(interface A (field a: B) (fn A.m (): C))',
      '(interface D < E (field f: F))',
    ),
    construct('other aliases have a base', 'type A = B<C>; type D = E | F', '(interface A < B<C>)', '(interface D < (E | F))'),
  ],
  'Branches and loops': [
    construct('branches', 'if (a) b(); else if (c) { d() } else e()', '(if a { (call b) } else { (if c { (call d) } else { (call e) }) })'),
    construct('while', 'while (a) { b() } while (true) c()', '(while a { (call b) })', '(endless { (call c) })'),
    construct('do', 'do { a() } while (b)', '(do b { (call a) })'),
    construct(
      'for',
      'for (let i = 0, n = a.length; i < n; i++, j--) f(i)',
      '(while init { (let i 0); (let n a.length) } (< i n) update (+= i 1), (-= j 1) { (call f i) })',
    ),
    construct('for without parts', 'for (;;) { break }', '(endless { (break) })'),
    construct('for with an assignment', 'for (i = 0, j = 1; ; ) {}', '(endless init { (= i 0); (= j 1) } {})'),
    construct('for of', 'for (const [k, v] of Object.entries(a)) f(k, v)', '(each [k, v] of (call Object.entries a) { (call f k v) })'),
    construct('for of with a name from outside', 'for (a.b of c) {}', '(each a.b of c {})'),
    construct(
      'for of with an element that is held',
      'for (using a of b) c(); for (await using d of e) f()',
      '(each a of b { (using a { (call c) }) })',
      '(each d of e { (async using d { (call f) }) })',
    ),
    construct('for await', 'for await (const x of y) f(x)', '(await each x of y { (call f x) })'),
    construct('for in', 'for (const k in a) f(k)', '(each k of a { (call f k) })'),
    construct(
      'labels',
      'a: for (const b of c) { continue a } d: { break d } e: f()',
      '(a: each b of c { (continue a) })',
      'd: { (break d) }',
      'e: { (call f) }',
    ),
    construct(
      'switches',
      'switch (a) { case 1: case 2: f(); case 3: { return } case 4: throw b; default: g() }',
      '(switch a (case 1 {} falls) (case 2 { (call f) } falls) (case 3 { { (return) } }) (case 4 { (throw b) }) (default { (call g) }))',
    ),
    construct(
      'whether a case goes on into the next',
      'switch (a) { case 1: if (b) break; else return; case 2: if (b) break; case 3: for (;;) {} case 4: for (;;) break; case 5: try { return } finally { } case 6: switch (b) { default: break } case 7: a: { break a } case 8: continue; default: }',
      '(switch a (case 1 { (if b { (break) } else { (return) }) }) (case 2 { (if b { (break) }) } falls) (case 3 { (endless {}) }) (case 4 { (endless { (break) }) } falls) (case 5 { (try { (return) }) }) (case 6 { (switch b (default { (break) })) } falls) (case 7 { a: { (break a) } } falls) (case 8 { (continue) }) (default {}))',
    ),
  ],
  'Regions and exits': [
    construct(
      'try, catch and finally',
      'try { a() } catch (e) { b(e) } finally { c() }',
      '(try { (call a) } (catch as e { (call b e) }) finally { (call c) })',
    ),
    construct(
      'catch without a name, and with a pattern',
      'try { a() } catch { b } try { a() } catch ({ code }) { b }',
      '(try { (call a) } (catch { b }))',
      '(try { (call a) } (catch as {code: code} { b }))',
    ),
    construct(
      'using holds for the rest of the block',
      '{ a(); using b = c(), d = e(); f(b); await using g = h(); i(g) } j()',
      '{ (call a); (using b=(call c) d=(call e) { (call f b); (async using g=(call h) { (call i g) }) }) }',
      '(call j)',
    ),
    construct('using at the end of a block', '{ using a = b() }', '{ (using a=(call b) {}) }'),
    construct(
      'return and throw',
      "function f() { if (a) return; if (b) return c; throw new Error('d') }",
      '(fn f () { (if a { (return) }); (if b { (return c) }); (throw (new Error "d")) })',
    ),
    construct(
      'blocks, empty statements, debugger and with',
      '{ a(); { } } ; debugger; with (b) { c() }',
      '{ (call a); {} }',
      '(other)',
      '{ b; (call c) }',
    ),
  ],
  Modules: [
    construct(
      'imports',
      "import 'a'; import b from 'b'; import * as c from 'c'; import d, { e, f as g, default as h } from 'd'; import j, * as k from 'j'; import {} from 'l'",
      '(import "a")',
      '(import b "b".default)',
      '(import c "c")',
      '(import d "d".default)',
      '(import e "d".e)',
      '(import g "d".f)',
      '(import h "d".default)',
      '(import j "j".default)',
      '(import k "j")',
      '(import "l")',
    ),
    construct(
      'imports of types',
      "import type A from 'a'; import { type B, c } from 'b'; import type * as D from 'd'; import type { E } from 'e'",
      '(import type A "a".default)',
      '(import type B "b".B)',
      '(import c "b".c)',
      '(import type D "d")',
      '(import type E "e".E)',
    ),
    construct(
      'imports with attributes and strings as names',
      "import a from './a.json' with { type: 'json' }; import { 'b-c' as d } from 'e'",
      '(import a "./a.json".default)',
      '(import d "e".b-c)',
    ),
    construct('import equals', "import a = require('a'); import b = c.d", '(import a "a")', '(let b c.d)'),
    construct(
      'require',
      "const a = require('a'), { b, c: { d } } = require('e'); const f = require('g').h; let i = 1",
      '(import a "a")',
      '(import b "e".b)',
      '(import d "e".c.d)',
      '(import f "g".h)',
      '(let i 1)',
    ),
    construct(
      'require within a function or with a default stays a call',
      "function f() { const a = require('a') } const { b = 1 } = require('c'); const d = require('e')()",
      '(fn f () { (let a (call require "a")) })',
      '(let {b: (let b 1)} (call require "c"))',
      '(let d (call (call require "e")))',
    ),
    construct(
      'exports of declarations',
      'export const a = 1, { b, c: [d] } = e; export function f() {} export class G {} export interface H {} export enum I { J } export type K = L',
      '(export a a)',
      '(export b b)',
      '(export d d)',
      '(export f f)',
      '(export G G)',
      '(export H H)',
      '(export I I)',
      '(export K K)',
      '(let a 1)',
      '(let {b: b, c: [d]} e)',
      '(fn f () {})',
      '(class G)',
      '(interface H)',
      '(enum I (field static J))',
      '(interface K < L)',
    ),
    construct(
      'lists of exports',
      "const a = 1; export { a, a as b, a as default, a as 'c-d' }",
      '(export a a)',
      '(export b a)',
      '(export default a)',
      '(export c-d a)',
      '(let a 1)',
    ),
    construct(
      'exports of other modules',
      "export * from 'a'; export * as b from 'b'; export { c, d as e, default } from 'f'",
      '(export * "a")',
      '(export b "b")',
      '(export c "f".c)',
      '(export e "f".d)',
      '(export default "f".default)',
    ),
    construct('a default export with a name', 'export default async function f() {}', '(export default f)', '(fn f async () {})'),
    construct(
      'a default export without a name is called default',
      'export default class { m() {} }',
      '(export default default)',
      '(class default (fn default.m () {}))',
    ),
    construct(
      'a default export of a value',
      'export default defineConfig({ a: 1 })',
      '(export default (call defineConfig {a: 1}))',
      '(call defineConfig {a: 1})',
    ),
    construct(
      'a default export of a function without a name',
      'export default async () => { a() }',
      '(export default (fn default async () { (call a) }))',
      '(fn default async () { (call a) })',
    ),
    construct('export equals', 'export = a', '(export default a)', 'a'),
    construct(
      'exports of CommonJS',
      'exports.a = 1; module.exports.b = f; exports = module.exports = { c, d() {}, ...e }',
      '(export a 1)',
      '(export b f)',
      '(export default {c: c, d: (fn () {}), ...e})',
      '(export c c)',
      '(export d (fn () {}))',
      '(= exports.a 1)',
      '(= module.exports.b f)',
      '(= exports (= module.exports {c: c, d: (fn () {}), ...e}))',
    ),
    construct(
      'namespaces and ambient modules are blocks',
      "namespace A.B { export const c = 1 } declare module 'm' { function f(): void } declare global { interface G {} }",
      '{ { (let c 1) } }',
      '{ (fn f (): void) }',
      '{ (interface G) }',
    ),
    construct('the name of a library for scripts leaves no trace', 'export as namespace Lib', ''),
  ],
  JSX: [
    construct(
      'elements with what they compute',
      'x = <div a="b" c={d} {...e} f>text {g} {/* none */}<i /></div>',
      '(= x (other "b" d **e g (other)))',
    ),
    construct('components', 'x = <a.B c={() => d()}><E {...f} /></a.B>', '(= x (other a.B (fn () { (return (call d)) }) (other E **f)))'),
    construct('fragments and spread children', 'x = <>{...a}</>', '(= x (other ...a))'),
  ],
}

describe.each(Object.entries(groups))('%s', (group, constructs) => {
  it.each(constructs)('$title', ({ text, model }) => {
    expect(show(lower(text, group === 'JSX' ? 'tsx' : 'typescript')).split('\n')).toEqual(model)
  })
})

describe('A module', () => {
  it('lists the functions and classes that are declared at its top level', () => {
    const { functions, classes } = lower(`
      function a() { function inner() {} }
      export const b = () => {}, C = class {}
      using d = e()
      class F {}
      interface G {}
      export default function () {}
    `)
    expect(functions.map(({ name }) => name)).toEqual(['a', 'default'])
    expect(classes.map(({ name }) => name)).toEqual(['C', 'F', 'G'])
  })

  it('keeps the language of its text', () => {
    expect(lower('a', 'tsx').language).toBe('tsx')
  })

  it('is empty for an empty text', () => {
    expect(lower('')).toEqual({
      language: 'typescript',
      package: '',
      imports: [],
      exports: [],
      body: [],
      functions: [],
      classes: [],
      asserted: new Set(),
      optional: new Set(),
      sources: new Map(),
      unread: [],
    })
  })

  it('has the source of each statement before which others can be written', () => {
    const text = 'const a = 1;\nlet b = 2, c = 3\nif (a)\n  f()\nfor (let i = f();;) g()\nexport default f()\nif (b) { h() }\n'
    const sources = [...(lower(text).sources ?? [])].flatMap(([stmt, { start, end }]) =>
      stmt.kind === 'eval' ? [text.slice(start, end)] : [],
    )
    expect(sources).toEqual(['const a = 1;', 'export default f()', 'h()'])
  })
})

describe('Offsets', () => {
  const textOf = (text: string): string | undefined => {
    const [stmt] = lower(text).body
    return stmt && text.slice(stmt.start, stmt.end)
  }

  it('leave out white space and comments in front', () => {
    expect(textOf('#!/usr/bin/env node\n // a\n /* b */ c() // d')).toBe('c()')
  })

  it('count UTF-16 code units', () => {
    expect(textOf('/* 𝒳 */ a("𝒳")')).toBe('a("𝒳")')
  })

  it('of a declared variable begin at its name', () => {
    expect(textOf('export const a = 1')).toBe('a = 1')
  })
})

describe('A text with errors', () => {
  it('lists the places that could not be read and lowers the rest', () => {
    const model = lower('const a = ; b(')
    expect(show(model).split('\n')).toEqual(['(let a (other))', '(call b)', '(unread 10-11 14-14)'])
  })

  it('lists them in order', () => {
    const { unread } = lower('a b c ) ( ] d {')
    expect(unread.length).toBeGreaterThan(1)
    expect(unread.map(({ start }) => start)).toEqual(unread.map(({ start }) => start).toSorted((left, right) => left - right))
  })
})

describe('Deep nesting', () => {
  const deep: Readonly<Record<string, string>> = {
    operators: `${'!'.repeat(2000)}a`,
    blocks: '{'.repeat(1500) + '}'.repeat(1500),
    branches: `${'if (a) b; else '.repeat(1500)}c`,
    calls: `a${'.b()'.repeat(5000)}`,
    indexes: `a${'[b]'.repeat(5000)}`,
    'array types': `let a: B${'[]'.repeat(5000)}`,
    declarations: 'using a = b;'.repeat(3000),
  }

  it.each(Object.entries(deep))('of %s is cut off and said to be unread', (_, text) => {
    const model = lower(text)
    expect(model.unread).not.toEqual([])
    expect(outside(model, text)).toEqual([])
  })

  it('of a chain of operators is one flat list', () => {
    const [stmt] = lower(`a${' + a'.repeat(5000)}`).body
    expect(stmt?.kind === 'eval' && stmt.expr.kind === 'other' && stmt.expr.children.length).toBe(5001)
  })

  it('of a long type name has no name', () => {
    expect(show(lower(`let a: b${'.c'.repeat(5000)}`))).toBe('(let a: ?)')
  })
})

describe('Any text', () => {
  const texts = Object.values(groups).flatMap((constructs) => constructs.map(({ text }) => text))
  const marks = [
    ...'{}()[]<>;:,.?=@#`\'"/\\\n ',
    '${',
    '=>',
    '/*',
    '*/',
    '</',
    '...',
    'class ',
    'using ',
    'export ',
    'as ',
    '\u2028',
    '\ud800',
  ]
  const edit = fc.record({ at: fc.nat(), drop: fc.nat({ max: 20 }), add: fc.constantFrom('', ...marks, ...texts) })

  /** Texts of the constructs, put together, cut and with something else between. */
  const mutated = fc
    .tuple(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }), fc.array(edit, { maxLength: 6 }), fc.nat())
    .map(([parts, edits, length]) => {
      let text = parts.join('\n')
      for (const { at, drop, add } of edits) {
        const place = at % (text.length + 1)
        text = text.slice(0, place) + add + text.slice(place + drop)
      }
      return length % 3 === 0 ? text.slice(0, length % (text.length + 1)) : text
    })

  it('is lowered without an error, and each node lies within its parent', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom('typescript', 'tsx', 'javascript'), (text, language) => {
        expect(outside(lower(text, language), text)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
