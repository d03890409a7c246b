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

/** The page of all checks, each with the rules that serve it, or a dash. */
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
    'Use this page to find the rules for a check of the readiness standard, and the languages that they support.',
    `The standard has ${checks.length} checks in ${areas.length} areas. ${served} of them are served by one or more of the ${rules.length} rules. A dash means that no\nrule serves the check.`,
    ...tables,
    languageTable(serving),
  ].join('\n\n')}\n`
}

interface Column {
  readonly title: string
  readonly languages: readonly ExampleLanguage[]
  /** Set for code. The other columns are formats, most of which matter only for a few checks. */
  readonly code?: CodeLanguage
}

const columns: readonly Column[] = [
  { title: 'TypeScript, JavaScript', languages: ['typescript'], code: 'typescript' },
  { title: 'Python', languages: ['python'], code: 'python' },
  { title: 'Go', languages: ['go'], code: 'go' },
  { title: 'Java', languages: ['java'], code: 'java' },
  { title: 'SQL, Prisma', languages: ['sql', 'prisma'] },
  { title: 'Kubernetes, Compose, Docker, Terraform, Actions', languages: ['kubernetes', 'compose', 'dockerfile', 'terraform', 'actions'] },
  { title: 'documents', languages: ['documents'] },
]

/** For each check and language, the best stage of the rules that have examples in it. */
function languageTable(serving: (id: string) => Rule[]): string {
  const cell = (id: string, { languages, code }: Column): string => {
    const stages = new Set(
      serving(id).flatMap((rule) => (languages.some((language) => rule.languages.includes(language)) ? [rule.stage] : [])),
    )
    if (stages.has('stable')) return 'stable'
    if (stages.has('preview')) return 'preview'
    if (code === undefined) return '—'
    return absentHazards.some((absent) => absent.check === id && absent.languages.includes(code)) ? 'not applicable' : 'not covered yet'
  }
  const titleOf = (code: CodeLanguage): string => columns.find((column) => column.code === code)?.title ?? code
  return [
    '## By language',
    '',
    'Each cell shows the best stage of the rules that serve the check in a language, according to their examples. A dash\nmeans that the format contains nothing about the check, or nothing that a rule reads.',
    '',
    `| # | ${columns.map(({ title }) => title).join(' | ')} |`,
    `| --- | ${columns.map(() => '---').join(' | ')} |`,
    ...checks.map((check) => `| ${check.id} | ${columns.map((column) => cell(check.id, column)).join(' | ')} |`),
    '',
    'Why these checks are not applicable:',
    '',
    ...absentHazards.map(({ check, languages, why }) => `- ${check} (${languages.map(titleOf).join('; ')}):\n  ${why}`),
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
