import { describe, expect, it } from 'vitest'
import type { System } from '#model/system'
import { extract } from '#facts/reading/extract'
import { callThroughClient } from '#facts/external-calls/through-client'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { link, type Snapshot } from '#link/link'

await loadFrontEnds(['typescript'])

type Texts = Readonly<Record<string, string>>

const snapshotOf = (texts: Texts): Snapshot => ({
  files: Object.entries(texts).map(([path, text]) => ({ path, language: 'typescript', facts: extract(text, 'typescript') })),
  paths: new Set(Object.keys(texts)),
  notExamined: [],
  vocabulary: { callThroughClient },
})

const wrapper = `import axios from 'axios'\nexport const load = (url, options = {}) => axios.get(url, options)\n`

/** Calls that leave the deadline out, and the state of each request. */
const seen = (system: System): { readonly unset: readonly string[]; readonly requests: readonly string[] } => ({
  unset: system.facts('unset-deadline').map(({ at }) => `${at.path}:${at.startLine}`),
  requests: system.facts('external-call').map(({ at, deadline }) => `${at.path}:${at.startLine} ${deadline.state}`),
})

const callers = (...args: readonly string[]): string =>
  `import { load } from './http'\n${args.map((arg, at) => `export const call${at} = (more) => load('https://a'${arg})`).join('\n')}\n`

describe('a deadline that callers decide', () => {
  it.each<[string, readonly string[], readonly string[], string]>([
    ['missing at the one caller that leaves it out', [', { timeout: 5 }', ''], ['src/a.ts:3'], 'unknown'],
    ['missing at the request if no caller sets it', ['', ', {}', ', { headers: {} }'], [], 'none'],
    ['missing at the request if most callers leave it out', ['', ', {}', ', { timeout: 5 }'], [], 'none'],
    ['not missing if every caller sets it', [', { timeout: 5 }', ', { signal: more }'], [], 'unknown'],
    ['not missing if no caller shows it', [', more.options', ', { ...more.options }'], [], 'unknown'],
    ['missing at a caller that leaves it out beside one that is not known', ['', ', more.options'], ['src/a.ts:2'], 'unknown'],
    ['missing at a caller that switches it off', [', { timeout: 0 }', ', { timeout: 5 }'], ['src/a.ts:2'], 'unknown'],
  ])('is %s', (_title, args, unset, state) => {
    const system = link(snapshotOf({ 'src/http.ts': wrapper, 'src/a.ts': callers(...args) }))
    expect(seen(system)).toEqual({ unset, requests: [`src/http.ts:2 ${state}`] })
  })

  it('counts no callers of one function for those of another', () => {
    const text =
      "import axios from 'axios'\nconst get = (url, options = {}) => axios.get(url, options)\nconst more = (url, options = {}) => get(url, options)\nexport const a = () => get('https://a')\nexport const b = () => more('https://a')\nexport const c = () => more('https://b', {})\n"
    const [request] = link(snapshotOf({ 'src/http.ts': text })).facts('external-call')
    expect(request?.deadline.state).toBe('none')
    expect(request?.decided).toEqual({ through: '', parameter: '', unset: 3, callers: 3 })
  })

  it('is not missing where nothing calls the wrapper', () => {
    expect(seen(link(snapshotOf({ 'src/http.ts': wrapper })))).toEqual({ unset: [], requests: ['src/http.ts:2 unknown'] })
  })

  /** Wrappers around one another; the outermost is called once with a timeout and once without. */
  const chain = (wrappers: number): Texts => ({
    'src/http.ts': wrapper,
    ...Object.fromEntries(
      Array.from({ length: wrappers }, (_, at) => [
        `src/w${at}.ts`,
        `import { ${at === 0 ? 'load' : `w${at - 1}`} as inner } from './${at === 0 ? 'http' : `w${at - 1}`}'\nexport const w${at} = (url, options) => inner(url, options)\n`,
      ]),
    ),
    'src/z.ts': `import { w${wrappers - 1} as outer } from './w${wrappers - 1}'\nexport const a = () => outer('https://a', { timeout: 5 })\nexport const b = () => outer('https://b')\n`,
  })

  it('is found through three wrappers, and left unknown through four', () => {
    expect(seen(link(snapshotOf(chain(3)))).unset).toEqual(['src/z.ts:3'])
    expect(seen(link(snapshotOf(chain(4)))).unset).toEqual([])
  })

  it('is found through wrappers that call each other', () => {
    const texts = {
      'src/a.ts': `import axios from 'axios'\nimport { again } from './b'\nexport const load = (url, timeout) => axios.get(url, { timeout }) ?? again(url, timeout)\n`,
      'src/b.ts': `import { load } from './a'\nexport const again = (url, timeout) => load(url, timeout)\n`,
      'src/c.ts': `import { load } from './a'\nexport const start = () => load('https://a')\n`,
    }
    expect(seen(link(snapshotOf(texts)))).toEqual({ unset: [], requests: ['src/a.ts:3 none'] })
  })

  it('is the same in an edition as in a system linked from scratch', () => {
    const before = { 'src/http.ts': wrapper, 'src/a.ts': callers(', { timeout: 5 }', ', { timeout: 5 }'), 'src/b.ts': '', 'src/c.ts': '' }
    const after = snapshotOf({ ...before, 'src/a.ts': callers('', '') })
    const base = snapshotOf(before)
    const kept = {
      ...after,
      files: after.files.map((file) => (file.path === 'src/a.ts' ? file : (base.files.find(({ path }) => path === file.path) ?? file))),
    }
    const edition = link(kept, link({ ...base, vocabulary: kept.vocabulary }))
    expect(seen(edition)).toEqual(seen(link(after)))
    expect(seen(edition).requests).toEqual(['src/http.ts:2 none'])
  })
})

describe('a client of another file', () => {
  const factory = `import axios from 'axios'\nexport const make = (timeout) => axios.create({ timeout })\n`
  const risk = `export class Risk {\n  constructor(client) {\n    this.client = client\n  }\n  score() {\n    return this.client.get('https://a')\n  }\n}\n`

  it('has the timeout that its maker is given by this call', () => {
    const uses = `import { make } from './make'\nexport const a = () => make().get('https://a')\nexport const b = () => make(5).get('https://b')\n`
    expect(seen(link(snapshotOf({ 'src/make.ts': factory, 'src/a.ts': uses }))).requests).toEqual(['src/a.ts:2 none', 'src/a.ts:3 bounded'])
  })

  it('is that of the construction', () => {
    const uses = `import { make } from './make'\nimport { Risk } from './risk'\nexport const a = new Risk(make())\n`
    expect(seen(link(snapshotOf({ 'src/make.ts': factory, 'src/risk.ts': risk, 'src/a.ts': uses }))).requests).toEqual([
      'src/risk.ts:6 none',
    ])
  })

  it('is missing its timeout at one of two constructions', () => {
    const uses = `import { make } from './make'\nimport { Risk } from './risk'\nexport const a = new Risk(make(5))\nexport const b = new Risk(make())\n`
    expect(seen(link(snapshotOf({ 'src/make.ts': factory, 'src/risk.ts': risk, 'src/a.ts': uses }))).unset).toEqual(['src/a.ts:4'])
  })

  it('is left out where constructions use different libraries', () => {
    const uses = `import axios from 'axios'\nimport got from 'got'\nimport { Risk } from './risk'\nexport const a = new Risk(axios.create())\nexport const b = new Risk(got.extend())\n`
    expect(seen(link(snapshotOf({ 'src/risk.ts': risk, 'src/a.ts': uses })))).toEqual({ unset: [], requests: [] })
  })

  it('ends where classes extend each other', () => {
    const texts = {
      'src/a.ts': `import { BClient } from './b'\nexport class AClient extends BClient {\n  score() {\n    return this.http.get('https://a')\n  }\n}\n`,
      'src/b.ts': `import { AClient } from './a'\nexport class BClient extends AClient {}\n`,
      'src/c.ts': `import { AClient } from './a'\nexport const c = new AClient()\n`,
    }
    expect(seen(link(snapshotOf(texts)))).toEqual({ unset: [], requests: [] })
  })
})
