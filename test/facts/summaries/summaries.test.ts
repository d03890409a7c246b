import { describe, expect, it } from 'vitest'
import type { CallRecord, Fact, FileFacts } from '#model/fact'
import type { ParameterUse, Pass } from '#model/facts/documents/summary'
import type { Language } from '#model/source-file'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['typescript', 'python', 'go'])

const factsOf = (language: Language, text: string): FileFacts => extract(text, language)

const usesIn = ({ facts }: FileFacts): readonly ParameterUse[] =>
  facts.flatMap((fact) => (fact.kind === 'external-call' ? (fact.open?.uses ?? []) : []))

const passesOf = ({ calls }: FileFacts, name: string): readonly Pass[] =>
  calls.filter(({ to }: CallRecord) => to.name === name).flatMap(({ passes = [] }) => passes)

const heldIn = ({ facts }: FileFacts): readonly (readonly [string, unknown])[] =>
  facts.flatMap((fact: Fact) => (fact.kind === 'held-value' ? [[fact.target.name, fact.value] as const] : []))

describe('the parameters that decide the deadline of a request', () => {
  const keys = { keys: ['timeout', 'signal', 'cancelToken'] }

  it.each<[string, Language, string, readonly unknown[]]>([
    [
      'an options object that is handed on',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, options = {}) => axios.get(url, options)`,
      [{ function: 'load', parameter: 'options', position: 1, default: { keys: [] }, ...keys }],
    ],
    [
      'an options object that is spread into another one',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, options) => axios.get(url, { headers: {}, ...options })`,
      [{ function: 'load', parameter: 'options', position: 1, default: 0, ...keys }],
    ],
    [
      'a value of its own',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, timeout) => axios.get(url, { timeout })`,
      [{ function: 'load', parameter: 'timeout', position: 1, default: 0, keys: [] }],
    ],
    [
      'a member of an options object, through a variable',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, options) => {\n  const { timeout } = options\n  return axios.get(url, { timeout })\n}`,
      [{ function: 'load', parameter: 'options', position: 1, member: 'timeout', default: 0, keys: [] }],
    ],
    [
      'an entry of a parameter that is a pattern',
      'typescript',
      `import axios from 'axios'\nexport const load = ({ url, timeout }) => axios.get(url, { timeout })`,
      [{ function: 'load', parameter: '', position: 0, member: 'timeout', default: 0, keys: [] }],
    ],
    [
      'a keyword argument of Python',
      'python',
      'import requests\n\ndef load(url, *, timeout=None):\n    return requests.get(url, timeout=timeout)\n',
      [{ function: 'load', parameter: 'timeout', position: 1, default: 0, keys: [] }],
    ],
    [
      'a parameter of a method, counted without the object',
      'python',
      'import requests\n\nclass A:\n    def load(self, url, timeout):\n        return requests.get(url, timeout=timeout)\n',
      [{ function: 'A.load', parameter: 'timeout', position: 1, keys: [] }],
    ],
    [
      'all keyword arguments of Python',
      'python',
      'import requests\n\ndef load(url, **options):\n    return requests.get(url, **options)\n',
      [{ function: 'load', parameter: 'options', position: 1, rest: true, default: 0, keys: ['timeout'] }],
    ],
    [
      'a context of Go',
      'go',
      'package a\n\nimport (\n\t"context"\n\t"net/http"\n)\n\nfunc Load(ctx context.Context, url string) (*http.Response, error) {\n\trequest, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn http.DefaultClient.Do(request)\n}\n',
      [{ function: 'Load', parameter: 'ctx', position: 0, keys: [], needs: 'end' }],
    ],
  ])('%s', (_title, language, text, uses) => {
    expect(usesIn(factsOf(language, text))).toEqual(uses)
  })

  it.each<[string, Language, string]>([
    [
      'another option sets it',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, signal) => axios.get(url, { signal, timeout: 5000 })`,
    ],
    [
      'the function may change the parameter',
      'python',
      'import requests\n\ndef load(url, timeout=None):\n    timeout = timeout or 10\n    return requests.get(url, timeout=timeout)\n',
    ],
    [
      'the function adds it to the options',
      'python',
      'import requests\n\ndef load(url, **options):\n    options.setdefault("timeout", 10)\n    return requests.get(url, **options)\n',
    ],
    [
      'the function adds it to the options of TypeScript',
      'typescript',
      `import axios from 'axios'\nexport const load = (url, options) => {\n  options.timeout = 5000\n  return axios.get(url, options)\n}`,
    ],
    [
      'the client sets it',
      'typescript',
      `import axios from 'axios'\nconst api = axios.create({ timeout: 5000 })\nexport const load = (url, options) => api.get(url, options)`,
    ],
  ])('none where %s', (_title, language, text) => {
    expect(usesIn(factsOf(language, text))).toEqual([])
  })
})

describe('what calls hand in', () => {
  it.each<[string, Language, string, string, readonly Pass[]]>([
    [
      'a number for arguments of which nothing is known',
      'typescript',
      `import { load } from './http'\nexport const a = (id) => load('https://a', id + 1)`,
      'load',
      [2],
    ],
    [
      'keys that some library knows, and no others',
      'typescript',
      `import { load } from './http'\nexport const a = () => load('https://a', { timeout: 5, signal: undefined, headers: {} })`,
      'load',
      [[1, { keys: ['timeout'] }]],
    ],
    [
      'a parameter that is handed on',
      'typescript',
      `import { load } from './http'\nexport const a = (url: string, options = {}) => load(url, options)`,
      'load',
      [[1, { parameter: 'options', position: 1, default: { keys: [] } }]],
    ],
    [
      'each different list once, with its line',
      'typescript',
      `import { load } from './http'\nexport const a = () => {\n  load('https://a')\n  load('https://b')\n  load('https://a', null)\n}`,
      'load',
      [1, { args: [1, 0], line: 5 }],
    ],
    [
      'keyword arguments of Python',
      'python',
      'from app.http import load\n\ndef a():\n    return load("https://a", timeout=None, verify=True)\n',
      'load',
      [{ args: [1], named: { timeout: 0, verify: 1 } }],
    ],
    [
      'arguments that come from elsewhere',
      'python',
      'from app.http import load\n\ndef a(rest):\n    return load(*rest, **settings())\n',
      'load',
      [{ args: [], open: true }],
    ],
    [
      'contexts that never end, and contexts that do',
      'go',
      'package a\n\nimport (\n\t"context"\n\t"time"\n\n\t"example.com/x/web"\n)\n\nfunc A() {\n\tctx, cancel := context.WithTimeout(context.Background(), time.Second)\n\tdefer cancel()\n\tweb.Load(ctx)\n\tweb.Load(context.Background())\n}\n',
      'Load',
      [[2], { args: [0], line: 14 }],
    ],
  ])('%s', (_title, language, text, name, passes) => {
    expect(passesOf(factsOf(language, text), name)).toEqual(passes)
  })

  it('nothing in a test', () => {
    const facts = factsOf(
      'typescript',
      `import { it } from 'vitest'\nimport { load } from './http'\nit('loads', () => load('https://a', 5))`,
    )
    expect(passesOf(facts, 'load')).toEqual([])
  })

  it('nothing to a function of the file that depends on no argument', () => {
    const facts = factsOf('typescript', `const add = (a, b) => Math.max(a + b)\nexport const c = () => add(1, 2)`)
    expect(passesOf(facts, 'add')).toEqual([])
  })
})

describe('what fields and functions hold', () => {
  it.each<[string, Language, string, readonly unknown[]]>([
    [
      'a client whose timeout is a parameter of its maker',
      'typescript',
      `import axios from 'axios'\nexport const make = (timeout) => axios.create({ timeout })`,
      [
        [
          'make()',
          { library: 'axios', limit: 'unset', uses: [{ function: 'make', parameter: 'timeout', position: 0, default: 0, keys: [] }] },
        ],
      ],
    ],
    [
      'a parameter of the constructor, with the client that stands in for it',
      'python',
      'import requests\n\nclass A:\n    def __init__(self, session=None):\n        self.session = session or requests.Session()\n',
      [['A.session', { parameter: 'session', position: 0, default: { library: 'requests', limit: 'unset' } }]],
    ],
    [
      'what another file makes',
      'typescript',
      `import { make } from './http'\nexport const client = () => make(5)`,
      [['client()', { ref: { module: './http', name: 'make()' }, pass: 1 }]],
    ],
    [
      'what the literal of another package gives a field',
      'go',
      'package a\n\nimport (\n\t"net/http"\n\n\t"example.com/x/risk"\n)\n\nvar R = risk.Risk{Client: &http.Client{}}\n',
      [['Risk.Client', { library: 'net/http', limit: 'unset' }]],
    ],
    [
      'the fields of the class that a client extends',
      'typescript',
      `import { ApiClient } from './base'\nexport class RiskClient extends ApiClient {}`,
      [['RiskClient', { ref: { module: './base', name: 'ApiClient' } }]],
    ],
  ])('%s', (_title, language, text, held) => {
    expect(heldIn(factsOf(language, text))).toEqual(held)
  })
})

it('ends where parameters and options refer to themselves', () => {
  const text = `import { load } from './http'\nconst o = { ...o }\nexport const a = (b = b, c = { ...c }) => load(b, c, o)`
  expect(factsOf('typescript', text).problem).toBeUndefined()
})
