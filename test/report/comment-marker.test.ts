import fc from 'fast-check'
import { expect, it } from 'vitest'

import { markerOf, parseMarker } from '#model/publishing/comment-marker'
import { closedAt, titleOfComment } from '#report/publication/comment-body'
import { codeBlock } from '#report/texts/markdown-safe'

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

const fingerprint = 'external-call-without-timeout.src_billing.ts.12'
const since = 'b'.repeat(40)

/** As release 0.1.0 wrote them: open comments of today's pull requests. */
const written = {
  open: `**P1 · External call without a timeout**\n\n\`axios.get\` waits for ever if billing.internal never answers.\n\n**Operational risk** (outage or stuck system): Every worker ends up waiting, and the service stops although nothing here has failed.\n\n**Fix:** Give the call a deadline shorter than its own caller has.\n\n\`\`\`suggestion\n  await axios.get(url, { timeout: 5_000 })\n\`\`\`\n\n<sub>\`external-call-without-timeout\` · check 4.1 · finding \`${fingerprint}\` · to suppress, put \`readiness-ignore external-call-without-timeout -- reason\` in a comment on the line above</sub>\n\n<!-- readiness:fingerprint=${fingerprint} rule=external-call-without-timeout construct=abc.def since=${since} -->`,
  closed: `~~**P1 · External call without a timeout**~~\n\nFixed in ${'c'.repeat(40)}\n\n<!-- readiness:fingerprint=${fingerprint} rule=external-call-without-timeout construct=abc.def since=${since} path=src%2Fbilling.ts state=fixed -->`,
}

it.each([
  ['as it was written', (body: string) => body],
  ['with the line ends of a browser', (body: string) => body.replaceAll('\n', '\r\n')],
  ['with white space behind it', (body: string) => `${body}\n \n`],
])('is read in the comments of release 0.1.0, %s', (_, changed) => {
  const marker = { fingerprint, ruleId: 'external-call-without-timeout', construct: 'abc.def', since }
  expect(parseMarker(changed(written.open))).toEqual({ ...marker, state: 'open' })
  expect(parseMarker(changed(written.closed))).toEqual({ ...marker, path: 'src/billing.ts', state: 'fixed' })
  expect(titleOfComment(changed(written.open))).toEqual({ severity: 'P1', title: 'External call without a timeout' })
  expect(titleOfComment(changed(written.closed))).toEqual({ severity: 'P1', title: 'External call without a timeout' })
  expect([closedAt(changed(written.open)), closedAt(changed(written.closed))]).toEqual([undefined, 'c'.repeat(40)])
})
