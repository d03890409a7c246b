import { expect, it } from 'vitest'
import type { ChangedFile } from '#model/change-set'
import type { Change, System } from '#model/system'
import { placeOfChange } from '#change/place-of-change'

const change = (...files: readonly ChangedFile[]): Change => ({
  base: {} as System,
  file: (path) => files.find((file) => file.path === path),
  isAdded: () => false,
})

/** Line 2 is replaced, in the middle of three. */
const edited = (path: string): ChangedFile => ({
  status: 'modified',
  path,
  hunks: [{ oldStart: 1, oldLines: 3, newStart: 1, newLines: 3, lines: [' a', '-b', '+c', ' d'] }],
})
/** Line 2 is removed. */
const shortened = (path: string): ChangedFile => ({
  status: 'modified',
  path,
  hunks: [{ oldStart: 1, oldLines: 3, newStart: 1, newLines: 2, lines: [' a', '-b', ' d'] }],
})
const at = (path: string, startLine: number, endLine = startLine) => ({ path, startLine, endLine })

it('is the first part in an audit', () => {
  expect(placeOfChange(undefined, { head: [at('k8s/a.yaml', 3, 5), at('src/b.ts', 1)] })).toEqual(at('k8s/a.yaml', 3))
})

it('is the part that the change wrote, and in it the line', () => {
  const found = placeOfChange(change(edited('src/b.ts')), { head: [at('k8s/a.yaml', 3), at('src/b.ts', 1, 3)] })
  expect(found).toEqual(at('src/b.ts', 2))
})

it('is the line below a part of the base that the change removed', () => {
  const found = placeOfChange(change(shortened('k8s/a.yaml')), { head: [at('src/b.ts', 7)], base: [at('k8s/a.yaml', 2)] })
  expect(found).toEqual(at('k8s/a.yaml', 2))
})

it('is the part that remains if the file of the other one is gone', () => {
  const removed: ChangedFile = { status: 'removed', path: 'k8s/a.yaml', hunks: [] }
  expect(placeOfChange(change(removed), { head: [at('src/b.ts', 7)], base: [at('k8s/a.yaml', 2)] })).toEqual(at('src/b.ts', 7))
})

it('is nowhere if the change touches no part', () => {
  expect(placeOfChange(change(edited('README.md')), { head: [at('src/b.ts', 2)], base: [at('k8s/a.yaml', 2)] })).toBeUndefined()
})
