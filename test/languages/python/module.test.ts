import { beforeAll, describe, expect, it } from 'vitest'
import { loadParsers } from '#languages/load-parsers'
import { originName, PythonModule } from '#languages/python/module'

beforeAll(() => loadParsers(['python']))

/** Origins of all calls of a text, in source order. */
const origins = (text: string): string[] => new PythonModule(text).calls.map((call) => originName(call.origin()))

describe('where a call comes from', () => {
  it.each([
    ['a module', 'import requests\nrequests.get(u)', ['requests.get']],
    ['a name of a module', 'from requests import get as fetch\nfetch(u)', ['requests.get']],
    ['a module inside a package', 'import urllib.request\nurllib.request.urlopen(u)', ['urllib.request.urlopen']],
    ['a module under another name', 'import numpy.linalg as la\nla.norm(x)', ['numpy.linalg.norm']],
    ['a module beside the file', 'from .clients import api\napi.get(u)', ['.clients.api.get']],
    ['the package itself', 'from . import clients\nclients.get(u)', ['.clients.get']],
    ['names in parentheses, over lines, with comments', 'from a import (\n  b,  # first\n  c as d,\n)\nd()', ['a.c']],
    ['an instance', 'import httpx\nclient = httpx.Client()\nclient.get(u)', ['httpx.Client', 'httpx.Client().get']],
    ['a chain', 'import x\nx.a(1).b(2).c(3)', ['x.a().b().c', 'x.a().b', 'x.a']],
    ['what a block enters', 'import httpx\nwith httpx.Client() as client:\n  client.get(u)', ['httpx.Client', 'httpx.Client().get']],
    ['several in one block', 'import a\nwith a.x() as p, a.y() as q:\n  q.go()', ['a.x', 'a.y', 'a.y().go']],
    ['an awaited call', 'import a\nasync def f():\n  s = await a.open()\n  await s.read()', ['a.open', 'a.open().read']],
    ['a builtin', 'open(p)', ['builtins.open']],
    ['a function of the file', 'def f():\n  pass\nf()', ['local.f']],
    ['a parameter', 'def f(s: Session):\n  s.get(u)', ['parameter.s.get']],
    ['a name that is one of two', 'import a\ns = a.one()\ns = a.two()\ns.go()', ['a.one', 'a.two', '']],
    ['a name that is None at first', 'import a\ns = None\ns = a.one()\ns.go()', ['a.one', 'a.one().go']],
    ['a name that shadows a module', 'import requests\ndef f(requests):\n  requests.get(u)', ['parameter.requests.get']],
    [
      'an import inside a function',
      'def f():\n  import requests\n  requests.get(u)\nrequests.get(u)',
      ['requests.get', 'builtins.requests.get'],
    ],
    ['names that are defined by each other', 'a = b\nb = a\na.go()', ['']],
    ['what is unpacked', 'a, b = make()\na.go()', ['builtins.make', '']],
  ])('%s', (_, text, expected) => {
    expect(origins(text)).toEqual(expected)
  })

  it('follows fields of a class, wherever they are given their value', () => {
    const text = `import requests
class Api:
    pool = requests.Session()
    def __init__(self):
        self.session = requests.Session()
    def load(self):
        self.session.get(u)
        self.pool.get(u)
        self.close()
    def close(self):
        pass
`
    expect(origins(text)).toEqual([
      'requests.Session',
      'requests.Session',
      'requests.Session().get',
      'requests.Session().get',
      'local.Api.close',
    ])
  })
})

describe('functions', () => {
  const text = `@app.get("/x")
async def outer(a, b: int = 3, *rest, c="d", **options):
    def inner():
        go()
class A:
    class B:
        @staticmethod
        def m(self): go()
    value = go()
go()
handler = lambda: go()
`

  it('are named by what they stand in', () => {
    expect(new PythonModule(text).definitions.map(({ qualified }) => qualified)).toEqual(['outer', 'outer > inner', 'A', 'A.B', 'A.B.m'])
  })

  it('are what a call stands in; a class body and a lambda are at the level around them', () => {
    const module = new PythonModule(text)
    const within = module.calls.filter((call) => call.member === 'go').map((call) => module.within(call.node))
    expect(within).toEqual(['outer > inner', 'A.B.m', '', '', ''])
  })

  it('have parameters, decorators and may be coroutines', () => {
    const module = new PythonModule(text)
    const [outer, inner, , , method] = module.definitions
    expect(outer && module.parametersOf(outer).map(({ name, type }) => [name, type])).toEqual([
      ['a', ''],
      ['b', 'int'],
      ['rest', ''],
      ['c', ''],
      ['options', ''],
    ])
    expect(outer?.isAsync).toBe(true)
    expect(inner?.isAsync).toBe(false)
    expect(outer?.decorators).toHaveLength(1)
    expect(method?.decorators).toHaveLength(1)
    expect(inner?.decorators).toHaveLength(0)
  })
})

it('a chain of any length keeps its origin', () => {
  const [last] = origins(`import x\nx.a()${'.b()'.repeat(300)}`)
  expect(last).toBe(`x.a()${'.b()'.repeat(300)}`.slice(0, -2))
})

/** Fields that methods give each other, as a generated parser does: the ways between them double with each method. */
const circular = (methods: number): string => {
  const fields = ['offset', 'index', 'address', 'remaining', 'elements']
  const bodies = Array.from({ length: methods }, (_, method) => {
    const lines = fields.flatMap((field, at) => {
      const other = fields[(at + method + 1) % fields.length] ?? ''
      return [`    value${at} = self.${other}`, `    self.${field} = value${at}`]
    })
    return `  def read${method}(self):\n${lines.join('\n')}\n    self.offset.go()\n`
  })
  return `class Parser:\n${bodies.join('')}`
}

it('fields that are given each other many times have no origin, and are not searched for ever', () => {
  const { user } = process.cpuUsage()
  expect(origins(circular(14))).toEqual(Array.from({ length: 14 }, () => ''))
  expect(process.cpuUsage().user - user).toBeLessThan(5_000_000)
})
