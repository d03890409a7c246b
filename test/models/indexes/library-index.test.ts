import { describe, expect, it } from 'vitest'
import { dottedName } from '#models/naming/dotted-name'
import type { Library } from '#models/forms/library'
import { LibraryIndex } from '#models/indexes/library-index'

const library = (row: Partial<Library>): Library => ({ package: 'kit', protocol: 'http', source: 'a test', ...row })

describe('requests', () => {
  const index = new LibraryIndex([
    library({
      on: ['kit#'],
      instances: { 'kit#Client()': {} },
      requests: { '{get,post}': { method: 'name' }, 'chat.create': {}, '': {} },
    }),
  ])

  it.each<[string, string | undefined, string | undefined]>([
    ['kit#get', 'get', 'GET'],
    ['kit#Client().post', 'post', 'POST'],
    ['kit#Client().chat.create', 'chat.create', undefined],
    ['kit#Client()', '', undefined],
    ['kit#put', undefined, undefined],
    ['other#get', undefined, undefined],
  ])('%s is the request %s', (name, member, method) => {
    const request = index.request(name)
    expect([request?.member, request?.form.method]).toEqual([member, method])
  })

  it('with a verb that is chosen at run time have the options of all verbs, the last first', () => {
    const verbs = new LibraryIndex([
      library({
        on: ['kit#'],
        instances: { 'kit#Client()': {} },
        requests: { get: { method: 'name', options: [1] }, post: { method: 'name', options: [2] } },
      }),
      library({ on: ['pot#'], requests: { get: { method: 'name' }, command: {} } }),
    ])
    expect(verbs.request('kit#[]')?.form).toEqual({ options: [2, 1], isChosen: true })
    expect(verbs.request('kit#Client()[]')?.library.package).toBe('kit')
    expect(verbs.request('kit#verbs[]')).toBeUndefined()
    expect(verbs.request('pot#[]')).toBeUndefined()
  })

  it('are known by their package and member, for calls through clients of other files', () => {
    expect(index.member('kit', 'get')?.form.method).toBe('GET')
    expect(index.member('kit', 'put')).toBeUndefined()
    expect([...index.members].sort()).toEqual(['chat.create', 'get', 'post'])
  })
})

describe('chains', () => {
  it.each<[string, '*' | readonly string[], string, boolean]>([
    ['any link', '*', 'kit#New().R().SetHeader().get', true],
    ['no link that is a request itself', '*', 'kit#New().get().get', false],
    ['a link that extends', ['extend'], 'kit#New().extend().get', true],
    ['no other link', ['extend'], 'kit#New().close().get', false],
    ['no member that is not called', '*', 'kit#New().headers.get', false],
  ])('%s is left out', (_what, links, name, expected) => {
    const index = new LibraryIndex([library({ instances: { 'kit#New()': {} }, extends: links, requests: { get: {} } })])
    expect(index.request(name) !== undefined).toBe(expected)
  })
})

describe('settings', () => {
  const first = library({ on: ['kit#'], settings: [{ assign: 'defaults.timeout' }, { call: 'net#limit', timeout: 0 }] })
  const second = library({ package: 'pot', on: ['pot#'], settings: [{ call: 'net#limit', timeout: 0 }] })
  const index = new LibraryIndex([first, second])

  it('hold for every library that names them', () => {
    expect(index.settings('called', 'net#limit', false).map((setting) => setting.library.package)).toEqual(['kit', 'pot'])
  })

  it('hold for a client of another file by their member alone', () => {
    expect(index.settings('assigned', './api#api.defaults.timeout', true).map(({ member }) => member)).toEqual(['defaults.timeout'])
    expect(index.settings('assigned', './api#api.defaults.timeout', false)).toEqual([])
  })

  it('are known by the member of a client', () => {
    expect(index.clientSetting(first, 'assigned', 'defaults.timeout')?.library).toBe(first)
    expect(index.clientSetting(first, 'called', 'defaults.timeout')).toBeUndefined()
    expect(index.clientSetting(second, 'assigned', 'defaults.timeout')).toBeUndefined()
  })
})

it('compares names as the language writes them', () => {
  const index = new LibraryIndex([library({ on: ['kit.net#'], requests: { open: {} } })], dottedName)
  expect(index.request(index.spell('kit#net.open'))?.member).toBe('open')
  expect(index.request(index.spell('kit.net#open'))?.member).toBe('open')
})

it('tells by the types alone that a text uses no library', () => {
  const index = new LibraryIndex([
    library({ on: ['a.b#Call()'], instances: { 'a.b#{Rest,Web}Client.create()': {} }, requests: { send: {} } }),
    library({ requests: { 'a.net#{URL().open,URI.create().open}': {} } }),
  ])
  const named = ['new Call()', 'import a.b.RestClient;', 'WebClient.create()', 'new URL(x)', 'URI.create(x)']
  expect(named.map((text) => index.namesType(text))).toEqual([true, true, true, true, true])
  expect(['class Caller {}', 'send(open)', ''].map((text) => index.namesType(text))).toEqual([false, false, false])
})
