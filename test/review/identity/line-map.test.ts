import fc from 'fast-check'
import { structuredPatch } from 'diff'
import { expect, it } from 'vitest'

import type { Hunk } from '#model/change-set'

import { lineMap } from '../../../src/review/identity/line-map.ts'

/** git names the line before a hunk that has no lines on one side; the library names the line behind it. */
const asGitSays = (hunk: Hunk): Hunk => ({
  ...hunk,
  oldStart: hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart,
  newStart: hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart,
})

const mapOf = (before: readonly string[], after: readonly string[], context = 3) =>
  lineMap({
    status: 'modified',
    path: 'a',
    hunks: structuredPatch('a', 'a', `${before.join('\n')}\n`, `${after.join('\n')}\n`, '', '', { context }).hunks.map(asGitSays),
  })

it('leaves the lines of a file alone that did not change', () => {
  const map = lineMap(undefined)
  expect([map.toHead(7), map.isAdded(7), map.isRemoved(7)]).toEqual([7, false, false])
})

it('maps every line that stays onto the same text, and calls the others removed or added', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, context) => {
      const map = mapOf(before, after, context)
      const reached = new Set<number>()
      before.forEach((line, index) => {
        const head = map.toHead(index + 1)
        expect(head === undefined).toBe(map.isRemoved(index + 1))
        if (head === undefined) return
        expect(after[head - 1]).toBe(line)
        reached.add(head)
      })
      after.forEach((_, index) => expect(map.isAdded(index + 1)).toBe(!reached.has(index + 1)))
    }),
  )
})
