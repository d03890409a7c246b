import { areas, areaTitles } from '#model/check'
import type { CheckKind } from '#model/check'
import { checks } from '#model/checks'
import type { ExampleLanguage, Rule } from '#model/rule'
import { absentHazards, type CodeLanguage } from './absent-hazards.ts'
import { checkOf, languageTitle } from './rule-page.ts'

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

interface Column {
  readonly title: string
  readonly languages: readonly ExampleLanguage[]
  /** Code; the others are formats, of which most can hold only what a few checks are about. */
  readonly code?: CodeLanguage
}

const columns: readonly Column[] = [
  { title: 'TypeScript, JavaScript', languages: ['typescript'], code: 'typescript' },
  { title: 'Python', languages: ['python'], code: 'python' },
  { title: 'Go', languages: ['go'], code: 'go' },
  { title: 'Java', languages: ['java'], code: 'java' },
  { title: 'SQL, Prisma', languages: ['sql', 'prisma'] },
  { title: 'Kubernetes, Compose, Docker, Actions', languages: ['kubernetes', 'compose', 'dockerfile', 'actions'] },
  { title: 'documents', languages: ['documents'] },
]

/** What each check is served by, language by language: the best stage of the rules that have examples in it. */
function languageTable(serving: (id: string) => Rule[]): string {
  const cell = (id: string, { languages, code }: Column): string => {
    const stages = new Set(
      serving(id).flatMap((rule) => (languages.some((language) => rule.languages.includes(language)) ? [rule.stage] : [])),
    )
    if (stages.has('stable')) return 'stable'
    if (stages.has('preview')) return 'preview'
    if (code === undefined) return '—'
    return absentHazards.some((absent) => absent.check === id && absent.languages.includes(code))
      ? 'does not exist there'
      : 'nothing looks yet'
  }
  const titleOf = (code: CodeLanguage): string => columns.find((column) => column.code === code)?.title ?? code
  return [
    '## By language',
    '',
    'The best stage of the rules that serve a check in a language, by their examples in it. A dash stands where a format holds nothing that the check is about, or nothing that a rule reads of it.',
    '',
    `| # | ${columns.map(({ title }) => title).join(' | ')} |`,
    `| --- | ${columns.map(() => '---').join(' | ')} |`,
    ...checks.map((check) => `| ${check.id} | ${columns.map((column) => cell(check.id, column)).join(' | ')} |`),
    '',
    'Why something does not exist there:',
    '',
    ...absentHazards.map(({ check, languages, why }) => `- ${check}, ${languages.map(titleOf).join('; ')}: ${why}`),
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
            `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.stage} | ${rule.check} | ${rule.languages
              .map(languageTitle)
              .join(', ')} |`,
        ),
      ].join('\n'),
    ]
  })
  return `${[written('src/rules'), '# The rules', ...(tables.length > 0 ? tables : ['There are none yet.'])].join('\n\n')}\n`
}

const link = (rule: Rule): string => `[${rule.id}](rules/${rule.id}.md) (${rule.severity}, ${rule.stage})`
