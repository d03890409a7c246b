import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

import type { FileFacts } from '#model/fact'
import { createFileFactsCache } from '#store/files/file-facts-cache'

import { tempFolder } from '../../support/temp-repository.ts'

const facts = (name: string): FileFacts => ({
  facts: [],
  imports: [{ module: name, typeOnly: false, lazy: false }],
  exports: [],
  functions: [],
  calls: [],
  traits: { directives: [], generated: false, shebang: false, jsx: false, browserGlobals: false, env: [] },
})

const errors: unknown[] = []
const cacheIn = (folder: string, options: { maxBytes?: number; isCurrent?: (key: string) => boolean } = {}) =>
  createFileFactsCache({ folder, key: Buffer.alloc(32, 7), onError: (error) => errors.push(error), ...options })

it('gives what was put, to another process as well, and nothing else', async () => {
  const folder = tempFolder()
  await cacheIn(folder).put(new Map([['a', facts('tab\tand\nbreak – ü')]]))
  await cacheIn(folder).put(new Map([['b', facts('b')]]))
  const found = await cacheIn(folder).get(['a', 'b', 'c'])
  expect(found).toEqual(
    new Map([
      ['a', facts('tab\tand\nbreak – ü')],
      ['b', facts('b')],
    ]),
  )
  expect(errors).toEqual([])
})

it('a folder that is not there is empty', async () => {
  expect(await cacheIn(join(tempFolder(), 'none')).get(['a'])).toEqual(new Map())
})

it('facts that nobody can ask for any more go when files are merged', async () => {
  const folder = tempFolder()
  const isCurrent = (key: string): boolean => !key.startsWith('old')
  await cacheIn(folder, { isCurrent }).put(new Map([['old', facts('old')]]))
  for (let run = 0; run < 12; run += 1) await cacheIn(folder, { isCurrent }).put(new Map([[`key-${run}`, facts(`${run}`)]]))
  expect(readdirSync(folder)).toHaveLength(1)
  expect(await cacheIn(folder).get(['old'])).toEqual(new Map())
  expect((await cacheIn(folder).get(['key-0', 'key-11'])).size).toBe(2)
})

it('a file that was cut off, or damaged, costs its last line or the damaged one', async () => {
  const folder = tempFolder()
  await cacheIn(folder).put(
    new Map([
      ['a', facts('a')],
      ['b', facts('b')],
    ]),
  )
  const [name = ''] = readdirSync(folder)
  const path = join(folder, name)
  truncateSync(path, readFileSync(path).length - 5)
  expect([...(await cacheIn(folder).get(['a', 'b'])).keys()]).toEqual(['a'])
  appendFileSync(path, '\nno tab at all\nc\t{"broken"\n')
  expect([...(await cacheIn(folder).get(['a', 'b', 'c'])).keys()]).toEqual(['a'])
})

it('stays small: many files are merged into one, and beyond the limit the oldest facts go', async () => {
  const folder = tempFolder()
  for (let run = 0; run < 30; run += 1) await cacheIn(folder).put(new Map([[`key-${run}`, facts(`${run}`)]]))
  expect(readdirSync(folder).length).toBeLessThanOrEqual(12)
  expect((await cacheIn(folder).get(Array.from({ length: 30 }, (_, run) => `key-${run}`))).size).toBe(30)

  const small = tempFolder()
  for (let run = 0; run < 30; run += 1) await cacheIn(small, { maxBytes: 2_000 }).put(new Map([[`key-${run}`, facts(`${run}`)]]))
  const bytes = readdirSync(small).reduce((sum, name) => sum + readFileSync(join(small, name)).length, 0)
  expect(bytes).toBeLessThanOrEqual(2_000)
  expect([...(await cacheIn(small).get(['key-29'])).keys()]).toEqual(['key-29'])
})

it('what cannot be written is told, and is a miss', async () => {
  errors.length = 0
  const path = join(tempFolder(), 'a-file')
  writeFileSync(path, '')
  const cache = cacheIn(path)
  await cache.put(new Map([['a', facts('a')]]))
  expect(await cache.get(['a'])).toEqual(new Map())
  expect(errors.length).toBeGreaterThan(0)
  errors.length = 0
})
