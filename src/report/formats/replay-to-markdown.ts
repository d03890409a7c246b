import type { Replay, ReplayedSeries } from '#model/replay'
import type { Section } from '../texts/fit.ts'
import { inlineCode, inlineText, tableCell } from '../texts/markdown-safe.ts'
import { outlineOfSeries, stepColumns } from './replay-outline.ts'

const bullet = (text: string): string => `- ${inlineText(text)}\n`

const tableRow = (cells: readonly string[]): string => `| ${cells.map(tableCell).join(' | ')} |\n`

const table = (rows: readonly (readonly string[])[]): string =>
  [
    tableRow(stepColumns),
    `|${' --- |'.repeat(stepColumns.length)}\n`,
    ...rows.map(([step = '', ...rest]) => tableRow([inlineCode(step), ...rest.map(inlineText)])),
    '\n',
  ].join('')

/** One row of the section for a whole table: half of one is no table. */
const rowsOf = (series: ReplayedSeries): string[] => {
  const { folder, tool, status, rows, remarks, code, notes } = outlineOfSeries(series)
  return [
    `**${inlineText(folder)}** (${inlineText(tool)})\n\n`,
    ...(rows.length === 0 ? [] : [table(rows)]),
    ...[...status, ...remarks, ...code.flatMap(({ title, places }) => [title, ...places]), ...notes].map(bullet),
    '\n',
  ]
}

/** What the migrations of a change do, for the summary of a pull request. It has no rows if there is nothing to tell. */
export const replaySection = ({ series, problem }: Replay): Section => ({
  name: 'migration lines',
  open: '### Migrations\n\nApplied to an embedded PostgreSQL engine with generated rows. Not part of the verdict.\n\n',
  rows: [...(problem === undefined ? [] : [bullet(`Not replayed: ${problem}`)]), ...series.flatMap(rowsOf)],
  close: '\n',
})
