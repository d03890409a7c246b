import { beforeAll, describe, expect, it } from 'vitest'
import { bracketsOf } from '#languages/go/brackets'
import { Module, originName } from '#languages/go/module'
import { loadGrammars } from '#languages/tree/grammar'

beforeAll(loadGrammars)

const inFunction = (body: string, imports = ''): Module =>
  new Module(
    `package a\n\n${imports}\n\ntype Server struct {\n\thttp *http.Client\n\tstore, other *Store\n\t*Base\n}\n\nfunc (s *Server) Run(ctx context.Context, ids ...string) (err error) {\n${body}\n}\n`,
  )

describe('what a call goes to', () => {
  it.each([
    ['a function of a package', 'http.Get(url)', 'net/http#Get'],
    ['a package under a name of its own', 'web.Get(url)', 'net/http#Get'],
    ['a member of a package variable', 'http.DefaultClient.Do(req)', 'net/http#DefaultClient.Do'],
    ['a method of a field', 's.http.Do(req)', 'net/http#Client.Do'],
    ['a field that is declared with others', 's.other.Save(ctx)', '.#Store.Save'],
    ['a method of the receiver', 's.Stop()', '.#Server.Stop'],
    ['a method of a parameter', 'ctx.Done()', 'context#Context.Done'],
    ['what a literal makes', 'c := &http.Client{}\n\tc.Do(req)', 'net/http#Client.Do'],
    ['what a variable is declared as', 'var c http.Client\n\tc.Do(req)', 'net/http#Client.Do'],
    ['what a call gives', 'c := redis.NewClient(options)\n\tc.Get(ctx, key)', 'github.com/redis/go-redis#NewClient().Get'],
    [
      'the second result of a call',
      'g, inner := errgroup.WithContext(ctx)\n\tinner.Done()',
      'golang.org/x/sync/errgroup#WithContext()[1].Done',
    ],
    ['the end of a chain', 'log.Info().Str("a", b).Msg("c")', 'github.com/rs/zerolog/log#Info().Str().Msg'],
    ['a name of the package', 'charge(ctx)', '.#charge'],
    ['a name that is given anew', 'http := s.store\n\thttp.Get(url)', '.#Store.Get'],
    ['a type argument', 'decode[Order](body)', '.#decode'],
  ])('%s', (_, body, expected) => {
    const module = inFunction(
      `\t${body}`,
      'import (\n\t"context"\n\t"net/http"\n\tweb "net/http"\n\n\t"github.com/redis/go-redis/v9"\n\t"github.com/rs/zerolog/log"\n\t"golang.org/x/sync/errgroup"\n)',
    )
    const last = [...module.calls].sort((a, b) => b.end - a.end)[0]
    expect(last && originName(module.calleeOrigin(last))).toBe(expected)
  })
})

describe('names of functions', () => {
  it('qualifies methods, and tells functions without a name by what they are handed to', () => {
    const module = new Module(
      'package a\n\nfunc (s *Server) Run() {\n\tgo func() {}()\n\tdefer func() {}()\n\tr.Get("/orders", func(w W, r R) {})\n\thandler := func() {}\n\tgo func() {}()\n}\n\nfunc New[T any](a T) func() {\n\treturn func() {}\n}\n',
    )
    expect(module.functions.map((own) => own.name)).toEqual([
      'Server.Run',
      'Server.Run > go',
      'Server.Run > defer',
      'Server.Run > r.Get /orders',
      'Server.Run > handler',
      'Server.Run > go 2',
      'New',
      'New > return',
    ])
  })

  it('reads parameters that share a type, and results', () => {
    const [own] = new Module('package a\n\nfunc f(a, b int, c ...*http.Client) (n int, err error) { return }\n').functions
    expect(own?.parameters.map((parameter) => [parameter.name, parameter.text])).toEqual([
      ['a', 'int'],
      ['b', 'int'],
      ['c', '...*http.Client'],
    ])
    expect(own?.results).toEqual(['int', 'error'])
  })

  it('finds the body behind a result that has braces of its own', () => {
    const [own] = new Module('package a\n\nfunc f() interface{} {\n\treturn 1\n}\n').functions
    expect(own?.body?.close).toBe(own === undefined ? 0 : own.node.end - 1)
    expect(own?.results).toEqual(['interface{}'])
  })
})

describe('values', () => {
  it('reads literals with their fields', () => {
    const module = new Module('package a\n\nvar c = &http.Client{Timeout: 5 * time.Second, Transport: f(a, b)}\n')
    const [literal] = module.literals
    expect([...(literal?.fields ?? [])].map(([key, range]) => [key, module.slice(range)])).toEqual([
      ['Timeout', '5 * time.Second'],
      ['Transport', 'f(a, b)'],
    ])
  })

  it('reads strings, constants that hold one, and nothing else', () => {
    const module = new Module('package a\n\nconst name = "orders"\n\nfunc f() {\n\tg(name, "a\\"b", `raw`, other)\n}\n')
    const call = module.calls[0]
    expect(call?.args.map((argument) => module.stringOf(argument))).toEqual(['orders', 'a"b', 'raw', undefined])
  })
})

describe('brackets', () => {
  it.each([
    ['a string', 'f("(", a)', 1],
    ['a raw string', 'f(`(`, a)', 1],
    ['a rune', "f('(', a)", 1],
    ['a comment', 'f(a /* ( */, b) // (', 1],
    ['an inner pair', 'f(g(a, b), c)', 1],
  ])('leaves out what stands in %s', (_, text, commas) => {
    const pair = bracketsOf(text).get(1)
    expect(pair?.commas).toHaveLength(commas)
    expect(text[pair?.close ?? 0]).toBe(')')
  })

  it('ends a pair that is never closed with the text', () => {
    expect(bracketsOf('f(a').get(1)?.close).toBe(3)
  })
})
