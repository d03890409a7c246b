import { describe, expect, it } from 'vitest'
import { originName } from '#code/origin'
import { originRules } from '#code/origins/origin-rules'
import { Origins } from '#code/origins/origins'
import { indexOf, type CodeLanguage } from '../lower.ts'

/** The origin of the callee of each call, in source order. */
const callees = (language: CodeLanguage, text: string): string[] => {
  const index = indexOf(language, text)
  const origins = new Origins(index, originRules[language])
  return index.calls.map(({ call, scope }) => originName(origins.of(call.callee, scope)))
}

const goFile = (body: string, imports = '"net/http"'): string => `package orders\n\nimport (\n\t${imports}\n)\n\n${body}\n`

describe('what a callee is, in one spelling for all languages', () => {
  it.each<[string, CodeLanguage, string, string]>([
    ['a member of an import', 'typescript', "import axios from 'axios'\naxios.get('/x')", 'axios#get'],
    ['a namespace', 'typescript', "import * as http from 'node:http'\nhttp.request('/x')", 'http#request'],
    ['a named import', 'typescript', "import { request as ask } from 'undici'\nask('/x')", 'undici#request'],
    ['require', 'typescript', "const got = require('got')\ngot.post('/x')", 'got#post'],
    ['an import', 'python', "import requests\nrequests.get('/x')", 'requests#get'],
    ['an import under another name', 'python', "import requests as r\nr.get('/x')", 'requests#get'],
    ['a name from a module', 'python', "from requests import post\npost('/x')", 'requests#post'],
    ['an import inside a function', 'python', "def f():\n  import requests\n  requests.get('/x')", 'requests#get'],
    ['a package', 'go', goFile('func f() { http.Get("/x") }'), 'net/http#Get'],
    [
      'a package with a version',
      'go',
      goFile('func f() { redis.NewClient(nil) }', '"github.com/redis/go-redis/v9"'),
      'github.com/redis/go-redis#NewClient',
    ],
    [
      'a static method',
      'java',
      'import java.net.http.HttpClient;\nclass A { void f() { HttpClient.newBuilder(); } }',
      'java.net.http#HttpClient.newBuilder',
    ],
    ['a name of the platform', 'typescript', "fetch('/x')", 'global#fetch'],
    ['a builtin', 'python', 'open("x")', 'global#open'],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(callees(language, text)).toContain(expected)
  })
})

describe('an instance is written T(), whatever it came from', () => {
  it.each<[string, CodeLanguage, string, string]>([
    ['new', 'typescript', "import { Pool } from 'pg'\nconst pool = new Pool()\npool.query('x')", 'pg#Pool().query'],
    ['a factory', 'typescript', "import axios from 'axios'\nconst api = axios.create()\napi.post('/x')", 'axios#create().post'],
    ['a declared type', 'typescript', "import { Pool } from 'pg'\nconst f = (pool: Pool) => pool.query('x')", 'pg#Pool().query'],
    [
      'the type of what a function returns',
      'typescript',
      "import { openStore } from './store'\nconst f = (store: ReturnType<typeof openStore>) => store.save('x')",
      './store#openStore().save',
    ],
    [
      'an injected parameter property',
      'typescript',
      "import { HttpService } from '@nestjs/axios'\nclass A { constructor(private readonly http: HttpService) {}\n f() { return this.http.get('/x') } }",
      '@nestjs/axios#HttpService().get',
    ],
    [
      'a field',
      'typescript',
      "import axios from 'axios'\nclass A { private api = axios.create()\n f() { return this.api.get('/x') } }",
      'axios#create().get',
    ],
    [
      'a field that the constructor fills',
      'typescript',
      "import { Pool } from 'pg'\nclass A { #pool\n constructor() { this.#pool = new Pool() }\n f() { return this.#pool.query('x') } }",
      'pg#Pool().query',
    ],
    [
      'an awaited value',
      'typescript',
      "import { connect } from 'amqplib'\nconst c = await connect('x')\nc.createChannel()",
      'amqplib#connect().createChannel',
    ],
    ['a part of a result', 'typescript', "import { build } from 'kit'\nconst { db } = build()\ndb.query('x')", 'kit#build().db.query'],
    ['a call', 'python', "import requests\ns = requests.Session()\ns.get('/x')", 'requests#Session().get'],
    ['with', 'python', "import httpx\nwith httpx.Client() as c:\n  c.get('/x')", 'httpx#Client().get'],
    [
      'a field that the constructor fills',
      'python',
      "import requests\nclass A:\n  def __init__(self):\n    self.s = requests.Session()\n  def f(self):\n    return self.s.get('/x')",
      'requests#Session().get',
    ],
    [
      'a declared type',
      'python',
      "import httpx\nasync def f(c: httpx.AsyncClient | None):\n  await c.get('/x')",
      'httpx#AsyncClient().get',
    ],
    [
      'a field of a class',
      'python',
      "from redis import Redis\nclass A:\n  r: Redis\n  def f(self):\n    self.r.get('x')",
      'redis#Redis().get',
    ],
    ['a literal', 'go', goFile('func f() { c := http.Client{}; c.Do(nil) }'), 'net/http#Client().Do'],
    ['a pointer to a literal', 'go', goFile('func f() { c := &http.Client{}; c.Do(nil) }'), 'net/http#Client().Do'],
    ['a declared variable', 'go', goFile('func f() { var c http.Client; c.Do(nil) }'), 'net/http#Client().Do'],
    ['a parameter', 'go', goFile('func f(c *http.Client) { c.Do(nil) }'), 'net/http#Client().Do'],
    ['a field', 'go', goFile('type A struct { c *http.Client }\nfunc (a *A) f() { a.c.Do(nil) }'), 'net/http#Client().Do'],
    [
      'the first of two results',
      'go',
      goFile('func f() { r, err := http.Get("x"); _ = err; r.Body.Close() }'),
      'net/http#Get().Body.Close',
    ],
    ['the second of two results', 'go', goFile('func f() { _, e := http.Get("x"); e.Error() }'), 'net/http#Get()[1].Error'],
    [
      'a declared type',
      'java',
      'import java.net.http.HttpClient;\nclass A { void f() { HttpClient c = HttpClient.newBuilder().build(); c.send(r, h); } }',
      'java.net.http#HttpClient().send',
    ],
    [
      'a field, with and without this',
      'java',
      'import org.springframework.web.client.RestTemplate;\nclass A { private final RestTemplate rest; A(RestTemplate rest) { this.rest = rest; } void f() { rest.getForObject(u); } }',
      'org.springframework.web.client#RestTemplate().getForObject',
    ],
    [
      'var',
      'java',
      'import org.springframework.web.client.RestTemplate;\nclass A { void f() { var rest = new RestTemplate(); rest.getForObject(u); } }',
      'org.springframework.web.client#RestTemplate().getForObject',
    ],
    [
      'try-with-resources',
      'java',
      'import java.net.http.HttpClient;\nclass A { void f() { try (HttpClient c = HttpClient.newHttpClient()) { c.send(r, h); } } }',
      'java.net.http#HttpClient().send',
    ],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(callees(language, text)).toContain(expected)
  })
})

describe('scopes and flow', () => {
  it.each<[string, CodeLanguage, string, string]>([
    ['a parameter hides an import', 'typescript', "import axios from 'axios'\nconst f = (axios) => axios.get('/x')", 'parameter#axios.get'],
    [
      'a block hides an outer name',
      'typescript',
      "import axios from 'axios'\n{ const axios = other()\n axios.get('/x') }",
      'global#other().get',
    ],
    [
      'a local name hides an import in its function alone',
      'python',
      "import requests\ndef f(requests):\n  requests.get('/x')",
      'parameter#requests.get',
    ],
    ['a class body is not visible in its methods', 'python', "class A:\n  open = 1\n  def f(self):\n    open('x')", 'global#open'],
    ['the last assignment before the call counts', 'python', 'import a\nimport b\nc = a.C()\nc = b.C()\nc.go()', 'b#C().go'],
    ['two branches that agree', 'python', 'import a\nif x:\n  c = a.C(1)\nelse:\n  c = a.C(2)\nc.go()', 'a#C().go'],
    [
      'two branches that differ are not decided',
      'python',
      'import a\nimport b\nif x:\n  c = a.C()\nelse:\n  c = b.C()\nc.go()',
      'unknown#',
    ],
    [
      'a redefinition in an inner block',
      'go',
      goFile('func f() { c := http.Client{}; if x { c := other(); c.Do(nil) }; c.Do(nil) }'),
      'net/http#Client().Do',
    ],
    [
      'an own factory',
      'typescript',
      "import axios from 'axios'\nconst make = () => axios.create()\nmake().get('/x')",
      'axios#create().get',
    ],
    ['an own function', 'typescript', 'function charge() {}\ncharge()', '.#charge'],
    ['an own class', 'python', 'class A:\n  def f(self): pass\nA().f()', '.#A().f'],
    ['a fallback that agrees', 'typescript', "import axios from 'axios'\nconst c = given ?? axios\nc.get('/x')", 'unknown#'],
    [
      'a plain function inside a method has another this',
      'typescript',
      "import { Pool } from 'pg'\nclass A { pool = new Pool()\n f() { return function () { return this.pool.query('x') } } }",
      'unknown#',
    ],
    [
      'a declared type of a loop',
      'java',
      'import java.net.http.HttpClient;\nclass A { void f() { for (HttpClient c : all) { c.send(r, h); } } }',
      'java.net.http#HttpClient().send',
    ],
    [
      'a constant beside a type of its name',
      'typescript',
      "import { make } from 'kit'\ntype Api = { a: 1 }\nconst Api = make()\nApi.get()",
      'kit#make().get',
    ],
    ['a cycle', 'python', 'a = b\nb = a\na.go()', 'unknown#'],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(callees(language, text)).toContain(expected)
  })
})

it.each(['typescript', 'python', 'go', 'java'] as const)('names that refer to each other end (%s)', (language) => {
  const text = {
    typescript: 'const a = () => b(); const b = () => a(); class A { x = this.y; y = this.x; f() { this.x.go() } } a().go()',
    python: 'def a():\n  return b()\ndef b():\n  return a()\na().go()',
    go: goFile('func a() T { return b() }\nfunc b() T { return a() }\nfunc c() { a().Go() }'),
    java: 'class A { A x = y; A y = x; void f() { x.go(); y.x.go(); } }',
  }[language]
  expect(callees(language, text).length).toBeGreaterThan(0)
})

describe('the result of a method of an own class is what the method returns', () => {
  it.each<[string, CodeLanguage, string, string]>([
    [
      'a method that keeps what it makes',
      'go',
      goFile(
        'type A struct { c *http.Client }\nfunc (a *A) client() *http.Client {\n if a.c == nil { a.c = &http.Client{} }\n return a.c\n}\nfunc (a *A) f() { a.client().Do(nil) }',
      ),
      'net/http#Client().Do',
    ],
    [
      'a method of an object that is handed in',
      'go',
      goFile('type A struct{}\nfunc (a *A) client() *http.Client { return &http.Client{} }\nfunc f(a *A) { a.client().Do(nil) }'),
      'net/http#Client().Do',
    ],
    [
      'a method',
      'python',
      "import requests\nclass A:\n  def client(self):\n    return requests.Session()\n  def f(self):\n    self.client().get('/x')",
      'requests#Session().get',
    ],
    [
      'a property',
      'python',
      "import requests\nclass A:\n  @property\n  def http(self):\n    return requests.Session()\n  def f(self):\n    self.http.get('/x')",
      'requests#Session().get',
    ],
    [
      'a method',
      'typescript',
      "import axios from 'axios'\nclass A {\n client() { return axios.create() }\n f() { return this.client().get('/x') } }",
      'axios#create().get',
    ],
    [
      'a getter',
      'typescript',
      "import axios from 'axios'\nclass A {\n get http() { return axios.create() }\n f() { return this.http.get('/x') } }",
      'axios#create().get',
    ],
    [
      'a static method',
      'typescript',
      "import axios from 'axios'\nclass A {\n static client() { return axios.create() }\n}\nA.client().get('/x')",
      'axios#create().get',
    ],
    [
      'a method',
      'java',
      'import org.springframework.web.client.RestTemplate;\nclass A { RestTemplate rest() { return new RestTemplate(); } void f() { this.rest().getForObject(u); } }',
      'org.springframework.web.client#RestTemplate().getForObject',
    ],
  ])('%s (%s)', (_what, language, text, expected) => {
    expect(callees(language, text)).toContain(expected)
  })

  it.each<[string, CodeLanguage, string, string]>([
    [
      'a generator',
      'python',
      "import requests\nclass A:\n  def client(self):\n    yield 1\n    return requests.Session()\n  def f(self):\n    self.client().get('/x')",
      'this#A.client().get',
    ],
    [
      'a method that is not called',
      'typescript',
      "import axios from 'axios'\nclass A {\n client() { return axios.create() }\n f() { return this.client.get('/x') } }",
      'this#A.client.get',
    ],
  ])('except for %s (%s)', (_what, language, text, expected) => {
    expect(callees(language, text)).toContain(expected)
  })
})

it('the place where an instance was made is known, for its settings', () => {
  const index = indexOf('typescript', "import axios from 'axios'\nconst api = axios.create({ timeout: 5_000 })\napi.get('/x')")
  const origins = new Origins(index, originRules.typescript)
  const last = index.calls.find(({ call }) => call.callee.kind === 'member' && call.callee.name === 'get')!
  const { site, holder } = origins.of(last.call.callee, last.scope)
  expect(site?.kind === 'call' && site.args[0]?.kind).toBe('object')
  expect(holder).toMatchObject({ kind: 'name', name: 'api' })
})
