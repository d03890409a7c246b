import { describe, expect, it } from 'vitest'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/stored/facts-cache'
import { recentFacts } from '#engine/extraction/recent-facts'
import { recentSystems } from '#engine/snapshots/recent-systems'
import { link, type Snapshot } from '#link/link'

const facts = (name: string): FileFacts => ({
  facts: [],
  imports: [],
  exports: [{ name, local: name }],
  functions: [],
  calls: [],
  traits: { directives: [], generated: false, shebang: false, jsx: false, browserGlobals: false, env: [] },
})

/** Each of these weighs 9 records. */
const texts = ['a', 'b', 'c', 'd']

describe('facts that stay in memory', () => {
  const createStore = () => {
    const asked: string[] = []
    const kept = new Map(texts.map((name) => [name, facts(name)]))
    const store: FactsCache = {
      get: async (keys) => {
        asked.push(...keys)
        return new Map(keys.flatMap((key) => (kept.has(key) ? [[key, facts(key)] as const] : [])))
      },
      put: async (entries) => {
        for (const [key, value] of entries) kept.set(key, value)
      },
    }
    return { asked, kept, store }
  }

  it('are asked of the store once, and are the same objects then', async () => {
    const { asked, store } = createStore()
    const cache = recentFacts(store, 1_000)
    const first = await cache.get(['a', 'b', 'x'])
    const second = await cache.get(['b', 'a'])
    expect(asked).toEqual(['a', 'b', 'x'])
    expect([...first.keys()]).toEqual(['a', 'b'])
    expect(second.get('a')).toBe(first.get('a'))
  })

  it('are written through', async () => {
    const { asked, kept, store } = createStore()
    const cache = recentFacts(store, 1_000)
    const made = facts('new')
    await cache.put(new Map([['new', made]]))
    expect(kept.get('new')).toBe(made)
    expect((await cache.get(['new'])).get('new')).toBe(made)
    expect(asked).toEqual([])
  })

  it('go when nobody has asked for them and others need the room', async () => {
    const { asked, store } = createStore()
    const cache = recentFacts(store, 20)
    for (const key of ['a', 'b', 'c', 'd']) await cache.get([key])
    await cache.put(new Map([['e', facts('e')]]))
    asked.length = 0
    await cache.get(['d'])
    await cache.get(['a'])
    expect(asked).toEqual(['a'])
  })
})

describe('systems that stay in memory', () => {
  const vocabulary = { callThroughClient: () => undefined }
  const snapshot = (...names: readonly string[]): Snapshot => ({
    files: names.map((name) => ({ path: `${name}.ts`, language: 'typescript', facts: shared.get(name) as FileFacts })),
    paths: new Set(names.map((name) => `${name}.ts`)),
    notExamined: [],
    vocabulary,
  })
  const shared = new Map(texts.map((name) => [name, facts(name)]))

  it('the one that shares most files with a snapshot is the closest', () => {
    const systems = recentSystems(100)
    const [one, other] = [link(snapshot('a', 'b')), link(snapshot('b', 'c', 'd'))]
    systems.keep('acme/orders', one)
    systems.keep('acme/orders', other)
    expect(systems.closest('acme/orders', snapshot('a', 'b', 'c'))).toBe(one)
    expect(systems.closest('acme/orders', snapshot('c', 'd'))).toBe(other)
    expect(systems.closest('acme/rates', snapshot('a', 'b'))).toBeUndefined()
  })

  it('three of a repository stay', () => {
    const systems = recentSystems(100)
    for (const name of texts) systems.keep('acme/orders', link(snapshot(name)))
    expect(systems.closest('acme/orders', snapshot('a'))).toBeUndefined()
    expect(systems.closest('acme/orders', snapshot('b'))).toBeDefined()
  })

  it('one that is kept again is the last to go', () => {
    const systems = recentSystems(100)
    const first = link(snapshot('a'))
    for (const system of [first, link(snapshot('b')), link(snapshot('c')), first, link(snapshot('d'))]) systems.keep('acme/orders', system)
    expect(systems.closest('acme/orders', snapshot('a'))).toBe(first)
    expect(systems.closest('acme/orders', snapshot('b'))).toBeUndefined()
  })

  it('those of the repository that was looked at longest ago go when there are too many files', () => {
    const systems = recentSystems(3)
    systems.keep('acme/orders', link(snapshot('a', 'b')))
    systems.keep('acme/rates', link(snapshot('c', 'd')))
    expect(systems.closest('acme/orders', snapshot('a', 'b'))).toBeUndefined()
    expect(systems.closest('acme/rates', snapshot('c', 'd'))).toBeDefined()
  })

  it('files that two of them share count once, but for what each of them says of them', () => {
    const systems = recentSystems(4)
    const base = link(snapshot('a', 'b', 'c'))
    const head = link(snapshot('a', 'b', 'c'), base)
    systems.keep('acme/orders', base)
    systems.keep('acme/orders', head)
    expect(systems.closest('acme/orders', snapshot('a', 'b', 'c'))).toBe(base)
  })
})
