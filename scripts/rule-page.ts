import { areaTitles } from '#model/check'
import type { Check } from '#model/check'
import { checks } from '#model/checks'
import type { Example, ExampleLanguage, Examples, ExplainedRule, Rule } from '#model/rule'
import { languageTitles } from '#report/texts/language-titles'

/** What the tool reports on one line of an example. */
export interface ExampleReport {
  readonly path: string
  readonly line: number
  /** The line is one of those that the change removed. */
  readonly removed: boolean
  readonly message: string
  readonly risk: string
  readonly fix: string
}

/** Runs a rule over one of its own examples. */
export type RunExample = (rule: Rule, language: ExampleLanguage, example: Example) => Promise<readonly ExampleReport[]>

const languages: Readonly<Record<ExampleLanguage, { readonly fence: string; readonly comment: (text: string) => string }>> = {
  typescript: { fence: 'ts', comment: (text) => `// ${text}` },
  python: { fence: 'python', comment: (text) => `# ${text}` },
  go: { fence: 'go', comment: (text) => `// ${text}` },
  java: { fence: 'java', comment: (text) => `// ${text}` },
  sql: { fence: 'sql', comment: (text) => `-- ${text}` },
  prisma: { fence: 'prisma', comment: (text) => `// ${text}` },
  kubernetes: { fence: 'yaml', comment: (text) => `# ${text}` },
  compose: { fence: 'yaml', comment: (text) => `# ${text}` },
  dockerfile: { fence: 'dockerfile', comment: (text) => `# ${text}` },
  terraform: { fence: 'terraform', comment: (text) => `# ${text}` },
  cloudformation: { fence: 'yaml', comment: (text) => `# ${text}` },
  systemd: { fence: 'ini', comment: (text) => `# ${text}` },
  actions: { fence: 'yaml', comment: (text) => `# ${text}` },
  documents: { fence: 'markdown', comment: (text) => `<!-- ${text} -->` },
}

const stages = {
  preview: 'preview: shown in the summary, never inline, never blocking, not part of the verdict',
  stable: 'stable: part of the verdict',
} as const

/**
 * The page of one rule, in Markdown: what its author wrote, and the tool's own words for the first bad example of each language.
 *
 * @param source path of the rule's file, for the reader who wants to change the page
 */
export async function rulePage(rule: ExplainedRule, source: string, run: RunExample): Promise<string> {
  const claimed = claimedLanguages(rule)
  const sections = [
    `<!-- Written by \`npm run docs\` from ${source}: change that file, not this page. -->`,
    `# ${rule.title}`,
    facts(rule),
    `## Operational risk\n\n${rule.why}`,
    `## Fix\n\n${rule.fix}`,
    ...(rule.blindSpots ? [`## What it cannot see\n\n${rule.blindSpots}`] : []),
    suppression(rule, claimed[0]?.[0]),
    '## Examples',
  ]
  for (const [language, examples] of claimed) {
    sections.push(`### ${languageTitles[language]}`)
    for (const [at, example] of examples.bad.entries()) {
      sections.push(`Reported:\n\n${code(language, example)}`)
      if (at === 0) sections.push(words(await run(rule, language, example)))
    }
    for (const example of examples.good) sections.push(`Not reported:\n\n${code(language, example)}`)
  }
  return `${sections.join('\n\n')}\n`
}

/** The languages that a rule has examples for, in the order of its file. */
export const claimedLanguages = (rule: ExplainedRule): [ExampleLanguage, Examples][] =>
  (Object.keys(rule.examples) as ExampleLanguage[]).flatMap((language) => {
    const examples = rule.examples[language]
    return examples ? [[language, examples] as [ExampleLanguage, Examples]] : []
  })

export const languageTitle = (language: ExampleLanguage): string => languageTitles[language]

export function checkOf(id: string): Check {
  const check = checks.find((known) => known.id === id)
  if (!check) throw new Error(`There is no check ${id}.`)
  return check
}

function facts(rule: Rule): string {
  const served = [rule.check, ...(rule.alsoServes ?? [])].map(checkOf)
  const rows = [
    ['Rule', `\`${rule.id}\``],
    ['Severity', rule.severity],
    ['Stage', stages[rule.stage]],
    ['Check', served.map((check) => `${check.id} ${check.statement}`).join('<br>')],
    ['Area', areaTitles[checkOf(rule.check).area]],
    ['Shown', rule.stage === 'preview' || rule.summaryOnly ? 'in the summary' : 'at the line, and in the summary'],
  ]
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value?.replaceAll('|', '\\|')} |`)].join('\n')
}

function suppression(rule: Rule, language: ExampleLanguage = 'typescript'): string {
  const { fence, comment } = languages[language]
  return `## Suppress\n\nOn the line, or on the line above it, with a reason:\n\n${fenced(fence, comment(`readiness-ignore ${rule.id} -- reason`))}`
}

function code(language: ExampleLanguage, example: Example): string {
  if (typeof example === 'string') return fenced(languages[language].fence, example)
  const files = (label: string, texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([path, text]) => `\`${path}\`${label}:\n\n${fenced(fenceOf(path, language), text)}`)
  return [
    ...(example.title ? [`*${example.title}*`] : []),
    ...files(' before', example.base ?? {}),
    ...files(example.base ? ' after' : '', example.files),
  ].join('\n\n')
}

const fences: readonly (readonly [ending: RegExp, fence: string])[] = [
  [/\.[cm]?tsx?$/, 'ts'],
  [/\.[cm]?jsx?$/, 'js'],
  [/\.py$/, 'python'],
  [/\.go$/, 'go'],
  [/\.java$/, 'java'],
  [/\.sql$/, 'sql'],
  [/\.ya?ml$/, 'yaml'],
  [/\.json$/, 'json'],
  [/\.prisma$/, 'prisma'],
  [/\.md$/, 'markdown'],
  [/(^|\/)Dockerfile[^/]*$/, 'dockerfile'],
  [/\.(tf|tfvars|tofu)$/, 'terraform'],
]

const fenceOf = (path: string, language: ExampleLanguage): string =>
  fences.find(([ending]) => ending.test(path))?.[1] ?? languages[language].fence

/** The fence is longer than any run of backticks in the text. */
function fenced(fence: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${fence}\n${text.replace(/^\n+/, '').trimEnd()}\n${ticks}`
}

function words(reports: readonly ExampleReport[]): string {
  return reports
    .map((report) => `> \`${report.path}:${report.line}\`${report.removed ? ' (removed)' : ''} ${report.message.replaceAll('\n', ' ')}`)
    .join('\n>\n')
}
