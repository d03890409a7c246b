import { describe, expect, it } from 'vitest'
import { checks } from '#model/checks'
import type { Example, ExampleLanguage } from '#model/rule'
import { rules } from '#rules/index'
import { withExamples } from '#engine/rule-examples'
import { runExample } from './example-system.ts'
import { foreignWords } from './foreign-words.ts'

const titleOf = (example: Example, index: number): string =>
  typeof example !== 'string' && example.title ? example.title : `example ${index + 1}`

/** `RULE=external-call-without-timeout npx vitest run test/rules` runs the examples of one rule. */
const only = process.env['RULE']
const chosen = rules.filter(({ id }) => only === undefined || id === only)

it('has the rule that RULE names', () => expect(chosen).not.toHaveLength(0))

describe.each(chosen.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  it('has a unique name, a known check and words for a reader', () => {
    expect(rules.filter((other) => other.id === rule.id)).toHaveLength(1)
    expect(rule.id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    expect(checks.map((check) => check.id)).toContain(rule.check)
    for (const text of [rule.title, rule.why, rule.fix]) expect(text.length).toBeGreaterThan(10)
  })

  for (const [language, { bad, good }] of Object.entries(withExamples(rule).examples) as [
    ExampleLanguage,
    { bad: readonly Example[]; good: readonly Example[] },
  ][]) {
    it.each(bad.map((example, index) => [titleOf(example, index), example] as const))(
      `reports the marked lines and no others (${language}: %s)`,
      async (_title, example) => {
        const { found, expected, review } = await runExample(rule, language, example)
        expect(expected, 'a bad example needs a marked line').not.toHaveLength(0)
        expect(review.coverage.rulesNotRun).toEqual([])
        expect(found).toEqual(expected)
        const own = review.findings.filter(({ ruleId }) => ruleId === rule.id)
        expect(foreignWords(language, example, own), 'texts of findings name no other language or platform than their own').toEqual([])
      },
    )

    it.each(good.map((example, index) => [titleOf(example, index), example] as const))(
      `stays silent (${language}: %s)`,
      async (_title, example) => {
        const { found, review } = await runExample(rule, language, example)
        expect(review.coverage.rulesNotRun).toEqual([])
        expect(found).toEqual([])
      },
    )
  }
})
