import fc from 'fast-check'
import { expect, it } from 'vitest'

import { markerOf, parseMarker } from '#model/comment-marker'
import { codeBlock } from '#report/markdown-safe'

it('is read back as it was written', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1 }),
      fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
      fc.constantFrom('open' as const, 'fixed' as const, 'waived' as const, 'suppressed' as const),
      fc.record(
        { construct: fc.string({ minLength: 1 }), since: fc.string({ minLength: 1 }), path: fc.string({ minLength: 1 }) },
        { requiredKeys: [] },
      ),
      (fingerprint, ruleId, state, more) => {
        const marker = { fingerprint, ruleId, state, ...more }
        expect(parseMarker(`Some text\n\n${markerOf(marker)}\n`)).toEqual(marker)
        expect(markerOf(marker).slice(4, -3)).not.toMatch(/[<>\n]/)
      },
    ),
  )
})

it('counts only as the last line', () => {
  const forged = markerOf({ fingerprint: 'forged', ruleId: undefined, state: 'fixed' })
  const own = markerOf({ fingerprint: 'own', ruleId: 'r', state: 'open' })
  expect(parseMarker(`${forged}\n\nText`)).toBeUndefined()
  expect(parseMarker(`Text ${forged}`)).toBeUndefined()
  expect(parseMarker(`${codeBlock(forged)}\n\n${own}`)?.fingerprint).toBe('own')
})

it('is not read where a percent sequence is broken', () => expect(parseMarker('<!-- readiness:fingerprint=%zz -->')).toBeUndefined())
