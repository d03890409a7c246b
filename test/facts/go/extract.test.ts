import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { Fact, FactKind, FileFacts } from '#model/fact'

beforeAll(() => loadFrontEnds(['go', 'go-mod']))

const go = (text: string): FileFacts => extract(text, 'go')

const facts = <Kind extends FactKind>(text: string, kind: Kind): Extract<Fact, { kind: Kind }>[] =>
  go(text).facts.filter((fact): fact is Extract<Fact, { kind: Kind }> => fact.kind === kind)

const imports = (...paths: string[]): string => `package a\n\nimport (\n${paths.map((path) => `\t"${path}"\n`).join('')})\n\n`

describe('deadlines', () => {
  it.each([
    ['a package function', 'http.Get(url)', 'none'],
    ['a client with a timeout', 'c := http.Client{Timeout: time.Second}\n\tc.Get(url)', 'bounded'],
    ['a timeout of zero', 'c := http.Client{Timeout: 0}\n\tc.Get(url)', 'disabled'],
    ['a client that is handed in', 'given.Get(url)', 'unknown'],
    [
      'a transport that waits for headers',
      'c := http.Client{Transport: &http.Transport{ResponseHeaderTimeout: time.Second}}\n\tc.Get(url)',
      'bounded',
    ],
    ['a transport from elsewhere', 'c := http.Client{Transport: transport()}\n\tc.Get(url)', 'unknown'],
    ['a timeout that is set further on', 'c := &http.Client{}\n\tc.Timeout = limit\n\tc.Get(url)', 'bounded'],
    ['a request without a context', 'req, _ := http.NewRequest("GET", url, nil)\n\thttp.DefaultClient.Do(req)', 'none'],
    [
      'a request with the context of a caller',
      'req, _ := http.NewRequestWithContext(ctx, "GET", url, nil)\n\thttp.DefaultClient.Do(req)',
      'unknown',
    ],
    [
      'a request with a time limit',
      'limited, cancel := context.WithTimeout(ctx, time.Second)\n\tdefer cancel()\n\treq, _ := http.NewRequestWithContext(limited, "GET", url, nil)\n\thttp.DefaultClient.Do(req)',
      'bounded',
    ],
    [
      'a request with a context that never ends',
      'req, _ := http.NewRequestWithContext(context.WithValue(context.Background(), key, 1), "GET", url, nil)\n\thttp.DefaultClient.Do(req)',
      'none',
    ],
    ['resty', 'c := resty.New()\n\tc.R().Get(url)', 'none'],
    ['resty with a timeout', 'c := resty.New()\n\tc.SetTimeout(limit)\n\tc.R().Get(url)', 'bounded'],
  ])('%s', (_, body, state) => {
    const text = `${imports('context', 'net/http', 'time', 'github.com/go-resty/resty/v2')}func f(ctx context.Context, given *http.Client, url string) {\n\t${body}\n}\n`
    expect(facts(text, 'external-call').map((call) => call.deadline.state)).toEqual([state])
  })

  it('tells verb and host of a request', () => {
    const text = `${imports('net/http')}func f() {\n\treq, _ := http.NewRequest(http.MethodPost, "https://risk.example.com/score", nil)\n\thttp.DefaultClient.Do(req)\n}\n`
    expect(facts(text, 'external-call')[0]).toMatchObject({ method: 'POST', target: 'risk.example.com' })
  })
})

describe('outline', () => {
  it('lets the files of a package know each other: functions, methods, and what fields and results lead to', () => {
    const { exports } = go(
      'package a\n\ntype Server struct {\n\tstore *Store\n\tname string\n}\n\nfunc New() *Server { return nil }\n\nfunc (s *Server) Run() {}\n',
    )
    expect(exports).toEqual([
      { name: 'Server', local: 'Server' },
      { name: 'New', local: 'New' },
      { name: 'New()', local: 'Server', module: '.' },
      { name: 'Server.Run', local: 'Server.Run' },
      { name: 'Server.store', local: 'Store', module: '.' },
    ])
  })

  it.each([
    ['listens', 'func main() { http.ListenAndServe(":80", h) }', 'server'],
    ['only runs', 'func main() { f() }', 'program'],
  ])('says what a program that %s starts', (_, body, starts) => {
    expect(go(`package main\n\nimport "net/http"\n\n${body}\n`).traits.starts).toBe(starts)
  })

  it('says nothing of a library', () => {
    expect(go('package a\n\nfunc f() {}\n').traits.starts).toBeUndefined()
  })

  it.each([
    ['a handler of net/http', 'func f(w http.ResponseWriter, r *http.Request) {}', 'request'],
    ['a handler of gin', 'func f(c *gin.Context) {}', 'request'],
    [
      'a procedure of gRPC',
      'func (s *S) Charge(ctx context.Context, r *pb.ChargeRequest) (*pb.ChargeReply, error) { return nil, nil }',
      'request',
    ],
    ['a task', 'func f(ctx context.Context, t *asynq.Task) error { return nil }', 'job'],
  ])('knows %s by its parameters', (_, text, reach) => {
    const { roots } = go(
      `${imports('context', 'net/http', 'github.com/gin-gonic/gin', 'github.com/hibiken/asynq', 'example.com/pb')}${text}\n`,
    )
    expect(roots?.map((root) => root.reach)).toEqual([reach])
  })

  it.each([
    ['a helper that takes a request among others', 'func f(r *http.Request, id string) string { return "" }'],
    ['a function that gives something', 'func f(r *http.Request) (*User, error) { return nil, nil }'],
  ])('takes no %s for a handler', (_, text) => {
    expect(go(`${imports('net/http')}${text}\n`).roots).toBeUndefined()
  })

  it('reads a file that is left out of the build as one that is run by hand', () => {
    expect(go('//go:build ignore\n\npackage main\n\nfunc main() {}\n').traits.unbuilt).toBe(true)
  })
})

describe('routes', () => {
  it.each([
    ['net/http', 'mux.HandleFunc("POST /orders", create)', 'POST', '/orders'],
    ['net/http without a method', 'mux.HandleFunc("/orders", create)', 'ALL', '/orders'],
    ['chi', 'r.Delete("/orders/{id}", create)', 'DELETE', '/orders/{id}'],
    ['gin', 'r.PUT("/orders/:id", auth(), create)', 'PUT', '/orders/:id'],
    ['gorilla', 'r.HandleFunc("/orders", create).Methods("POST")', 'POST', '/orders'],
  ])('of %s', (_, body, method, route) => {
    expect(facts(`${imports('net/http')}func routes() {\n\t${body}\n}\n\nfunc create() {}\n`, 'endpoint')).toMatchObject([
      { method, route, handler: { name: 'create' } },
    ])
  })

  it('leaves calls alone that only look like one', () => {
    expect(facts(`${imports('net/http')}func f() {\n\tcache.Get("key", fallback)\n\tclient.Post("orders", body)\n}\n`, 'endpoint')).toEqual(
      [],
    )
  })
})

describe('responses that are opened', () => {
  it.each([
    ['at once', 'defer resp.Body.Close()\n\treturn read(resp.Body)', 'always'],
    ['never', 'return resp.StatusCode, nil', 'never'],
    [
      'behind a way out',
      'if resp.StatusCode != 200 {\n\t\treturn 0, errBad\n\t}\n\tdefer resp.Body.Close()\n\treturn 0, nil',
      'not-on-return',
    ],
  ])('are closed %s', (_, rest, closed) => {
    const text = `${imports('net/http')}func f(url string) (int, error) {\n\tresp, err := http.Get(url)\n\tif err != nil {\n\t\treturn 0, err\n\t}\n\t${rest}\n}\n`
    expect(facts(text, 'opened-resource').map((opened) => opened.closed)).toEqual([closed])
  })

  it('belong to whoever they are handed to', () => {
    const text = `${imports('net/http')}func f(url string) (*http.Response, error) {\n\tresp, err := http.Get(url)\n\tif err != nil {\n\t\treturn nil, err\n\t}\n\treturn resp, nil\n}\n`
    expect(facts(text, 'opened-resource')).toEqual([])
  })
})

describe('bad input', () => {
  it.each([
    ['nothing', ''],
    ['a byte order mark and carriage returns', '\uFEFFpackage a\r\n\r\nimport "net/http"\r\n\r\nfunc f() {\r\n\thttp.Get(url)\r\n}\r\n'],
    ['a text that ends in the middle', 'package a\n\nfunc f() {\n\thttp.Get("'],
    ['brackets that close nothing', 'package a\n\n)]}\n'],
    ['another language', 'class A { void f() { int[] x = {1}; } }\n'],
    ['deep nesting', `package a\n\nvar x = ${'f('.repeat(490)}${')'.repeat(490)}\n`],
  ])('reads %s without an error of its own', (_, text) => {
    expect(go(text).problem?.message ?? '').not.toContain('Could not be read')
  })

  it('says where a syntax error stands, and gives what could be read', () => {
    const { problem, functions } = go('package a\n\nfunc f() {}\n\nfunc g( {{{\n')
    expect(problem).toMatchObject({ line: 5 })
    expect(functions.map((own) => own.name)).toContain('f')
  })

  it('reads a file with carriage returns as one without', () => {
    const text = `${imports('net/http')}func f() {\n\thttp.Get("https://a.example.com")\n}\n`
    expect(facts(text.replaceAll('\n', '\r\n'), 'external-call')).toEqual(facts(text, 'external-call'))
  })

  it('reads generated files, which production may load', () => {
    const { facts, traits } = go(
      '// Code generated by protoc. DO NOT EDIT.\n\npackage a\n\nimport "net/http"\n\nfunc f() { http.Get(url) }\n',
    )
    expect(traits.generated).toBe(true)
    expect(facts.map(({ kind }) => kind)).toContain('external-call')
  })
})

describe('go.mod', () => {
  it('gives the path of the module and what it asks for itself', () => {
    const { facts: found } = extract(
      'module example.com/shop\n\ngo 1.24\n\nrequire github.com/go-chi/chi/v5 v5.2.0\n\nrequire (\n\tgithub.com/lib/pq v1.10.9\n\tgolang.org/x/text v0.1.0 // indirect\n)\n',
      'go-mod',
    )
    expect(found).toMatchObject([
      {
        kind: 'package-manifest',
        name: 'example.com/shop',
        dependencies: { 'github.com/go-chi/chi/v5': 'v5.2.0', 'github.com/lib/pq': 'v1.10.9' },
      },
    ])
    expect(found.flatMap((fact) => (fact.kind === 'package-manifest' ? Object.keys(fact.dependencies) : []))).toHaveLength(2)
  })
})

describe('safeguards', () => {
  it.each([
    ['a limit', 'if len(items) > maxItems {\n\t\treturn errMany\n\t}', 'excess'],
    ['a time limit', 'ctx, cancel := context.WithTimeout(ctx, limit)', 'waiting'],
    ['a recovered panic', 'defer func() { recover() }()', 'crash'],
    ['a lock', 's.mutex.Lock()', 'race'],
    ['a lock of rows', 'db.Query("SELECT 1 FROM orders FOR UPDATE")', 'overlap'],
    ['a transaction', 'tx, err := s.db.BeginTx(ctx, nil)\n\twork(tx)\n\terr = tx.Commit()', 'partial-write'],
    ['redirects that are looked at', 'c := http.Client{CheckRedirect: refuse}', 'address'],
  ])('%s', (_, body, against) => {
    const text = `${imports('context', 'net/http')}func (s *S) f(ctx context.Context) error {\n\t${body}\n\treturn nil\n}\n`
    expect(facts(text, 'safeguard').map((safeguard) => safeguard.against)).toContain(against)
  })

  it.each([
    ['a branch that refuses', 'if !user.Admin {\n\t\thttp.Error(w, "no", http.StatusForbidden)\n\t\treturn nil\n\t}', 'access'],
    ['whose it is', 'if key.WorkspaceID != principal.WorkspaceID {\n\t\treturn errNotFound\n\t}', 'access'],
    ['an address of the own network', 'if ip.IsPrivate() {\n\t\treturn errAddress\n\t}', 'address'],
  ])('protects what comes after %s', (_, body, against) => {
    const text = `${imports('context', 'net/http')}func (s *S) f(ctx context.Context) error {\n\t${body}\n\ts.remove(ctx)\n\treturn nil\n}\n`
    const [protection] = facts(text, 'protection')
    expect(protection?.against).toBe(against)
    expect(facts(text, 'effects')[0]?.effects).toContainEqual({ name: 'remove', unread: true, behind: [protection?.id] })
  })

  it('takes an error that is only handed on for none', () => {
    expect(facts('package a\n\nfunc f() error {\n\tif err != nil {\n\t\treturn err\n\t}\n\treturn nil\n}\n', 'safeguard')).toEqual([])
  })
})

describe('work under a context of its own', () => {
  it.each([
    ['a statement', 's.store.Insert(context.Background(), id)', 1],
    ['a metadata context', 'metadata.NewOutgoingContext(context.Background(), md)', 1],
    ['what lives longer', 'oidc.NewProvider(context.Background(), issuer)', 0],
    ['a goroutine', 'go s.store.Insert(context.Background(), id)', 0],
    ['what says that it must outlive the request', '// must survive the request\n\ts.store.Insert(context.Background(), id)', 0],
  ])('%s', (_, body, count) => {
    const text = `${imports('context')}func (s *S) Create(ctx context.Context, id string) {\n\t${body}\n}\n`
    expect(facts(text, 'detached-context')).toHaveLength(count)
  })
})

describe('calls of other packages', () => {
  const text = (path: string): string =>
    `package main\n\nimport (\n\t"strings"\n\n\t"${path}"\n)\n\nfunc run(name string) {\n\tpay.Charge(strings.ToUpper(name))\n}\n`

  it.each(['example.com/yard/pay', 'yard/pay'])('are links for %s, and none for the standard library', (path) => {
    expect(extract(text(path), 'go').calls.map(({ to }) => to)).toEqual([{ module: path, name: 'Charge' }])
  })
})
