import { areas, areaTitles } from '#model/check'
import type { ExplainedRule } from '#model/rule'
import type { Label } from './accuracy/labels.ts'
import { standing, type Standing } from './accuracy/standing.ts'
import type { RunSummary } from './accuracy/summary.ts'

/** Names under which `npm run accuracy -- --record NAME` keeps runs, and what the page says of them. */
const sets = {
  ordinary: 'Ordinary pull requests: merged ones of well-run services, nothing known to be wrong with them.',
  reversed: 'Repairs of readiness faults, reversed: each pull request brings a known fault back.',
  introducing: 'The commits that first wrote those faults, found by blame.',
  controls: 'The repairs as they were made: they should give nothing new.',
} as const

type SetName = keyof typeof sets

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`)

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number => items.reduce((all, item) => all + value(item), 0)

const quietTable = ({ byRepository, cases }: RunSummary): string =>
  tableOf(
    ['repository', 'pull requests', 'added lines', 'findings', 'inline', 'inline a pull request', 'blocked'],
    [
      ...byRepository.map((one) => [
        one.repository,
        one.cases,
        one.addedLines,
        one.findings,
        one.inline,
        (one.inline / one.cases).toFixed(2),
        one.blocked,
      ]),
      [
        '**all**',
        cases,
        sum(byRepository, (one) => one.addedLines),
        sum(byRepository, (one) => one.findings),
        sum(byRepository, (one) => one.inline),
        cases === 0 ? '–' : (sum(byRepository, (one) => one.inline) / cases).toFixed(2),
        sum(byRepository, (one) => one.blocked),
      ],
    ],
  )

const hitTable = ({ byArea }: RunSummary): string =>
  tableOf(
    ['area', 'faults', 'hit', 'by a rule of the area', 'rate'],
    [
      ...areas.flatMap((area) => {
        const one = byArea.find((each) => each.area === area)
        return one ? [[areaTitles[area], one.faults, one.hits, one.sameArea, percent(one.hits, one.faults)]] : []
      }),
      [
        '**all**',
        sum(byArea, (one) => one.faults),
        sum(byArea, (one) => one.hits),
        sum(byArea, (one) => one.sameArea),
        percent(
          sum(byArea, (one) => one.hits),
          sum(byArea, (one) => one.faults),
        ),
      ],
    ],
  )

const standingWords: Readonly<Record<Standing['earned'], string>> = {
  labels: 'its labels',
  examples: 'rare: its examples, and no wrong finding',
  nothing: '–',
}

const ruleTable = (rules: readonly ExplainedRule[], labels: readonly Label[]): string => {
  const rows = rules
    .map((rule) => ({ rule, is: standing(rule, labels) }))
    .filter(({ rule, is }) => is.read > 0 || rule.stage === 'stable')
    .sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1))
    .map(({ rule, is }) => [
      `[${rule.id}](rules/${rule.id}.md)`,
      rule.severity,
      rule.stage,
      is.read,
      is.right,
      is.wrong,
      is.mended,
      is.debatable,
      percent(is.right, is.right + is.wrong - is.mended),
      standingWords[is.earned],
    ])
  return tableOf(
    ['rule', 'severity', 'stage', 'read', 'right', 'wrong', 'of them mended', 'debatable', 'right of what stands', 'may be stable by'],
    rows,
  )
}

/** How verdicts moved from the first reader to the second, the most frequent first: `3 from right to debatable`. */
const moves = (labels: readonly Label[]): string => {
  const counts = new Map<string, number>()
  for (const { first, verdict } of labels) {
    const move = `from ${first} to ${verdict}`
    counts.set(move, (counts.get(move) ?? 0) + 1)
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([move, count]) => `${count} ${move}`)
    .join(', ')
}

/** The generated middle of docs/accuracy.md: what was run, and what readers said of each finding. */
export const accuracyTables = (
  rules: readonly ExplainedRule[],
  labels: readonly Label[],
  runs: Readonly<Partial<Record<string, RunSummary>>>,
): string => {
  const parts: string[] = []
  for (const name of Object.keys(sets) as SetName[]) {
    const run = runs[name]
    if (!run) continue
    parts.push(`### ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`, sets[name])
    parts.push(name === 'ordinary' || name === 'controls' ? quietTable(run) : hitTable(run))
    if (run.errors > 0) parts.push(`${run.errors} of them could not be run.`)
  }
  const count = (verdict: Label['verdict']): number => labels.filter((label) => label.verdict === verdict).length
  const twice = labels.filter((label) => label.readTwice)
  const differ = twice.filter((label) => label.first !== undefined)
  parts.push(
    '### Findings that were read',
    `${labels.length} findings on real code were opened in their place: ${count('right')} right, ${count('wrong')} wrong (the causes of ${labels.filter((label) => label.mended).length} of these were mended), ${count('debatable')} debatable. ` +
      'They are those of pull requests and of whole trees, of all versions of the rules; a wrong one that was mended stays in the list.',
    `${twice.length} of them were opened again by a second reader, who said otherwise of ${differ.length}: ${moves(differ)}. Their verdict counts, and its reason stands with the label.`,
    ruleTable(rules, labels),
  )
  return parts.join('\n\n')
}
