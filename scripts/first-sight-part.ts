import { checks } from '#model/checks'
import { areaTitles, areas, type Area } from '#model/check'
import type { Rule } from '#model/rule'
import type { Label } from './accuracy/labels.ts'
import type { LedgerEntry } from './accuracy/ledger.ts'

/** The page tells of the newest runs, until so many pull requests are reached. */
const enoughPulls = 300

/** The newest runs that together have enough pull requests. */
const newestRuns = (ledger: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  let pulls = 0
  return ledger.toReversed().filter((entry) => {
    const isNeeded = pulls < enoughPulls
    pulls += entry.pulls
    return isNeeded
  })
}

const count = (labels: readonly Label[], verdict: Label['verdict']): number => labels.filter((label) => label.verdict === verdict).length

/** Right ones in a hundred; a debatable one counts half. */
const share = (labels: readonly Label[]): string =>
  labels.length === 0 ? '–' : `${Math.round(((count(labels, 'right') + count(labels, 'debatable') / 2) / labels.length) * 100)} %`

const row = (name: string, labels: readonly Label[]): string =>
  `| ${name} | ${labels.length} | ${count(labels, 'right')} | ${count(labels, 'debatable')} | ${count(labels, 'wrong')} | ${share(labels)} |`

const tableOf = (head: string, groups: readonly (readonly [string, readonly Label[]])[]): string =>
  [
    `| ${head} | read | right | debatable | wrong | right, debatable ones half |`,
    '| --- | --: | --: | --: | --: | --: |',
    ...groups.filter(([, labels]) => labels.length > 0).map(([name, labels]) => row(name, labels)),
  ].join('\n')

const isOf = (area: Area, rules: readonly Rule[]): ((label: Label) => boolean) => {
  const own = new Set(checks.filter((check) => check.area === area).map(({ id }) => id))
  const ids = new Set(rules.filter(({ check }) => own.has(check)).map(({ id }) => id))
  return ({ rule }) => ids.has(rule)
}

/** What was read besides pull requests drawn by a seed. */
const otherRuns = [
  ['audit', 'whole trees'],
  ['guards', 'pull requests that delete guards'],
] as const

/** The generated part of docs/accuracy.md about other findings at first sight: by kind of run and by place. */
export const otherFirstSightPart = (labels: readonly Label[]): string =>
  tableOf(
    'findings',
    otherRuns.flatMap(([run, name]): [string, readonly Label[]][] => {
      const own = labels.filter(({ firstSight }) => firstSight?.run === run)
      return [
        [`${name}: inline`, own.filter(({ firstSight }) => firstSight?.inline)],
        [`${name}: blocking`, own.filter(({ firstSight }) => firstSight?.blocking)],
        [`${name}: stable, in the summary`, own.filter(({ firstSight }) => firstSight?.stage === 'stable' && !firstSight.inline)],
        [`${name}: preview`, own.filter(({ firstSight }) => firstSight?.stage === 'preview')],
      ]
    }),
  )

/** The generated part of docs/accuracy.md about runs on code that nobody had looked at: by place, severity and area. */
export const firstSightPart = (rules: readonly Rule[], ledger: readonly LedgerEntry[], labels: readonly Label[]): string => {
  const runs = newestRuns(ledger)
  if (runs.length === 0) return 'No run at first sight has been made with the rules of today.'
  const repositories = new Set(runs.map(({ repository }) => repository))
  const read = labels.filter(({ firstSight, repository }) => firstSight && !firstSight.run && repositories.has(repository))
  const sum = (value: (entry: LedgerEntry) => number): number => runs.reduce((all, entry) => all + value(entry), 0)
  const [pulls, errors, inline, blocked] = [sum((e) => e.pulls), sum((e) => e.errors), sum((e) => e.inline), sum((e) => e.blocked)]
  const where = (test: (seen: NonNullable<Label['firstSight']>) => boolean): readonly Label[] =>
    read.filter(({ firstSight }) => firstSight !== undefined && test(firstSight))
  return [
    `${pulls} merged pull requests of ${runs.length} repositories on which the rules had never run, drawn by a seed.\n` +
      `${inline} inline findings (${(inline / Math.max(1, pulls)).toFixed(2)} per pull request), ${blocked} pull requests blocked` +
      `${errors > 0 ? `, ${errors} not reviewed because of an error` : ''}.`,
    tableOf('findings', [
      ['inline', where(({ inline: is }) => is)],
      ['blocking', where(({ blocking }) => blocking)],
      ['stable, in the summary', where(({ stage, inline: is }) => stage === 'stable' && !is)],
      ['preview', where(({ stage }) => stage === 'preview')],
      ...(['P0', 'P1', 'P2', 'P3'] as const).map((severity): [string, readonly Label[]] => [
        `${severity}, stable`,
        where((seen) => seen.stage === 'stable' && seen.severity === severity),
      ]),
      ...areas.map((area): [string, readonly Label[]] => [areaTitles[area], read.filter(isOf(area, rules))]),
    ]),
  ].join('\n\n')
}
