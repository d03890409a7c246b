import { describe, expect, it } from 'vitest'
import { consequenceOf } from '#model/consequence'
import { defaultConfig } from '#model/config'
import type { Finding, Review } from '#model/review'
import { commentBody } from '#report/publication/comment-body'
import { findingAnswer, ruleAnswer } from '#report/texts/explanations'
import { explainRule } from '#report/texts/explain-rule'
import { labelOfRule } from '#report/formats/outline'
import { planPublication } from '#report/publication/plan-publication'
import { toGithubActions } from '#report/formats/to-github-actions'
import { toJson } from '#report/formats/to-json'
import { toMarkdown } from '#report/formats/to-markdown'
import { toSarif } from '#report/formats/to-sarif'
import { toTerminal } from '#report/formats/to-terminal'
import { findingCard } from '#pages/parts/finding-card'
import { reviewChange } from '#engine/review-change'
import { rules } from '#rules/index'
import { aChange, aFinding, aReview } from '../support/a-review.ts'
import { changeBetween } from '../rules/example-system.ts'

const exposed: Finding = aFinding({ ruleId: 'statement-built-from-values', check: '9.3', area: 'security', consequence: 'security' })
const review: Review = aReview({ verdict: 'not-production-ready', findings: [exposed] })
const rule = rules.find(({ id }) => id === exposed.ruleId)
if (!rule) throw new Error('the rule of this test is gone')

describe('a P1 that lets somebody in is labelled as a security exposure, not as an outage', () => {
  it.each<readonly [string, () => string]>([
    ['the terminal', () => toTerminal(review, { colour: false, width: 100 })],
    ['Markdown', () => toMarkdown(review)],
    ['a comment', () => commentBody(exposed, { onFile: false, more: 0, suggestion: false })],
    [
      'an annotation',
      () =>
        JSON.stringify(
          planPublication({ review, change: aChange(), config: { ...defaultConfig, comments: { max: 0, suggestions: true } }, already: [] })
            .checkRun.annotations,
        ),
    ],
    ['a workflow command', () => toGithubActions(review)],
    ['SARIF', () => toSarif(review, { version: '1.2.3' })],
    ['a page', () => String(findingCard(exposed, { lineUrl: 'https://github.example/x' }, undefined))],
    ['an answer to a command', () => findingAnswer(exposed)],
    ['an answer on the rule', () => ruleAnswer(rule)],
    ['`readiness explain`', () => explainRule(rule, { colour: false, width: 100 })],
  ])('%s', (_, text) => {
    expect(text()).toContain('security exposure')
    expect(text()).not.toContain('outage or stuck system')
  })
})

it('JSON names the consequence, and keeps the severity', () => {
  const { findings } = JSON.parse(toJson(review)) as Review
  expect(findings[0]).toMatchObject({ severity: 'P1', consequence: 'security' })
})

it('no rule of security, and none of a disclosed secret, reads as an outage or a loss of data', () => {
  const secrets = ['sensitive-value-in-log', 'redaction-removed', 'hardcoded-secret', 'env-file-baked-into-image']
  for (const id of [...secrets, 'statement-built-from-values', 'request-to-callers-address', 'access-check-removed'])
    expect(rules.filter((one) => one.id === id).map(labelOfRule), id).toEqual([expect.stringMatching(/^security (breach|exposure)$/)])
})

it('the label of a rule says what its severity stands for', () => {
  const words = {
    P0: /^(data loss|security breach)$/,
    P1: /^(outage or stuck system|security exposure)$/,
    P2: /^(operational pain|security weakness)$/,
    P3: /^hygiene$/,
  }
  for (const one of rules) expect(labelOfRule(one), one.id).toMatch(words[one.severity])
})

it('a configured severity does not make an outage into a loss of data', async () => {
  const timeout = rules.filter(({ id }) => id === 'external-call-without-timeout')
  const code = "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n"
  const manifest = JSON.stringify({ scripts: { start: 'node src/main.js' }, dependencies: { axios: '1.7.0', express: '5.0.0' } })
  const config = { ...defaultConfig, rules: { 'external-call-without-timeout': { severity: 'P0' as const } } }
  const { findings } = await reviewChange({
    ...changeBetween({}, { 'package.json': manifest, 'src/rates.ts': code }),
    rules: timeout,
    config,
  })
  expect(findings).toEqual([expect.objectContaining({ severity: 'P0', consequence: 'outage' })])
})

it('a rule may name its consequence', () => {
  expect(consequenceOf({ check: '9.4', severity: 'P2', consequence: 'operations' })).toBe('operations')
})
