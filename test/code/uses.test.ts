import { expect, it } from 'vitest'
import { CodeFile } from '#code/code-file'
import { lower, type CodeLanguage } from './lower.ts'

/** What a text does with the value of its first call or literal whose text starts as given. */
const usesOf = (language: CodeLanguage, text: string, made: string): readonly string[] => {
  const file = new CodeFile(text, lower(language, text))
  const sites = [...file.index.calls.map(({ call }) => call), ...file.index.structs.map(({ part }) => part)]
  const site = sites.find((each) => file.textOf(each).startsWith(made) && file.textOf(each).length <= made.length + 2)
  return site
    ? file.uses
        .of(site)
        .map(({ name, call, values }) => `${name}${call ? '' : ' ='} ${values.map((value) => file.textOf(value)).join(', ')}`)
    : ['not found']
}

const go = (body: string): string => `package a\n\nimport "net/http"\n\n${body}\n`

it.each<[string, CodeLanguage, string, string, readonly string[]]>([
  ['a member that is called', 'typescript', 'const c = make()\nc.set(1)', 'make()', ['set 1']],
  ['a member that is assigned', 'typescript', 'const c = make()\nc.limit = 1', 'make()', ['limit = 1']],
  ['a member of a member', 'typescript', 'const c = make()\nc.defaults.limit = 1', 'make()', ['defaults.limit = 1']],
  ['a member behind a call', 'typescript', 'const c = make()\nc.params().set(1)', 'make()', ['params ', 'params().set 1']],
  [
    'a member behind two calls',
    'java',
    'class A { void f() { var c = new C(); c.a().b().set(1); } }',
    'new C()',
    ['a().b().set 1', 'a().b ', 'a '],
  ],
  [
    'a member behind a name for a part',
    'java',
    'class A { void f() { var c = new C(); var p = c.props(); p.put("a", 1); } }',
    'new C()',
    ['props ', 'props().put "a", 1'],
  ],
  [
    'another value of the same name',
    'typescript',
    'function a() { const c = make(); c.set(1) }\nfunction b() { const c = other(); c.set(2) }',
    'make()',
    ['set 1'],
  ],
  [
    'a field of its own class',
    'python',
    'class A:\n  def __init__(self):\n    self.c = make()\n  def f(self):\n    self.c.set(1)',
    'make()',
    ['set 1'],
  ],
  [
    'a field of an object that a function makes',
    'go',
    go('type A struct{ c *http.Client }\nfunc f() {\n\ta := &A{}\n\ta.c = &http.Client{}\n\ta.c.Timeout = 1\n}'),
    '&http.Client{}',
    ['Timeout = 1'],
  ],
  [
    'a field of a literal, in a method',
    'go',
    go('type A struct{ c *http.Client }\nfunc f() *A { return &A{c: &http.Client{}} }\nfunc (a *A) g() { a.c.Timeout = 1 }'),
    '&http.Client{}',
    ['Timeout = 1'],
  ],
  [
    'not a field of the same name of another type',
    'go',
    go(
      'type A struct{ c *http.Client }\ntype B struct{ c *http.Client }\nfunc f() *A { return &A{c: &http.Client{}} }\nfunc (b *B) g() { b.c.Timeout = 1 }',
    ),
    '&http.Client{}',
    [],
  ],
])('uses: %s (%s)', (_what, language, text, made, expected) => {
  expect([...usesOf(language, text, made)].sort()).toEqual([...expected].sort())
})

it('knows what a value is handed to, and in which position', () => {
  const text = 'const c = make()\nconfigure(1, c)'
  const file = new CodeFile(text, lower('typescript', text))
  const site = file.index.calls.find(({ call }) => file.textOf(call) === 'make()')?.call
  expect(site && file.uses.handedOn(site).map(({ to, position }) => [file.textOf(to), position])).toEqual([['configure(1, c)', 1]])
})
