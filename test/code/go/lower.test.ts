import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { lowerGo } from '#code/go/lower'
import type { ModuleModel } from '#code/model'
import { withNewOfValues } from '#languages/go/new-of-value'
import { loadGrammars } from '#languages/tree/grammar'
import { Tree } from '#languages/tree/tree'
import { show } from '../show.ts'

beforeAll(loadGrammars)

/** Every form of expression, statement and declaration. */
const sample = readFileSync(new URL('./sample.go', import.meta.url), 'utf8')

const lower = (text: string): ModuleModel => lowerGo(new Tree('go', withNewOfValues(text), []), text)

const file = (text: string): string => show(lower(text))

const declarations = (text: string): string => file(`package a\n\n${text}\n`).replace('(package a)\n', '')

const inFunction = (text: string): ModuleModel => lower(`package a\n\nimport (\n\t"net/http"\n\t"time"\n)\n\nfunc f() {\n${text}\n}\n`)

const statements = (text: string): string => {
  const { functions, unread } = inFunction(text)
  expect(unread).toEqual([])
  return show(functions[0]!.body!)
}

const expression = (text: string): string => {
  const shown = statements(`x = ${text}`)
  return shown.slice('(= x '.length, -1)
}

interface Place {
  readonly start: number
  readonly end: number
}

const isPlace = (value: object): value is Place => 'start' in value && 'end' in value

/** Paths of the nodes that do not lie within the node around them. */
const outside = (value: unknown, around: Place, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const place = isPlace(value) ? value : around
  const isInside = around.start <= place.start && place.start <= place.end && place.end <= around.end
  const inner = Object.entries(value).flatMap(([key, part]) => outside(part, place, `${path}.${key}`))
  return isInside ? inner : [`${path} ${place.start}-${place.end}`, ...inner]
}

const misplaced = (text: string): readonly string[] => outside(lower(text), { start: 0, end: text.length })

describe('a Go file', () => {
  describe('literals', () => {
    it.each([
      ['an interpreted string', '"a\\tb\\"c\\\\"', '"a\\tb\\"c\\\\"'],
      ['a string with code points', '"\\u00e9\\U0001F600"', '"é😀"'],
      ['bytes in a string are UTF-8', '"\\xe4\\xb8\\x96 \\344\\270\\226"', '"世 世"'],
      ['bytes that are no text', '"\\xff"', '(text)'],
      ['a raw string keeps its backslashes', '`a\\n"b"`', '"a\\\\n\\"b\\""'],
      ['a raw string over lines', '`a\n\tb`', '"a\\n\\tb"'],
      ['a raw string without its carriage returns', '`a\r\nb`', '"a\\nb"'],
      ['an empty string', '""', '""'],
      ['a rune', "'a'", '(number)'],
      ['a rune with an escape', "'\\n'", '(number)'],
      ['a decimal integer', '42', '42'],
      ['an integer with underscores', '1_000_000', '1000000'],
      ['a hexadecimal integer', '0xFF', '255'],
      ['an octal integer', '0o17', '15'],
      ['an octal integer without a letter', '0644', '420'],
      ['a binary integer', '0b101', '5'],
      ['an integer beyond 2^53', '18446744073709551615', '(number)'],
      ['a float', '1.5e3', '1500'],
      ['a float without digits behind the point', '1.', '1'],
      ['a float without digits before the point', '.25', '0.25'],
      ['a hexadecimal float', '0x1.8p1', '3'],
      ['an imaginary number', '2i', '(number)'],
      ['true', 'true', 'true'],
      ['false', 'false', 'false'],
      ['nil', 'nil', 'null'],
      ['iota', 'iota', 'iota'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('names', () => {
    it.each([
      ['a name', 'a', 'a'],
      ['a member', 'a.b.c', 'a.b.c'],
      ['a member of a package', 'http.DefaultClient', 'http.DefaultClient'],
      ['the blank name', '_', '_'],
      ['parentheses', '((a))', 'a'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('composite literals', () => {
    it.each([
      ['a struct by the names of its fields', 'T{A: 1, B: b}', '(struct T A=1 B=b)'],
      ['a struct by position', 'T{1, b}', '(struct T 1 b)'],
      ['a struct of a package', 'http.Client{Timeout: 5 * time.Second}', '(struct http.Client Timeout=(* 5 time.Second))'],
      ['a pointer to a struct', '&http.Client{}', '(struct http.Client)'],
      ['a struct of a generic type', 'Pair[int, string]{First: 1}', '(struct Pair<int, string> First=1)'],
      ['a struct in a struct', 'A{B: B{C: 1}}', '(struct A B=(struct B C=1))'],
      ['a struct without a name', 'struct{ A int }{A: 1}', '(struct ? A=1)'],
      ['a map', 'map[string]int{"a": 1, b: 2}', '{a: 1, [b]: 2}'],
      ['a map of structs whose type is written once', 'map[string]T{"a": {X: 1}, "b": {}}', '{a: (struct T X=1), b: (struct T)}'],
      ['a map with keys of a struct type', 'map[P]int{{1, 2}: 3}', '{[(struct P 1 2)]: 3}'],
      ['a map of a named type', 'gin.H{"a": 1, "b": x}', '(as {a: 1, b: x} gin.H)'],
      ['a slice', '[]int{1, a}', '[1, a]'],
      ['a slice of pointers to structs', '[]*T{{1}, {X: 2}}', '[(struct T 1), (struct T X=2)]'],
      ['a slice of slices', '[][]int{{1}, {2, 3}}', '[[1], [2, 3]]'],
      ['a slice of slices of a named type', '[]T{{{1}, {A: 2}}}', '[(struct T [1] (struct ? A=2))]'],
      ['an array', '[2]string{"a", "b"}', '["a", "b"]'],
      ['an array with indexes', '[...]string{2: "c", "d"}', '{[2]: "c", "d"}'],
      ['a pointer to a slice', '&[]int{1}', '(& [1])'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('calls', () => {
    it.each([
      ['a call', 'f(a, 1)', '(call f a 1)'],
      ['a call of a member', 'a.b(c).d()', '(call (call a.b c).d)'],
      ['a call with the elements of a slice', 'f(a, b...)', '(call f a ...b)'],
      ['a call that ends with a comma', 'f(\na,\n)', '(call f a)'],
      ['a call of a function literal', 'func(a int) int { return a }(1)', '(call (fn (a: int): int { (return a) }) 1)'],
      ['a call with type arguments', 'Map[int, string](a, b)', '(call Map a b)'],
      ['a call with one type argument', 'decode[Order](body)', '(call decode body)'],
      ['a call of a generic function of a package', 'http.Handle[T](a)', '(call http.Handle a)'],
      ['a call of an element of a field', 's.handlers[i](a)', '(call s.handlers[i] a)'],
      ['a call of an element of a field with two arguments', 's.handlers[i](a, b)', '(call s.handlers[i] a b)'],
      ['a call of what a call gives', 'f(a)(b)', '(call (call f a) b)'],
      ['new with a type', 'new(T)', '(call new T)'],
      ['new with a type of a package', 'new(http.Client)', '(call new http.Client)'],
      ['new with a value', 'new("a")', '(call new "a")'],
      ['new with a call', 'new(time.Now())', '(call new (call time.Now))'],
      ['make with a slice', 'make([]T, 0, n)', '(call make (other [] T) 0 n)'],
      ['make with a map', 'make(map[string]*T)', '(call make (other map string (* T)))'],
      ['make with a channel', 'make(chan struct{}, 1)', '(call make (other chan (other)) 1)'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('conversions', () => {
    it.each([
      ['a conversion to a predeclared type', 'string(b)', '(as b string)'],
      ['a conversion to a slice', '[]byte(s)', '(as s []<byte>)'],
      ['a conversion to a pointer', '(*T)(nil)', '(as null T)'],
      ['a conversion to a pointer of a package', '(*http.Client)(p)', '(as p http.Client)'],
      ['a conversion to a function', '(func(int) error)(f)', '(as f ?<int, error>)'],
      ['a conversion to a channel', '(<-chan int)(c)', '(as c chan<int>)'],
      ['what may be a conversion or a call', 'time.Duration(n)', '(call time.Duration n)'],
      ['a type assertion', 'a.(T)', '(as a T)'],
      ['a type assertion to a pointer', 'a.(*http.Client)', '(as a http.Client)'],
      ['a type assertion to an interface', 'a.(interface{ Close() error })', '(as a ?)'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('indexes and slices', () => {
    it.each([
      ['an index', 'a[i]', 'a[i]'],
      ['a key', 'a["b"]', 'a["b"]'],
      ['a slice of all', 'a[:]', 'a[:]'],
      ['a slice with bounds', 'a[i : len+1]', 'a[:]'],
      ['a slice with a capacity', 'a[1:2:3]', 'a[:]'],
      ['a slice whose bound is a call', 'a[f(b):]', 'a[(other (call f b))]'],
      ['a generic function as a value', 'Map[int]', 'Map[int]'],
      ['a generic function with two type arguments as a value', 'Map[int, string]', 'Map[(other int string)]'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('operators', () => {
    it.each([
      ['and, or and not', 'a && !b || c', '(or (and a (not b)) c)'],
      ['comparisons', 'a == b != (c < d)', '(!= (== a b) (< c d))'],
      ['arithmetic', 'a + b*c - d/e%f', '(- (+ a (* b c)) (% (/ d e) f))'],
      ['bits', 'a&b | c^d&^e<<1>>2', '(^ (| (& a b) c) (>> (<< (&^ d e) 1) 2))'],
      ['signs', '-a + +b', '(+ (- a) (+ b))'],
      ['the complement', '^a', '(~ a)'],
      ['a pointer and its value', '*p == &q', '(== (* p) (& q))'],
      ['a receive', '<-c', '(<- c)'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('function literals', () => {
    it.each([
      [
        'a function literal',
        'func(a, b int, c ...string) (n int, err error) { return }',
        '(fn (a: int, b: int, ...c: string) n, err: int, error { (return) })',
      ],
      ['a function literal without parameters', 'func() {}', '(fn () {})'],
    ])('%s', (_, text, expected) => {
      expect(expression(text)).toBe(expected)
    })
  })

  describe('declarations and assignments', () => {
    it.each([
      ['a variable', 'var a int', '(let a: int)'],
      ['several variables', 'var a, b T', '(let a: T)\n(let b: T)'],
      ['a variable with a value', 'var a = f()', '(let a (call f))'],
      ['a variable with a type and a value', 'var a http.Handler = f()', '(let a: http.Handler (call f))'],
      ['several variables with values', 'var a, b int = 1, 2', '(let a: int 1)\n(let b: int 2)'],
      ['several variables of one call', 'var a, err = f()', '(let a, err (call f))'],
      ['a group of variables', 'var (\na int\nb = 2\n)', '(let a: int)\n(let b 2)'],
      ['a constant', 'const a = 1', '(let a 1)'],
      ['constants that go on', 'const (\na = iota\nb\n_\nc, d = 1, 2\n)', '(let a iota)\n(let b)\n(let _)\n(let c 1)\n(let d 2)'],
      ['a short declaration', 'a := 1', '(let a 1)'],
      ['a short declaration of several', 'a, err := f()', '(let a, err (call f))'],
      ['a short declaration of pairs', 'a, b := 1, f()', '(let a 1)\n(let b (call f))'],
      ['an assignment', 'a.b[c] = 1', '(= a.b[c] 1)'],
      ['an assignment to what a pointer points to', '*p = 1', '(= (* p) 1)'],
      ['an assignment of several', 'a, _ = f()', '(= a, _ (call f))'],
      ['an assignment of pairs', 'a, b = b, a', '(= a b)\n(= b a)'],
      ['compound assignments', 'a += 1\nb &^= c\nd <<= 2', '(+= a 1)\n(&^= b c)\n(<<= d 2)'],
      ['increment', 'i++', '(+= i 1)'],
      ['decrement', 'a.b--', '(-= a.b 1)'],
    ])('%s', (_, text, expected) => {
      expect(statements(text)).toBe(expected)
    })
  })

  describe('branches', () => {
    it.each([
      ['if', 'if a {\nb()\n}', '(if a { (call b) })'],
      ['if with else', 'if a {\nb()\n} else {\nc()\n}', '(if a { (call b) } else { (call c) })'],
      ['if with else if', 'if a {\n} else if b {\nc()\n} else {\nd()\n}', '(if a {} else { (if b { (call c) } else { (call d) }) })'],
      [
        'if with a statement before',
        'if a, err := f(); err != nil {\nreturn\n}',
        '(if init { (let a, err (call f)) } (!= err null) { (return) })',
      ],
      [
        'switch',
        'switch a {\ncase 1, 2:\nb()\ncase 3:\nc()\nfallthrough\ndefault:\nd()\n}',
        '(switch a (case 1 2 { (call b) }) (case 3 { (call c) } falls) (default { (call d) }))',
      ],
      ['switch without a value', 'switch {\ncase a > 1:\nb()\n}', '(switch (case (> a 1) { (call b) }))'],
      ['switch with a statement before', 'switch a := f(); a {\ncase 1:\n}', '(switch init { (let a (call f)) } a (case 1 {}))'],
      ['switch with only a statement before', 'switch a := f(); {\ncase a:\n}', '(switch init { (let a (call f)) } (case a {}))'],
      ['a type switch', 'switch a.(type) {\ncase T:\nb()\n}', '(type-switch a (case T { (call b) }))'],
      [
        'a type switch with a name',
        'switch b := a.(type) {\ncase nil:\ncase int, *http.Client:\nc(b)\ncase []T, map[string]T, func():\ndefault:\n}',
        '(type-switch (let b a) (case null {}) (case int (* http.Client) { (call c b) }) (case (other [] T) (other map string T) (other) {}) (default {}))',
      ],
      [
        'a type switch with a statement before',
        'switch a := f(); b := a.(type) {\ncase List[int]:\nc(b)\n}',
        '(type-switch init { (let a (call f)) } (let b a) (case List[int] { (call c b) }))',
      ],
      [
        'select',
        'select {\ncase a := <-c:\nf(a)\ncase a, ok = <-d:\ncase <-ctx.Done():\nreturn\ncase e <- g():\ndefault:\n}',
        '(select (case (let a (<- c)) { (call f a) }) (case (= a, ok (<- d)) {}) (case (<- (call ctx.Done)) { (return) }) (case (<- e (call g)) {}) (default {}))',
      ],
      ['an empty select', 'select {}', '(select)'],
    ])('%s', (_, text, expected) => {
      expect(statements(text)).toBe(expected)
    })
  })

  describe('loops', () => {
    it.each([
      ['endless', 'for {\na()\n}', '(endless { (call a) })'],
      ['with a condition', 'for a < b {\nc()\n}', '(while (< a b) { (call c) })'],
      ['with three parts', 'for i := 0; i < n; i++ {\na(i)\n}', '(while init { (let i 0) } (< i n) update (+= i 1) { (call a i) })'],
      ['with an empty condition', 'for i := 0; ; i++ {\n}', '(endless init { (let i 0) } update (+= i 1) {})'],
      [
        'with several counters',
        'for i, j := 0, n; i < j; i, j = i+1, j-1 {\n}',
        '(while init { (let i 0); (let j n) } (< i j) update (= i (+ i 1)), (= j (- j 1)) {})',
      ],
      ['with a send as a step', 'for ; a; c <- 1 {\n}', '(while a update (<- c 1) {})'],
      ['over elements', 'for i, v := range a {\nb(v)\n}', '(each i, v of a { (call b v) })'],
      ['over keys', 'for k := range a {\n}', '(each k of a {})'],
      ['over a channel without a name', 'for range c {\n}', '(each  of c {})'],
      ['over a number', 'for i := range 10 {\n}', '(each i of 10 {})'],
      ['over a function', 'for v := range all(a) {\n}', '(each v of (call all a) {})'],
      ['over elements without new names', 'for i, a[0] = range b {\n}', '(each i, a[0] of b {})'],
      ['with a label', 'outer:\nfor {\nbreak outer\n}', '(outer: endless { (break outer) })'],
    ])('%s', (_, text, expected) => {
      expect(statements(text)).toBe(expected)
    })
  })

  describe('other statements', () => {
    it.each([
      ['a call', 'f()', '(call f)'],
      ['a receive', '<-c', '(<- c)'],
      ['a send', 'c <- f()', '(send c (call f))'],
      ['go', 'go f(a)', '(detached call f a)'],
      ['go with a function literal', 'go func() {\nf()\n}()', '(detached call (fn () { (call f) }))'],
      ['defer', 'defer mu.Unlock()', '(defer (call mu.Unlock))'],
      ['return', 'return', '(return)'],
      ['return of a value', 'return a', '(return a)'],
      ['return of several values', 'return a, f()', '(return a (call f))'],
      ['break, continue and goto', 'break\ncontinue\ncontinue a\ngoto b', '(break)\n(continue)\n(continue a)\n(goto b)'],
      ['a block', '{\na()\n}', '{ (call a) }'],
      ['a block with a label', 'a:\n{\nb()\n}', 'a: { (call b) }'],
      ['a switch with a label', 'a:\nswitch {\n}', 'a: { (switch) }'],
      ['a label at the end', 'a:', 'a: {}'],
      ['a label of a statement', 'a:\nb()', 'a: { (call b) }'],
      ['an empty statement', ';', ''],
      ['a local type', 'type T struct{ a int }', '(struct T (field a: int))'],
    ])('%s', (_, text, expected) => {
      expect(statements(text)).toBe(expected)
    })
  })

  describe('imports', () => {
    it.each([
      ['one import', 'import "net/http"', '(import http "net/http")'],
      [
        'a group of imports',
        'import (\n\t"os"\n\tweb "net/http"\n\t_ "embed"\n\t. "math"\n)',
        '(import os "os")\n(import web "net/http")\n(import "embed")\n(import * "math")',
      ],
      [
        'names by convention',
        'import (\n\t"github.com/redis/go-redis/v9"\n\t"gopkg.in/yaml.v3"\n\t"github.com/a/b-go"\n\t"github.com/nats-io/nats.go"\n)',
        '(import redis "github.com/redis/go-redis/v9")\n(import yaml "gopkg.in/yaml.v3")\n(import b "github.com/a/b-go")\n(import nats "github.com/nats-io/nats.go")',
      ],
    ])('%s', (_, text, expected) => {
      expect(declarations(text)).toBe(expected)
    })
  })

  describe('functions', () => {
    it.each([
      [
        'a function',
        'func f(a int, b, c string) error {\n\treturn nil\n}',
        '(fn f (a: int, b: string, c: string): error { (return null) })',
      ],
      ['a function without names of parameters', 'func f(int, *T, ...string)', '(fn f (: int, : T, ...: string))'],
      ['several results', 'func f() (int, error) {\n}', '(fn f (): int, error {})'],
      ['named results', 'func f() (n int, err error) {\n}', '(fn f () n, err: int, error {})'],
      ['a generic function', 'func f[K comparable, V any](m map[K]V) []K {\n}', '(fn f (m: map<K, V>): []<K> {})'],
      ['a method', 'func (s T) f() {\n}', '(fn T.f self=s () {})'],
      ['a method of a pointer', 'func (s *T) f() {\n}', '(fn T.f self=s () {})'],
      ['a method of a generic type', 'func (s *List[T]) f(v T) {\n}', '(fn List.f self=s (v: T) {})'],
      ['a method without a name for its receiver', 'func (*T) f() {\n}', '(fn T.f () {})'],
      ['a method that discards its receiver', 'func (_ *T) f() {\n}', '(fn T.f () {})'],
      ['a function without a body', 'func f(a int) int', '(fn f (a: int): int)'],
      [
        'an exported function, and a method that is not exported by itself',
        'func Load() {\n}\n\nfunc (s *T) Load() {\n}',
        '(export Load Load)\n(fn Load () {})\n(fn T.Load self=s () {})',
      ],
      [
        'types of parameters',
        'func f(a []T, b map[string][]*T, c <-chan T, d [4]byte, e func(int) error, g interface{}, h struct{}, i http.Handler, j Pair[K, V], k any) {\n}',
        '(fn f (a: []<T>, b: map<string, []<T>>, c: chan<T>, d: []<byte>, e: ?<int, error>, g: ?, h: ?, i: http.Handler, j: Pair<K, V>, k: any) {})',
      ],
    ])('%s', (_, text, expected) => {
      expect(declarations(text)).toBe(expected)
    })
  })

  describe('types', () => {
    it.each([
      [
        'a struct',
        'type T struct {\n\ta, b int\n\tc *http.Client `json:"c"`\n}',
        '(export T T)\n(struct T (field a: int) (field b: int) (@"json:\\"c\\"" field c: http.Client))',
      ],
      [
        'embedded types',
        'type T struct {\n\tBase\n\t*http.Client\n\tsync.Mutex `json:"-"`\n\tList[int]\n}',
        '(export T T)\n(struct T < Base, http.Client, sync.Mutex, List<int> (field Base: Base) (field Client: http.Client) (@"json:\\"-\\"" field Mutex: sync.Mutex) (field List: List<int>))',
      ],
      [
        'a struct in a struct',
        'type T struct {\n\ta struct{ b int }\n\tc []struct{ d int }\n}',
        '(export T T)\n(struct T (field a: ?) (field c: []<?>) (struct a (field b: int)) (struct c (field d: int)))',
      ],
      ['a generic struct', 'type T[K comparable] struct {\n\ta K\n}', '(export T T)\n(struct T (field a: K))'],
      [
        'an interface',
        'type I interface {\n\tf(a int) (int, error)\n\tio.Closer\n}',
        '(export I I)\n(interface I < io.Closer (fn I.f (a: int): int, error))',
      ],
      ['a constraint', 'type N interface {\n\t~int | ~float64\n}', '(export N N)\n(interface N < (int | float64))'],
      ['a named type', 'type id string', '(class id < string)'],
      ['a function type', 'type handler func(a int) error', '(class handler < ?<int, error>)'],
      ['an alias', 'type t = http.Client', '(class t < http.Client)'],
      ['a group of types', 'type (\n\ta int\n\tb struct{}\n)', '(class a < int)\n(struct b)'],
      [
        'exported names',
        'type Type int\n\nvar Ready, done = true, false\n\nconst Most = 5',
        '(export Type Type)\n(export Ready Ready)\n(export Most Most)\n(class Type < int)\n(let Ready true)\n(let done false)\n(let Most 5)',
      ],
    ])('%s', (_, text, expected) => {
      expect(declarations(text)).toBe(expected)
    })
  })

  describe('texts with errors', () => {
    it.each([
      [
        'a call that is not finished',
        'package a\n\nfunc f() {\n\ta(\n}\n\nfunc g() {\n\tb()\n}',
        '(package a)\n(fn f () { a })\n(fn g () { (call b) })\n(unread 24-25)',
      ],
      [
        'a block that is not closed',
        'package a\n\nfunc f() {\n\tif a {\n\t\tb()\n}',
        '(package a)\n(fn f () { (if a { (call b) }) })\n(unread 37-37)',
      ],
      ['a value that is missing', 'package a\n\nfunc f() {\n\ta :=\n}', '(package a)\n(fn f () { (let a (other)) })\n(unread 27-27)'],
      [
        'a bracket too many',
        'package a\n\nfunc f() {\n\tb()\n}}\n\nvar x = 1',
        '(package a)\n(fn f () { (call b) })\n(let x 1)\n(unread 11-29)',
      ],
      ['a text that breaks off', 'package a\n\nfunc f() {\n\tif a {\n\t\tb(c', '(package a)\n(fn f ())\na\nb\nc\n(unread 20-35)'],
      ['no Go at all', '<html>\n<b>1</b>\n</html>', '(> (/ (> (> html b) 1) b) html)\n(unread 0-23 7-8 11-12 16-18)'],
      ['nothing', '', ''],
    ])('%s', (_, text, expected) => {
      expect(file(text)).toBe(expected)
    })
  })
})

describe('where brackets after a name hold an index or type arguments', () => {
  it.each([
    ['a parameter is no generic function', 'func f(handlers map[string]func(int)) { handlers[key](1) }', '(call handlers[key] 1)'],
    [
      'a variable of the file is none, wherever it stands',
      'func f() { handlers[Key](1) }\n\nvar handlers = table()',
      '(call handlers[Key] 1)',
    ],
    ['a variable is no type', 'func f(i int) { handlers[i](1) }', '(call handlers[i] 1)'],
    ['a method has no type arguments', 'func (s *server) f() { s.handlers[Key](1, 2) }', '(call s.handlers[Key] 1 2)'],
    [
      'what the file declares with type parameters is one',
      'func f(order int) { decode[order](1) }\n\nfunc decode[T any](a int) {}',
      '(call decode 1)',
    ],
    ['of a package, a function is likelier than a table', 'import "a/p"\n\nfunc f(order int) { p.Decode[order](1) }', '(call p.Decode 1)'],
    ['a constant is no type', 'import "a/p"\n\nfunc f() { p.Table["a"](1, 2) }', '(call p.Table["a"] 1 2)'],
    ['a member of what is no package is no type', 'func f(decode int) { Decode[p.order](1) }', '(call Decode[p.order] 1)'],
    ['other names are a generic function and a type', 'func f() { decode[order](1) }', '(call decode 1)'],
  ])('%s', (_, text, expected) => {
    expect(declarations(text)).toContain(expected)
  })
})

describe('conversions', () => {
  it('calls a variable under the name of a predeclared type', () => {
    expect(declarations('func f(string func(int)) { string(1) }')).toContain('(call string 1)')
  })

  it('calls what a variable points to', () => {
    expect(declarations('func f(g *func(int)) { (*g)(1) }')).toContain('(call (* g) 1)')
  })
})

describe('offsets', () => {
  const textOf = (text: string, { start, end }: Place): string => text.slice(start, end)

  it('count UTF-16 code units', () => {
    const text = 'package a\n\nvar a = "é😀"\nvar b = c\n'
    const [, second] = lower(text).body
    expect(textOf(text, second!)).toBe('b = c')
  })

  it('are those of a pair in an assignment of several', () => {
    const text = 'package a\n\nvar a, b = f(), g()\n'
    expect(lower(text).body.map((statement) => textOf(text, statement))).toEqual(['a, b = f()', 'b = f(), g()'])
  })

  it('are empty for a type that is written once for all elements', () => {
    const text = 'package a\n\nvar a = []p.T{{1}}\n'
    const [statement] = lower(text).body
    const start = text.indexOf('{1}')
    expect(statement).toMatchObject({ expr: { value: { elements: [{ kind: 'struct', start, type: { start, end: start } }] } } })
  })

  it('lie within the text, and within the node around them', () => {
    expect(misplaced(sample)).toEqual([])
    expect(lower(sample).unread).toEqual([])
  })

  it('lie there in every text that breaks off', () => {
    fc.assert(
      fc.property(fc.nat(sample.length), (length) => {
        expect(misplaced(sample.slice(0, length))).toEqual([])
      }),
      { numRuns: 100 },
    )
  })

  it('lie there in texts with parts that are deleted, moved and put in', () => {
    const part = fc.tuple(fc.nat(sample.length), fc.nat(60)).map(([start, length]) => sample.slice(start, start + length))
    const token = fc.constantFrom(
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '"',
      '`',
      "'",
      ';',
      ':=',
      'func',
      'case',
      'type',
      '...',
      '<-',
      '\\',
      '\u0000',
      '\ud800',
      '😀',
    )
    const edit = fc.tuple(fc.nat(sample.length), fc.nat(40), fc.oneof(part, token, fc.string()))
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let text = sample
        for (const [at, length, added] of edits) text = text.slice(0, at) + added + text.slice(at + length)
        expect(misplaced(text)).toEqual([])
      }),
      { numRuns: 100 },
    )
  })
})

describe('deep nesting', () => {
  const levels = 3000
  const nested = (open: string, inner: string, close: string): string => open.repeat(levels) + inner + close.repeat(levels)

  it.each([
    ['operators', `x = ${nested('', '1', ' + 1')}`],
    ['signs', `x = ${nested('!', 'a', '')}`],
    ['calls', nested('f(', '', ')')],
    ['chains', nested('f', '', '.a()')],
    ['indexes', `x = ${nested('a[', '1', ']')}`],
    ['literals', `x = T${nested('{', '', '}')}`],
    ['types', `var x ${nested('[]', 'int', '')}`],
    ['function types', `var x ${nested('func(', '', ')')}`],
    ['structs', `type x ${nested('struct { a ', 'int', '}')}`],
    ['type arguments', `var x ${nested('A[', 'int', ']')}`],
    ['blocks', nested('{\n', '', '}\n')],
    ['branches', nested('if a {\n', '', '}\n')],
    ['else branches', `if a {\n}${nested(' else if a {\n}', '', '')}`],
    ['loops', nested('for {\n', '', '}\n')],
    ['choices', nested('select {\ncase <-c:\n', '', '}\n')],
    ['functions', nested('func() {\n', '', '}()\n')],
    ['labels', nested('a:\n', 'f()', '')],
    ['brackets that stay open', nested('f(func() {\n', '', '')],
  ])('of %s is listed as unread from some level on', (_, text) => {
    const { unread } = inFunction(text)
    expect(unread).not.toEqual([])
  })

  it('lowers what is not too deep', () => {
    expect(inFunction(`${nested('{\n', '', '}\n')}\nf()`).functions[0]?.body?.map(({ kind }) => kind)).toEqual(['block', 'eval'])
    expect(inFunction(`x = ${'('.repeat(levels)}a${')'.repeat(levels)}`).unread).toEqual([])
  })
})
