import { areas, areaTitles } from '#model/check'
import { areaOfRule } from '#review/findings'
import type { ExplainedRule } from '#model/rule'
import { claimedLanguages, type ExampleReport, type RunExample } from './rule-page.ts'

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll(/\s*\n\s*/g, ' ')

const sampleOf = async (rule: ExplainedRule, run: RunExample): Promise<ExampleReport> => {
  for (const [language, { bad }] of claimedLanguages(rule))
    for (const example of bad) {
      const [first] = await run(rule, language, example)
      if (first !== undefined) return first
    }
  throw new Error(`No bad example of ${rule.id} is reported, so there is no sample of its texts.`)
}

/** A sample finding of every rule, in one table for each area: texts are reviewed together and read alike. */
export const ruleTextsPage = async (rules: readonly ExplainedRule[], run: RunExample): Promise<string> => {
  const sections = [
    '<!-- Written by `npm run docs` from src/rules: change these, not this page. -->',
    '# Texts of the rules',
    'What each rule prints for the first example on its page. Risk and fix of another finding of the rule may differ: they depend on what was found.',
  ]
  for (const area of areas) {
    const rows: string[] = []
    for (const rule of rules.filter((one) => areaOfRule(one) === area)) {
      const { message, risk, fix } = await sampleOf(rule, run)
      const texts = [`[${rule.id}](${rule.id}.md)`, rule.title, message, risk, fix]
      rows.push(`| ${texts.map(cell).join(' | ')} |`)
    }
    if (rows.length > 0)
      sections.push(
        `## ${areaTitles[area]}`,
        ['| rule | title | message | risk | fix |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
      )
  }
  return `${sections.join('\n\n')}\n`
}
