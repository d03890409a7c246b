import { structuredPatch } from 'diff'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { anchorFault, diffRows } from '#demo/stand-in/git/anchors'
import { parseUnifiedDiff } from '#languages/unified-diff'
import { defaultConfig } from '#model/config'
import type { Finding } from '#model/review'
import { planPublication } from '#report/publication/plan-publication'

import { aChange, aChangedFile, aFinding, aReview } from '../support/a-review.ts'

/** Few different lines, so that a text and another one have much in common. */
const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 40 }).map((lines) => lines.join('\n'))

const headerOf = ({
  oldStart,
  oldLines,
  newStart,
  newLines,
}: Readonly<Record<'oldStart' | 'oldLines' | 'newStart' | 'newLines', number>>) =>
  `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@ section`

/** The patch of two texts, as GitHub's list of files carries it. */
const patchOf = (before: string, after: string): string =>
  structuredPatch('a', 'b', before, after, undefined, undefined, { context: 3 })
    .hunks.map((hunk) => [headerOf(hunk), ...hunk.lines].join('\n'))
    .join('\n')

const findings: fc.Arbitrary<Finding[]> = fc
  .array(
    fc.record({
      startLine: fc.integer({ min: 1, max: 45 }),
      more: fc.integer({ min: 0, max: 5 }),
      side: fc.constantFrom('LEFT' as const, 'RIGHT' as const),
      suggested: fc.option(fc.record({ from: fc.integer({ min: 1, max: 45 }), more: fc.integer({ min: 0, max: 3 }) }), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((all) =>
    all.map(({ startLine, more, side, suggested }, index) =>
      aFinding({
        ruleId: `rule-${index}`,
        fingerprint: `f${index}`,
        startLine,
        endLine: startLine + more,
        side,
        ...(suggested && { suggestion: { at: { startLine: suggested.from, endLine: suggested.from + suggested.more }, replacement: 'x' } }),
      }),
    ),
  )

it('every anchor of a plan passes the checks that GitHub makes, for the patch of any two texts', () => {
  let anchors = 0
  fc.assert(
    fc.property(text, text, findings, (before, after, found) => {
      fc.pre(before !== after)
      const patch = patchOf(before, after)
      const file = aChangedFile({ hunks: parseUnifiedDiff(patch) })
      const rows = diffRows(patch)
      const config = { ...defaultConfig, comments: { max: 25, suggestions: true } }
      const { review } = planPublication({ review: aReview({ findings: found }), change: aChange([file]), config, already: [] })
      for (const { anchor, body } of review?.comments ?? []) {
        anchors += 1
        expect(anchorFault(rows, anchor), JSON.stringify({ patch, anchor })).toBeUndefined()
        if (body.includes('```suggestion')) expect(anchor.side).toBe('RIGHT')
      }
    }),
    { numRuns: 500, seed: 20_261_124 },
  )
  expect(anchors).toBeGreaterThan(300)
})
