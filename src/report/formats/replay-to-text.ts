import type { Replay, ReplayedSeries } from '#model/replay'
import { oneLine } from '../texts/escape-control.ts'
import { outlineOfSeries, stepColumns } from './replay-outline.ts'

const commit = (id: string): string => (/^[0-9a-f]{40}/.test(id) ? id.slice(0, 12) : id)

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

const indented = (depth: number, lines: readonly string[]): string[] => lines.map((line) => `${' '.repeat(depth)}${oneLine(line)}`)

const seriesToText = (series: ReplayedSeries): string => {
  const { folder, tool, status, rows, remarks, code, notes } = outlineOfSeries(series)
  return [
    oneLine(`${folder} (${tool})`),
    ...indented(2, status),
    ...(rows.length === 0 ? [] : aligned([stepColumns, ...rows.map((row) => row.map(oneLine))])),
    ...indented(4, remarks),
    ...code.flatMap(({ title, places }) => [...indented(2, [title]), ...indented(4, places)]),
    ...indented(2, notes),
  ].join('\n')
}

/** The replay as a table for a terminal. */
export const replayToText = ({ repository, base, head, series, off, problem }: Replay): string => {
  const compared = `${oneLine(repository)}: migrations of ${oneLine(head.revision)} (${commit(head.commit)}) on ${oneLine(base.revision)} (${commit(base.commit)})`
  if (off) return `${compared}\n\nThe configuration of the base turns the replay off (\`migrations.replay: off\`).\n`
  if (problem !== undefined) return `${compared}\n\nNot replayed: ${oneLine(problem)}\n`
  if (series.length === 0) return `${compared}\n\nThis change adds no migrations.\n`
  return `${[compared, ...series.map(seriesToText)].join('\n\n')}\n`
}
