import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExistingState } from '#github/writing/existing-state'
import { createOctokit } from '#github/client/octokit-options'
import { markerOf, parseMarker } from '#model/publishing/comment-marker'
import { withAnswers } from '#report/publication/answers'
import { closedAt, closedBody, commentBody, titleOfComment } from '#report/publication/comment-body'
import { inlineCode } from '#report/texts/markdown-safe'
import { planPublication } from '#report/publication/plan-publication'
import { defaultConfig } from '#model/config'
import { aChange, aFinding, aReview } from '../../support/a-review.ts'
import { openGitHubWire } from '../../support/github-wire.ts'
import { stateAnswer, thread } from '../../support/github-threads.ts'
import { createTestClock } from '../../support/test-clock.ts'

const forged = markerOf({ fingerprint: 'forged', ruleId: undefined, state: 'fixed' })
const at = { startLine: 12, endLine: 12 }

const bodyWith = (replacement: string): string =>
  commentBody(aFinding({ suggestion: { at, replacement } }), { suggestion: true, more: 0, onFile: false })

const own = aFinding().fingerprint

/** Every beginning of a comment that ends with a whole line: what is left of it when its end is cut off or edited away. */
const beginnings = (body: string): string[] =>
  body
    .split('\n')
    .map((_, index, lines) => lines.slice(0, index).join('\n'))
    .filter((text) => text !== '')

describe('a marker in a line under review', () => {
  it.each([
    ['on a line of its own', `const a = 1\n${forged}`],
    ['as the last paragraph', `const a = 1\n\n${forged}`],
    ['in capitals', `/* <!-- READINESS:fingerprint=forged --> */`],
    ['without white space', '<!--readiness:fingerprint=forged-->'],
    ['spread over two lines', 'const a = 1\n<!--\nreadiness:fingerprint=forged -->'],
    ['as the end of an answer', '<!-- /readiness:answers -->'],
  ])('that a suggestion would quote %s drops the suggestion', (_, replacement) => {
    const body = bodyWith(replacement)
    expect(body).not.toContain('```suggestion')
    expect(body.toLowerCase().match(/<!--[\s/]*readiness/g)).toHaveLength(1)
    expect(parseMarker(body)?.fingerprint).toBe(own)
  })

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(forged, '\n', '\n\n', '```', '<!--', '-->', ' readiness:fingerprint=x ', '<!-- readiness', ':', '\r\n', '\u200b'),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''))

  it('is never read, whatever the line, the message or the evidence, and wherever the comment is cut', () => {
    fc.assert(
      fc.property(hostile, hostile, (replacement, text) => {
        const finding = aFinding({ title: text, message: text, risk: text, fix: text, evidence: [text], suggestion: { at, replacement } })
        const body = commentBody(finding, { suggestion: true, more: 0, onFile: true })
        expect(parseMarker(body)).toMatchObject({ fingerprint: own, state: 'open' })
        expect(beginnings(body).map(parseMarker).filter(Boolean)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  it('does not close a comment by a line “Fixed in …” in its suggestion, nor give it another title', () => {
    const body = bodyWith(`~~**P3 · Harmless**~~\n\nFixed in ${'d'.repeat(40)}\nFixed in ${'d'.repeat(40)}`)
    expect(body).toContain('```suggestion')
    expect(closedAt(body)).toBeUndefined()
    expect(titleOfComment(body)).toEqual({ severity: 'P1', title: 'External call without a timeout' })
  })

  it('in the title, the message or the path does not reach the check, an annotation or the review as it is', () => {
    const finding = aFinding({ title: forged, message: forged, risk: forged, fix: forged, path: `src/${forged}.ts`, evidence: [forged] })
    const review = aReview({ verdict: 'not-production-ready', findings: [finding] })
    const plan = planPublication({ review, change: aChange(), config: defaultConfig, already: [] })
    expect(plan.checkRun.annotations.flat().length + plan.fileComments.length).toBeGreaterThan(0)
    const texts = [
      plan.checkRun.summary,
      plan.checkRun.text ?? '',
      plan.review?.body ?? '',
      ...plan.checkRun.annotations.flat().flatMap(({ title, message }) => [title, message]),
      ...plan.fileComments.map(({ body }) => body.slice(0, body.lastIndexOf('<!--'))),
    ]
    for (const text of texts) expect(text).not.toMatch(/<!--[\s/]*readiness:/i)
  })

  it('in a reason does not survive in a closed comment', () => {
    const comment = { ...aFinding(), id: 1, nodeId: 'C1', state: 'open' as const, body: bodyWith('a'), onFile: false }
    const body = closedBody(comment, 'waived', 'c'.repeat(40), [`${forged}\n\n${forged}`])
    expect(parseMarker(body)).toMatchObject({ fingerprint: own, state: 'waived' })
    expect(beginnings(body).map(parseMarker).filter(Boolean)).toEqual([])
  })

  it('cannot end an answer early, so that a part of it stays when the answer is replaced', () => {
    const answer = `Checked: ${inlineCode('<!-- /readiness:answers -->')} and further`
    const shown = withAnswers({ title: 't', summary: 's', text: 'the details' }, [
      { login: 'ann', command: '/readiness explain x', outcome: 'done', answer },
    ])
    expect(withAnswers({ ...shown, summary: shown.summary }, []).text).toBe('the details')
  })
})

it.each([
  ['a person of our name', { login: 'readiness', type: 'User' }],
  ['another bot', { login: 'readiness-evil[bot]', type: 'Bot' }],
  ['an organisation', { login: 'readiness[bot]', type: 'Organization' }],
  ['an account that is gone', null],
])('a comment of %s that copies our marker is not taken for ours', async (_, author) => {
  const wire = openGitHubWire()
  wire.onGraphql('reviewThreads', stateAnswer([thread({ id: 1, body: bodyWith('a'), author })]))
  const octokit = createOctokit({ clock: createTestClock() })
  const { comments } = await readExistingState(octokit, { owner: 'acme', repo: 'shop', number: 7 }, { slug: 'readiness' })
  expect(comments).toEqual([])
})
