import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { namePattern } from '#languages/typescript/call-index'
import { lastName, Module, originName } from '#languages/typescript/module'
import { parseTypescript, type ts } from '#languages/typescript/parse'

const moduleOf = (text: string): Module => new Module(parseTypescript(text, 'typescript'))
const texts = (module: Module, nodes: readonly ts.Node[]): string[] => nodes.map((node) => module.text(node))

describe('namePattern', () => {
  it('asks for a name once, and gives the same answer afterwards', () => {
    const asked: string[] = []
    const isCharge = namePattern((name) => {
      asked.push(name)
      return name === 'charge'
    })

    expect(['charge', 'refund', 'charge', 'refund'].map(isCharge)).toEqual([true, false, true, false])
    expect(asked).toEqual(['charge', 'refund'])
  })

  it('keeps the answers of each pattern apart', () => {
    const short = namePattern(/^.{1,3}$/)
    const long = namePattern(/^.{4,}$/)

    expect(['get', 'fetch'].map(short)).toEqual([true, false])
    expect(['get', 'fetch'].map(long)).toEqual([false, true])
  })

  it('is right for more names than are kept', () => {
    const isEven = namePattern((name) => Number(name) % 2 === 0)
    const names = Array.from({ length: 45_000 }, (_, number) => String(number))

    expect(names.filter(isEven)).toHaveLength(22_500)
    expect(names.filter(isEven)).toHaveLength(22_500)
  })

  it('forgets long names', () => {
    let asked = 0
    const isLong = namePattern((name) => {
      asked += 1
      return name.length > 200
    })
    const name = 'x'.repeat(201)

    expect([isLong(name), isLong(name)]).toEqual([true, true])
    expect(asked).toBe(2)
  })
})

describe('calls by name', () => {
  const module = moduleOf(`
    import axios from 'axios'
    const client = axios.create()
    axios.get('/a')
    get('/b')
    client.get('/c')
    ;(other as Client)!.get('/d')
    await (fetch)('/e')
    new Client().get('/f')
    list[0]('/g')
  `)

  it.each([
    [/^get$/, ["axios.get('/a')", "get('/b')", "client.get('/c')", "(other as Client)!.get('/d')", "new Client().get('/f')"]],
    [/^(create|fetch)$/, ['axios.create()', "(fetch)('/e')"]],
    [/^$/, ["list[0]('/g')"]],
    [/^post$/, []],
  ])('finds those whose last name is %s, in source order', (pattern, expected) => {
    expect(texts(module, module.callsNamed(namePattern(pattern)))).toEqual(expected)
  })

  it('finds those of an origin, under whatever name', () => {
    expect(texts(module, module.callsFrom(namePattern(/^axios#(create\(\)\.)?get$/)))).toEqual(["axios.get('/a')", "client.get('/c')"])
  })

  it('gives a call once that both patterns fit', () => {
    const found = module.callsNamed(namePattern(/^get$/), namePattern(/^axios#/))

    expect(texts(module, found)).toEqual([
      'axios.create()',
      "axios.get('/a')",
      "get('/b')",
      "client.get('/c')",
      "(other as Client)!.get('/d')",
      "new Client().get('/f')",
    ])
  })

  it('gives calls before what is made by `new`', () => {
    const made = moduleOf('new Pool()\nPool()\n')

    expect(texts(made, made.madeFrom(namePattern(/^global#Pool$/)))).toEqual(['Pool()', 'new Pool()'])
  })
})

describe('on real files', () => {
  const places = (nodes: readonly ts.Node[]): string[] => nodes.map(({ pos, end }) => `${pos}-${end}`)
  const root = join(import.meta.dirname, '../../../src')
  const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(engine|git|languages)[/\\].*\.ts$/.test(path))
    .map((path) => moduleOf(readFileSync(join(root, path), 'utf8')))

  it.each([/^(map|filter|test|push)$/, /^[a-m]/, /^(?!.*e)/])('no call is lost whose last name is %s', (pattern) => {
    for (const module of modules)
      expect(places(module.callsNamed(namePattern(pattern)))).toEqual(
        places(module.calls().filter((call) => pattern.test(lastName(call.expression)))),
      )
  })

  it.each([/^global#/, /\)\.\w+$/, /#.*e/])('no call and no `new` is lost whose origin is %s', (pattern) => {
    for (const module of modules) {
      const fits = ({ expression }: ts.CallExpression | ts.NewExpression) => pattern.test(originName(module.origin(expression)))
      expect(places(module.madeFrom(namePattern(pattern)))).toEqual(places([...module.calls().filter(fits), ...module.news().filter(fits)]))
    }
  })
})

describe('Module', () => {
  it.each([
    ['x', ''],
    ['in_function', 'f'],
    ['in_arrow', 'f > g'],
    ['in_static', ''],
    ['in_method', 'A.m'],
  ])('knows in which function the call of %s stands', (name, within) => {
    const module = moduleOf(`
      x()
      function f() { in_function(); const g = () => in_arrow() }
      class A { static { in_static() } m(at: () => void) { in_method() } }
    `)

    expect(module.callsNamed(namePattern((one) => one === name)).map((call) => module.within(call))).toEqual([within])
  })

  it.each([
    ['first', true],
    ['second', false],
  ])('binds names where they are declared: %s', (text, declared) => {
    const module = moduleOf(`
      function f(value) { if (value) { const inner = 1; first(inner) } second(inner) }
    `)
    const [call] = module.callsNamed(namePattern((name) => name === text))

    expect(call && module.isDeclared('inner', call)).toBe(declared)
    expect(call && module.isDeclared('value', call)).toBe(true)
  })

  it('counts lines as an editor does', () => {
    const module = moduleOf('\n\nfirst()\r\nsecond(\n  1,\n)\n')

    expect(module.calls().map((call) => module.span(call))).toEqual([
      { startLine: 3, endLine: 3 },
      { startLine: 4, endLine: 6 },
    ])
  })
})

describe('other nodes by name', () => {
  const module = moduleOf(`
    const options = { 'retry-after': 1, retries: 2, ['re' + 'try']: 3, retry }
    config.retries = options.retries
    send(this.queue
      .retry(2))
    log('retry', "later", \`retry\`)
  `)
  const retry = namePattern(/retr/)

  it.each<[string, readonly ts.Node[], readonly string[]]>([
    ['properties, by their key without quotes', module.propertiesNamed(retry), ["'retry-after': 1", 'retries: 2']],
    ['members, by their name', module.accessesNamed(retry), ['config.retries', 'options.retries', 'this.queue\n      .retry']],
    ['texts, by what they hold', module.stringsLike(retry), ["'retry-after'", "'retry'"]],
    ['calls, as they are written', module.callsWritten(namePattern(/^this\.queue\.retry$/)), ['this.queue\n      .retry(2)']],
  ])('%s', (_, found, expected) => {
    expect(texts(module, found)).toEqual(expected)
  })

  it('gives none where no name fits', () => {
    expect(module.propertiesNamed(namePattern(/^nothing$/))).toEqual([])
  })
})
