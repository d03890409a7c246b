import { areas, areaTitles } from '#model/check'
import type { CheckKind } from '#model/check'
import { checks } from '#model/checks'
import type { ExampleLanguage, Rule } from '#model/rule'
import { checkOf, claimedLanguages, languageTitle } from './rule-page.ts'

const kinds: Readonly<Record<CheckKind, string>> = {
  required: 'required',
  'anti-pattern': 'anti-pattern',
  'must-be-tested': 'must be tested',
  'must-be-verified': 'must be verified',
  'must-expose': 'must expose',
  recommended: 'recommended',
}

const written = (from: string) => `<!-- Written by \`npm run docs\` from ${from}: change these, not this page. -->`

const byId = (one: Rule, other: Rule): number => (one.id < other.id ? -1 : 1)

/** The page of all checks: each with the rules that serve it, or a dash where none does. */
export function checksPage(rules: readonly Rule[]): string {
  const serving = (id: string) => rules.filter((rule) => rule.check === id || rule.alsoServes?.some((served) => served === id)).sort(byId)
  const served = checks.filter((check) => serving(check.id).length > 0).length
  const tables = areas.map((area, at) => {
    const rows = checks
      .filter((check) => check.area === area)
      .map((check) => `| ${check.id} | ${check.statement} | ${kinds[check.kind]} | ${serving(check.id).map(link).join('<br>') || '—'} |`)
    return [`## ${at + 1}. ${areaTitles[area]}`, '', '| # | check | kind | rules |', '| --- | --- | --- | --- |', ...rows].join('\n')
  })
  return `${[
    written('src/model/checks.ts and src/rules'),
    '# The checks',
    `The readiness standard has ${checks.length} checks in ${areas.length} areas. ${served} of them are served by one or more of the ${rules.length} rules; a dash says that none serves it.`,
    ...tables,
    languageTable(serving),
  ].join('\n\n')}\n`
}

const columns = [
  ['typescript'],
  ['python'],
  ['go'],
  ['java'],
  ['sql', 'prisma'],
  ['kubernetes', 'compose', 'dockerfile', 'actions'],
  ['documents'],
] as const satisfies readonly (readonly ExampleLanguage[])[]

/** What each check is served by, language by language: the best stage of the rules that have examples in it. */
function languageTable(serving: (id: string) => Rule[]): string {
  const cell = (id: string, languages: readonly ExampleLanguage[]): string => {
    const stages = new Set(
      serving(id).flatMap((rule) => (languages.some((language) => rule.examples[language] !== undefined) ? [rule.stage] : [])),
    )
    return stages.has('stable') ? 'stable' : stages.has('preview') ? 'preview' : '—'
  }
  const titles = ['TypeScript, JavaScript', 'Python', 'Go', 'Java', 'SQL, Prisma', 'Kubernetes, Compose, Docker, Actions', 'documents']
  return [
    '## By language',
    '',
    'The best stage of the rules that serve a check in a language; a dash says that none has examples in it: the hazard does not exist there, or nothing looks for it yet.',
    '',
    `| # | ${titles.join(' | ')} |`,
    `| --- | ${titles.map(() => '---').join(' | ')} |`,
    ...checks.map((check) => `| ${check.id} | ${columns.map((languages) => cell(check.id, languages)).join(' | ')} |`),
  ].join('\n')
}

/** The index of the rules' pages, by area. */
export function rulesPage(rules: readonly Rule[]): string {
  const tables = areas.flatMap((area) => {
    const rows = rules.filter((rule) => checkOf(rule.check).area === area).sort(byId)
    if (rows.length === 0) return []
    return [
      [
        `## ${areaTitles[area]}`,
        '',
        '| rule | severity | stage | check | languages |',
        '| --- | --- | --- | --- | --- |',
        ...rows.map(
          (rule) =>
            `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.stage} | ${rule.check} | ${claimedLanguages(rule)
              .map(([language]) => languageTitle(language))
              .join(', ')} |`,
        ),
      ].join('\n'),
    ]
  })
  return `${[written('src/rules'), '# The rules', ...(tables.length > 0 ? tables : ['There are none yet.'])].join('\n\n')}\n`
}

const link = (rule: Rule): string => `[${rule.id}](rules/${rule.id}.md) (${rule.severity}, ${rule.stage})`
