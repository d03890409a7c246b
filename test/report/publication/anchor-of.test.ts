import { describe, expect, it } from 'vitest'

import type { Hunk } from '#model/change-set'
import { anchorOf, commentableLines } from '#report/publication/anchor-of'

import { aChangedFile, aFinding } from '../../support/a-review.ts'

/** Base lines 10–13, head lines 20–24. */
const first: Hunk = {
  oldStart: 10,
  oldLines: 4,
  newStart: 20,
  newLines: 5,
  lines: [' context', '-removed', '+added', '+added', ' context', ' context', '\\ No newline at end of file'],
}
/** Base lines 40–42, head lines 60–62. */
const second: Hunk = { oldStart: 40, oldLines: 3, newStart: 60, newLines: 3, lines: [' a', '-b', '+b', ' c'] }
const file = aChangedFile({ hunks: [first, second] })

it('takes comments on added and context lines of the head, on removed and context lines of the base', () => {
  expect([...commentableLines(file, 'RIGHT')]).toEqual([20, 21, 22, 23, 24, 60, 61, 62])
  expect([...commentableLines(file, 'LEFT')]).toEqual([10, 11, 12, 13, 40, 41, 42])
})

describe('anchorOf', () => {
  it.each([
    ['one line', 21, 21, 'RIGHT', { line: 21 }],
    ['a range in one hunk', 20, 24, 'RIGHT', { startLine: 20, startSide: 'RIGHT', line: 24 }],
    ['a removed line', 11, 11, 'LEFT', { line: 11 }],
    ['removed lines', 11, 12, 'LEFT', { startLine: 11, startSide: 'LEFT', line: 12 }],
    ['the part of a range that the hunk shows', 15, 21, 'RIGHT', { startLine: 20, startSide: 'RIGHT', line: 21 }],
    ['the hunk with most of the change, when a range spans two', 20, 62, 'RIGHT', { startLine: 20, startSide: 'RIGHT', line: 24 }],
  ] as const)('stands on %s', (_name, startLine, endLine, side, anchor) =>
    expect(anchorOf(aFinding({ startLine, endLine, side }), file, true)).toEqual({
      anchor: { path: 'src/billing.ts', side, ...anchor },
      onSuggestion: false,
    }),
  )

  it.each([
    ['lines between hunks', 30, 50, 'RIGHT'],
    ['a line that only the other side has', 20, 20, 'LEFT'],
  ] as const)('does not exist for %s', (_name, startLine, endLine, side) =>
    expect(anchorOf(aFinding({ startLine, endLine, side }), file, true)).toBeUndefined(),
  )

  it('does not exist in a file whose difference GitHub does not show', () =>
    expect(anchorOf(aFinding({ startLine: 21 }), { ...file, isShown: false }, true)).toBeUndefined())

  it('does not exist in a file without a textual difference', () =>
    expect(anchorOf(aFinding(), aChangedFile({ hunks: undefined }), true)).toBeUndefined())

  const suggestion = (startLine: number, endLine: number) => ({ at: { startLine, endLine }, replacement: 'x' })

  it('stands on exactly the lines of a suggestion', () =>
    expect(anchorOf(aFinding({ startLine: 21, suggestion: suggestion(21, 22) }), file, true)).toEqual({
      anchor: { path: 'src/billing.ts', side: 'RIGHT', startLine: 21, startSide: 'RIGHT', line: 22 },
      onSuggestion: true,
    }))

  it.each([
    ['it leaves the hunk', suggestion(24, 25), true, 'RIGHT'],
    ['it spans hunks', suggestion(24, 60), true, 'RIGHT'],
    ['suggestions are off', suggestion(21, 22), false, 'RIGHT'],
  ] as const)('carries no suggestion when %s', (_name, own, suggestions, side) =>
    expect(anchorOf(aFinding({ startLine: 21, side, suggestion: own }), file, suggestions)).toMatchObject({ onSuggestion: false }),
  )

  it('carries the suggestion of a finding on removed lines on the lines that it replaces', () => {
    const removed = aFinding({ startLine: 11, side: 'LEFT', suggestion: suggestion(21, 22) })
    expect(anchorOf(removed, file, true)).toEqual({
      anchor: { path: 'src/billing.ts', side: 'RIGHT', startLine: 21, startSide: 'RIGHT', line: 22 },
      onSuggestion: true,
    })
    expect(anchorOf(removed, { ...file, status: 'renamed', previousPath: 'src/old.ts' }, true)).toMatchObject({ onSuggestion: false })
  })
})
