import { expect, it } from 'vitest'

import type { Blob, BlobReader } from '#model/change-set'
import { compileFiles } from '#engine/snapshots/compile-snapshot'
import { extractHere, type Extractor } from '#engine/extraction/extractor'
import { selected, type Selected } from '#engine/snapshots/select-files'

const half = `export const size = 1\n// ${'x'.repeat(99_999)}\n`
const blobs = Array.from({ length: 8 }, (_, index) => String(index).repeat(40))
const contents = new Map<string, Blob>(blobs.map((id, index) => [id, { kind: 'text', text: `${half}export const n = ${index}\n` }]))

const files = (ids: readonly string[]): Selected[] =>
  ids.map((blob, index) => selected({ path: `src/${index}.ts`, mode: 'file', blob, size: 100_000 }, 'typescript'))

const all = async (ids: readonly string[]): Promise<ReadonlyMap<string, Blob>> =>
  new Map(ids.flatMap((id) => (contents.has(id) ? [[id, contents.get(id) as Blob]] : [])))

const functionsOf = (outcomes: Awaited<ReturnType<typeof compileFiles>>): unknown[] =>
  [...outcomes.values()].map((outcome) => ('facts' in outcome ? outcome.facts.exports.length : outcome.reason))

it('hands over the first texts while the last ones are still being read', async () => {
  const started = Promise.withResolvers<void>()
  const handed: number[] = []
  const extractor: Extractor = async (texts, ...rest) => {
    handed.push(texts.length)
    started.resolve()
    return extractHere(texts, ...rest)
  }
  const reader: BlobReader = {
    read: async (ids, onRead) => {
      for (const id of ids.slice(0, 6)) onRead?.(id, contents.get(id) as Blob)
      // Nobody is told of the last two before somebody extracts.
      await started.promise
      for (const id of ids.slice(6)) onRead?.(id, contents.get(id) as Blob)
      return all(ids)
    },
  }
  const outcomes = await compileFiles(files(blobs), reader, { extractor })

  expect(handed).toEqual([5, 3])
  expect(functionsOf(outcomes)).toEqual(blobs.map(() => 2))
})

it('takes what a reader gives only in its answer, and the extractor that was told what comes', async () => {
  let characters = 0
  const told: string[] = []
  const extractor: Extractor = Object.assign(() => Promise.reject(new Error('the extractor itself was asked')), {
    expect: (coming: { readonly characters: number }): Extractor => {
      characters = coming.characters
      return async (texts, ...rest) => {
        told.push(...texts.map(({ key }) => key))
        return extractHere(texts, ...rest)
      }
    },
  })
  const outcomes = await compileFiles(files(blobs.slice(0, 2)), { read: all }, { extractor })

  expect(characters).toBe(200_000)
  expect(told).toHaveLength(2)
  expect(functionsOf(outcomes)).toEqual([2, 2])
})

it('answers for a blob that the reader does not answer, and for one that two files are', async () => {
  const [known = ''] = blobs
  const [unknown] = ['f'.repeat(40)]
  const outcomes = await compileFiles(
    [...files([known, unknown]), selected({ path: 'src/again.js', mode: 'file', blob: known, size: 1 }, 'javascript')],
    { read: all },
  )

  expect(functionsOf(outcomes).map(String).sort()).toEqual(['2', '2', 'its content could not be read'])
})

it('fails as the reader fails, whatever was handed over before', async () => {
  const reader: BlobReader = {
    read: (ids, onRead) => {
      for (const id of ids) onRead?.(id, contents.get(id) as Blob)
      return Promise.reject(new Error('rate limit'))
    },
  }
  const extractor: Extractor = () => Promise.reject(new Error('nobody hears of this one'))

  await expect(compileFiles(files(blobs), reader, { extractor })).rejects.toThrow('rate limit')
})
