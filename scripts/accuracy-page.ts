import { areas, areaTitles } from '#model/check'
import type { ExplainedRule } from '#model/rule'
import type { Label } from './accuracy/labels.ts'
import { standing, type Standing } from './accuracy/standing.ts'
import type { RunSummary } from './accuracy/summary.ts'

/** Names under which `npm run accuracy -- --record NAME` stores runs, with their description on the page. */
const sets = {
  ordinary: 'Merged pull requests of well-run services, without known faults.',
  reversed: 'Repairs of readiness faults, reversed: each pull request brings back a known fault.',
  introducing: 'The commits that first wrote those faults, found by blame.',
  controls: 'The repairs as they were made. They should give nothing new.',
} as const

type SetName = keyof typeof sets

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`

const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '--:'))), ...rows.map(row)].join('\n')

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${Math.round((part / whole) * 100)} %`)

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number => items.reduce((all, item) => all + value(item), 0)

const quietTable = ({ byRepository, cases }: RunSummary): string =>
  tableOf(
    ['repository', 'pull requests', 'added lines', 'findings', 'inline', 'inline per pull request', 'blocked'],
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
  labels: 'labels',
  examples: 'rare: examples, and no wrong finding',
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
      is.falls === undefined ? standingWords[is.earned] : `nothing: ${is.falls}`,
    ])
  return tableOf(
    ['rule', 'severity', 'stage', 'read', 'right', 'wrong', 'of them fixed', 'debatable', 'right, without fixed', 'can be stable by'],
    rows,
  )
}

/** How verdicts changed from the first reader to the second, the most frequent change first: `3 from right to debatable`. */
const moves = (labels: readonly Label[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const { first, verdict } of labels) {
    const move = `from ${first} to ${verdict}`
    counts.set(move, (counts.get(move) ?? 0) + 1)
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([move, count]) => `${count} ${move}`)
}

/** The generated part of docs/accuracy.md: the runs, and the readers' verdicts. */
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
    '### Judged findings',
    `${labels.length} findings on real code were opened at their location:\n` +
      `${count('right')} right, ${count('wrong')} wrong (the causes of ${labels.filter((label) => label.mended).length} of these were fixed), ${count('debatable')} debatable.\n` +
      'They come from pull requests and whole trees, and from all versions of the rules. A wrong finding stays in the list\n' +
      'after its cause is fixed.',
    `A second reader opened ${twice.length} of them again, and disagreed on ${differ.length}. The second verdict counts, and the\n` +
      'label records its reason.',
    ...(differ.length > 0
      ? [
          moves(differ)
            .map((move) => `- ${move}`)
            .join('\n'),
        ]
      : []),
    ruleTable(rules, labels),
  )
  return parts.join('\n\n')
}
