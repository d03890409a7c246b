import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { CommandRecord } from '#model/publishing/command'
import { withAnswers } from '#report/publication/answers'
import { byteLength } from '#report/texts/cut'
import { summaryOf } from '#report/formats/to-markdown'

import { aFinding, aFullReview, aReview } from '../../support/a-review.ts'
import { outsideCode } from '../outside-code.ts'

const refused: CommandRecord = {
  login: 'eve',
  command: '/readiness recheck',
  outcome: 'refused',
  note: 'This command requires write access.',
}
const help: CommandRecord = { login: 'ann', command: '/readiness help', outcome: 'done', answer: '| a | b |' }
const output = { title: 'Not production-ready', summary: summaryOf(aFullReview()).summary }

describe('answers in a check', () => {
  it('stand in the summary when something was refused, before the final verdict', () => {
    const { summary, text } = withAnswers(output, [refused])
    expect(summary).toContain('### Commands\n\n- `/readiness recheck` by `eve`: not done. This command requires write access.')
    expect(summary).toMatch(/\n\*\*Final verdict:\*\* Not production-ready\n$/)
    expect(text).toBeUndefined()
  })

  it('stand in the details when something was asked, before what had no room in the summary', () => {
    const { summary, text } = withAnswers({ ...output, text: '## Continued\n' }, [help])
    expect(summary).toBe(output.summary)
    expect(text).toMatch(/^<!-- readiness:answers -->\n\n## `\/readiness help`, requested by `ann`\n\n\| a \| b \|\n/)
    expect(text).toMatch(/## Continued\n$/)
  })

  it('of the newest come first, one for each question', () => {
    const again = { ...help, login: 'bea', answer: 'again' }
    const explain = { ...help, command: '/readiness explain', answer: 'why' }
    const { text = '' } = withAnswers(output, [help, explain, again])
    expect(text).not.toContain('| a | b |')
    expect([text.indexOf('why'), text.indexOf('again')].every((place) => place > 0)).toBe(true)
  })

  it('are replaced by later ones, and taken away where there are none', () => {
    const once = withAnswers({ ...output, text: '## Continued\n' }, [refused, help])
    expect(withAnswers(once, [refused, help])).toEqual(once)
    expect(withAnswers(once, [])).toEqual({ ...output, text: '## Continued\n' })
  })

  it('say the same refusal once', () => {
    expect(withAnswers(output, [refused, refused]).summary.split('not done')).toHaveLength(2)
  })

  it('mention nobody and close nothing, whatever was written', () => {
    const evil = { ...refused, login: 'eve`@all', note: 'Fixes #1 @acme/all <!-- readiness:answers --> <b>' }
    const { summary } = withAnswers(output, [evil])
    const prose = outsideCode(summary.slice(summary.indexOf('### Commands')))
    expect(prose).not.toMatch(/@[a-z]|#1|<b>/)
    expect(withAnswers({ ...output, summary }, [])).toEqual(output)
  })

  it('keep to the limit of both texts, and keep the final verdict', () => {
    const long = summaryOf(
      aReview({
        verdict: 'not-production-ready',
        findings: Array.from({ length: 400 }, (_, index) => aFinding({ startLine: index + 1, path: `src/ünïcödé-${index}.ts` })),
      }),
    )
    const full = { title: 'Full', summary: long.summary, ...(long.continuation !== undefined && { text: long.continuation }) }
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(90_000), fc.nat(3_000)), { maxLength: 4 }), (sizes) => {
        const answers = sizes.map(([answer, note], index) => ({
          ...help,
          command: `/readiness ${index}`,
          answer: 'ü'.repeat(answer / 2),
          note: 'n'.repeat(note),
        }))
        const { summary, text = '' } = withAnswers(full, answers)
        expect(byteLength(summary)).toBeLessThanOrEqual(65_535)
        expect(byteLength(text)).toBeLessThanOrEqual(65_535)
        expect(summary).toMatch(/\*\*Final verdict:\*\* Not production-ready\n$/)
        expect(withAnswers(withAnswers(full, answers), answers)).toEqual(withAnswers(full, answers))
      }),
      { numRuns: 40 },
    )
  })
})
