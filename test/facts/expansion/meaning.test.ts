import { beforeAll, describe, expect, it } from 'vitest'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { go, java, python, typescript, type Texts } from './texts-of.ts'

beforeAll(() => loadFrontEnds(['typescript', 'python', 'go', 'java']))

const readers = { typescript, python, go, java }

type Language = keyof typeof readers

/** The lines that differ from the text after everything is written out. */
const changed = (language: Language, text: string): readonly string[] => {
  const { plain, inlined }: Texts = readers[language](text)
  const before = text.split('\n')
  const after = (inlined ?? plain).split('\n')
  expect(after.length).toBe(before.length)
  return after.filter((line, at) => line !== before[at]).map((line) => line.trim())
}

/** A caller in which a method of the class is called. */
const inClass = (method: string, statement: string): string => `class A {\n${method}\nvoid run(int b) {\n${statement}\n}\n}\n`

describe('texts and comments', () => {
  it.each<[string, Language, string, string]>([
    ['a key with slashes', 'typescript', `const o = { 'http://x': 1, timeout: 2 }\ng(o)\n`, `g({ 'http://x': 1, timeout: 2 })`],
    [
      'a type with slashes',
      'typescript',
      `function f(a) { const x: 'a//b' = g(a); return x }\nfunction r(c) {\nreturn f(c)\n}\n`,
      `const x: 'a//b' = g(c); return (x)`,
    ],
    ['a pattern with slashes', 'typescript', `const o = { at: /a\\/\\/b/, b: 'x' } // c\ng(o)\n`, `g({ at: /a\\/\\/b/, b: 'x' })`],
    ['characters of two units', 'typescript', `const o = { a: '😀', /* 😀 */ b: '//' }\ng('😀', o)\n`, `g('😀', { a: '😀',   b: '//' })`],
    ['a key with a hash', 'python', 'O = {"a#b": 1}\ng(O)\n', 'g({"a#b": 1})'],
    ['bytes with a hash', 'python', 'def f(a):\n  g(a, b"x#y") # c\n  h(a)\ndef r(c):\n  f(c)\n', 'g(c, b"x#y"); h(c)'],
    ['a line that goes on', 'python', 'def f(a):\n  g(a, \\\n    2)\n  h(a)\ndef r(c):\n  f(c)\n', 'g(c, 2); h(c)'],
    ['a key of a map', 'go', 'package a\n\nvar m = map[string]int{"a//b": 1}\n\nfunc r() {\n\tg(m)\n}\n', 'g(map[string]int{"a//b": 1})'],
  ])('keeps %s', (_what, language, text, line) => expect(changed(language, text)).toContain(line.trim()))

  it.each<[string, Language, string]>([
    ['JSX that may hold a comment', 'typescript', `function f(a) { return g(<a href={a}>http://x it's</a>) }\nf(c)\n`],
    ['a comment in a template', 'typescript', 'function f(a) {\n  g(`x ${a // b\n  }`)\n  h(a)\n}\nf(c)\n'],
    ['a text over lines with a hash', 'python', 'O = ("a"\n  "b" # c\n  "d")\ng(O)\n'],
    ['a raw text over lines with slashes', 'go', 'package a\n\nconst q = `a\n // b`\n\nfunc r() {\n\tg(q)\n}\n'],
  ])('leaves %s', (_what, language, text) => expect(changed(language, text)).toEqual([]))

  it('ends the statements of a function that is joined', () => {
    const typescriptText = `const o = {\n  a: () => {\n    g()\n    h()\n  },\n  b: 1\n}\ng(() => 1)\nx(o)\n`
    expect(changed('typescript', typescriptText)).toEqual(['x({ a: () => { g(); h(); }, b: 1 })'])
    const goText =
      'package a\n\nfunc f(a int) int {\n\tif a > 1 {\n\t\tg(a)\n\t\th(a)\n\t}\n\treturn k(a)\n}\n\nfunc r(c int) int {\n\treturn f(c)\n}\n'
    expect(changed('go', goText)).toEqual(['if c > 1 { g(c); h(c); }; return (k(c))'])
  })

  it('leaves the other places if one cannot be read', () => {
    const text =
      'class B { x = 1\n  y = 2 }\nfunction f(a) { g(class {\n  x = a\n  y = 2 }); h() }\nfunction k(a) { g(a); h(a) }\nfunction r(c) {\n  f(1)\n  k(c)\n}\n'
    expect(changed('typescript', text)).toEqual(['g(c); h(c)'])
  })

  it('keeps the lines behind a call over lines', () => {
    const body = 'def f(a):\n  return g(a)\ndef r(c):\n'
    expect(python(`${body}  x = f(\n    c) + 3\n`).inlined).toBe(`${body}  x = (g(c)\n) + 3\n`)
    const goText = 'package a\n\nfunc f(a int) int {\n\treturn g(a)\n}\n\nfunc r(c int) (int, error) {\n\treturn f(\n\t\tc), nil\n}\n'
    expect(go(goText).inlined?.split('\n').slice(7, 9)).toEqual(['\treturn (', 'g(c)), nil'])
  })
})

describe('places', () => {
  const body = 'function f(a) {\n  g(a)\n  h(a)\n}\n'

  it.each([
    ['a condition without braces, after a comment', `${body}function r(c) {\n  if (c) // {\n    f(c)\n}\n`],
    ['a condition without braces, after old code', `${body}function r(c) {\n  if (c)\n    // old();\n    f(c)\n}\n`],
    ['a loop without braces', `${body}function r(c) {\n  for (;;)\n    f(c)\n}\n`],
    ['one of several declarations', `function f(a) {\n  g(a)\n  return h(a)\n}\nconst x = f(1), y = 2\n`],
    ['a value that may not be needed', `function f(a) {\n  g(a)\n  return h(a)\n}\nlet x\nx ??= f(1)\n`],
  ])('writes no statements into %s', (_where, text) => expect(changed('typescript', text)).toEqual([]))

  it('writes no statements where Go and Java have none', () => {
    expect(changed('go', 'package a\n\nfunc f(a int) int {\n\tg(a)\n\treturn h(a)\n}\n\nvar x = f(1)\n\nvar (\n\ty = f(2)\n)\n')).toEqual(
      [],
    )
    const method = 'int f(int a) { g(a); return h(a); }'
    expect(changed('java', inClass(method, 'for (int i = f(b); i < 3;) k();\nif (b)\n f(b);\nint x = f(b), y = f(b);'))).toEqual([])
  })

  it('writes statements after a colon of Python', () => {
    const text = 'def f(a):\n  g(a)\n  h(a)\ndef r(c):\n  if c: f(c)\n'
    expect(changed('python', text)).toEqual(['if c: g(c); h(c)'])
  })

  it('begins no statement with what goes on from the line before', () => {
    const text = `const f = (a) => ({ x: g(a) })\nfunction r(c) {\n  x = y\n  f(c)\n}\n`
    expect(changed('typescript', text)).toEqual([';({ x: g(c) })'])
  })

  it('keeps what is exported', () => {
    const text = `function f(a) {\n  g(a)\n  return h(a)\n}\nexport default f(1)\n`
    expect(changed('typescript', text)).toEqual(['g(1); export default (h(1))'])
  })
})

describe('names', () => {
  const call = 'function r(c) {\n  const v = f(c.d)\n  return v\n}\n'

  it.each([
    ['a parameter inside', 'function f(a) { g(x.map(a => a.y)); return h(a) }\n', 'g(x.map(a => a.y)); const v = (h(c.d))'],
    ['a block', 'function f(a) { if (a) { const a = 3; g(a) } return h(a) }\n', 'if (c.d) { const a = 3; g(a) }; const v = (h(c.d))'],
    [
      'a key with a default',
      'function f(a) { const { v = 1 } = g(a); return h({ v }) }\n',
      'const { v: v_0 = 1 } = g(c.d); const v = (h({ v: v_0 }))',
    ],
    ['a parameter that changes', 'function f(a) { a = g(a); return h(a) }\n', 'let a_0 = c.d; a_0 = g(a_0); const v = (h(a_0))'],
    ['an argument that changes', 'function f(a) { x.d = g(); return h(a) }\n', 'const a_0 = c.d; x.d = g(); const v = (h(a_0))'],
    [
      'an argument that a function inside hides',
      'function f(a) { return h(x.map((c) => k(a, c))) }\n',
      'const a_0 = c.d; const v = (h(x.map((c) => k(a_0, c))))',
    ],
  ])('tells %s apart', (_what, fn, line) => {
    expect(changed('typescript', `${fn}${call}`).map((one) => one.replaceAll(/_\d+/g, '_0'))).toEqual([line])
  })

  it('declares a name once, and none that the caller knows from elsewhere', () => {
    const text =
      'function f(a) { const v = g(a); return h(v) }\nfunction r() {\n  const x = f(1)\n  const y = f(2)\n  const z = k(fetch)\n}\n'
    expect(changed('typescript', text).map((one) => one.replaceAll(/_\d+/g, '_0'))).toEqual([
      'const v = g(1); const x = (h(v))',
      'const v_0 = g(2); const y = (h(v_0))',
    ])
    const hiding = 'def f(a):\n  open = g(a)\n  return h(open)\ndef r(c):\n  x = f(c)\n  return open(x)\n'
    expect(changed('python', hiding)[0]).toMatch(/^open_(\d+) = g\(c\); x = \(h\(open_\1\)\)$/)
  })

  it.each<[string, Language, string]>([
    ['arguments', 'typescript', 'function f(a) { return g(arguments[1], a) }\nf(1)\n'],
    ['the object of a plain call', 'typescript', 'function f(a) { return this.g(a) }\nclass A { r() { return f(1) } }\n'],
    ['a global name of Python', 'python', 'def f(a):\n  global x\n  x = g(a)\n  h(x)\ndef r(c):\n  f(c)\n'],
    ['named results', 'go', 'package a\n\nfunc f(a int) (err error) {\n\terr = g(a)\n\treturn err\n}\n\nfunc r(c int) {\n\tx := f(c)\n}\n'],
    ['one of several methods of a name', 'java', inClass('void f(int a) { g(a); h(a); }\nvoid f(String a) { k(a); h(a); }', 'this.f(b);')],
    ['declarations that share a type', 'java', inClass('int f(int a) { int t = g(a), u = h(t); return h(u); }', 'int x = f(b);')],
  ])('leaves a function with %s', (_what, language, text) => expect(changed(language, text)).toEqual([]))

  it('keeps what a deleted name refers to', () => {
    const text = 'def f(a):\n  del a\n  g()\ndef r(c):\n  f(c)\n'
    expect(changed('python', text)[0]).toMatch(/^a_(\d+) = c; del a_\1; g\(\)$/)
  })
})

describe('order', () => {
  it.each([
    ['of arguments', 'function f(a, b) { return g(b, a) }', 'const a_0 = p(); const b_0 = q(); const v = (g(b_0, a_0))'],
    ['of what comes before', 'function f(a, b) { k(); return g(a, b) }', 'const a_0 = p(); const b_0 = q(); k(); const v = (g(a_0, b_0))'],
    ['of a condition', 'function f(a, b) { return g(a) && h(b) }', 'const a_0 = p(); const b_0 = q(); const v = (g(a_0) && h(b_0))'],
    [
      'of a function inside',
      'function f(a, b) { return g(() => h(a, b)) }',
      'const a_0 = p(); const b_0 = q(); const v = (g(() => h(a_0, b_0)))',
    ],
    ['of what is not used', 'function f(a, b) { return g() }', 'const a_0 = p(); const b_0 = q(); const v = (g())'],
    ['that stays the same', 'function f(a, b) { return g(a, b) }', 'const v = (g(p(), q()))'],
  ])('is kept: %s', (_what, fn, line) => {
    const text = `${fn}\nfunction r() {\n  const v = f(p(), q())\n  return v\n}\n`
    expect(changed('typescript', text).map((one) => one.replaceAll(/_\d+/g, '_0'))).toEqual([line])
  })
})

describe('values that change', () => {
  it.each<[string, Language, string]>([
    ['by a pattern', 'typescript', 'const o = { a: 5 };\n[o.a] = [3];\ng(o)\n'],
    ['by a loop', 'typescript', 'const o = { a: 5 }\nfor (o.a of x) {}\ng(o)\n'],
    ['by another name', 'typescript', 'const o = { a: 5 }\nconst p = o\np.a = 0\ng(o)\n'],
    ['by Object.assign', 'typescript', 'const o = { a: 5 }\nObject.assign(o, { a: 0 })\ng(o)\n'],
    ['by a function with a global name', 'python', 'def f():\n  global X\n  X = "b"\nX = "a"\ng(X)\n'],
    ['through a pointer', 'go', 'package a\n\nvar addr = "a"\n\nfunc r() {\n\tflag.StringVar(&addr, "x")\n\tg(addr)\n}\n'],
  ])('are left: %s', (_how, language, text) => expect(readers[language](text).plain).toBe(text))

  it.each([
    ['a name', 'let n = a.x\n  const is = n > 1\n  n = 5\n  if (is) return'],
    ['a parameter', 'const is = a.x > 1\n  a = b\n  if (is) return'],
    ['a name in a pattern', 'const is = a > 1;\n  [a] = b\n  if (is) return'],
    ['a member in a pattern', 'const is = a.x > 1;\n  ({ x: a.x } = b)\n  if (is) return'],
    ['an element', 'const is = a[0] > 1\n  a[0] = 1\n  if (is) return'],
    ['a member that is deleted', 'const is = a.x > 1\n  delete a.x\n  if (is) return'],
    ['a name in a loop around', 'let n = 1\n  const is = n > 1\n  for (;;) { if (is) return; n += 1 }'],
  ])('are left in conditions: %s', (_what, body) => {
    const text = `function f(a, b) {\n  ${body}\n}\n`
    expect(typescript(text).plain).toBe(text)
  })

  it.each([
    ['into a loop', 'const o = { a: read() }\n  for (const x of y) send(x, o)'],
    ['past another statement', 'const o = { a: read() }\n  begin()\n  send(o)'],
    ['into a function', 'const o = { a: read() }\n  begin(() => send(o))'],
    ['into a later condition', 'const is = read() > 1\n  begin()\n  if (is) return'],
  ])('do not act elsewhere: %s', (_where, body) => {
    expect(typescript(`function f(y) {\n  ${body}\n}\n`).inlined ?? '').not.toMatch(/read\(\).*read\(\)/s)
  })

  it('do not act again in each function', () => {
    const text = `const o = { agent: new Agent() }\nexport function f() {\n  send(o)\n}\nsend(o)\n`
    expect(changed('typescript', text)).toEqual(['send({ agent: new Agent() })'])
  })
})
