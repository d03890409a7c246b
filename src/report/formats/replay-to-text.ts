import type { Replay, ReplayedSeries, ReplayedStep, Reversal, SchemaConflict } from '#model/replay'
import { oneLine } from '../texts/escape-control.ts'

const commit = (id: string): string => (/^[0-9a-f]{40}/.test(id) ? id.slice(0, 12) : id)

/** Locks that ordinary writes of a service take too. */
const ordinary = 'RowExclusiveLock'

const shortLock = (mode: string): string =>
  mode
    .replace(/Lock$/, '')
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()

const outcomes: Readonly<Record<ReplayedStep['outcome'], string>> = {
  applies: 'yes',
  fails: 'no',
  'fails-with-rows': 'not with rows',
  'not-replayed': 'unknown',
}

const locksOf = (step: ReplayedStep): string => {
  if (step.outcome === 'not-replayed' || step.outcome === 'fails') return ''
  if (!step.locksMeasured) return 'not measured'
  const shown = step.locks.filter(({ mode }) => mode !== ordinary)
  const most = 3
  const texts = shown.slice(0, most).map(({ table, mode }) => `${table}: ${shortLock(mode)}`)
  return shown.length === 0 ? 'none' : `${texts.join(', ')}${shown.length > most ? `, and ${shown.length - most} more` : ''}`
}

const workOf = ({ outcome, rewrites, scans, locksMeasured }: ReplayedStep): string => {
  if (outcome === 'not-replayed' || outcome === 'fails' || !locksMeasured) return ''
  const parts = [...rewrites.map((table) => `rewrites ${table}`), ...scans.map((table) => `scans ${table}`)]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

const reversals: Readonly<Record<Reversal['state'], string>> = {
  restores: 'yes',
  differs: 'differs',
  fails: 'fails',
  none: 'no way back',
  unknown: 'unknown',
}

const nameOf = (path: string, folder: string): string => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path)

const place = (name: string, line: number | undefined): string => (line === undefined ? name : `${name}:${line}`)

const remarksOf = (step: ReplayedStep, name: string): string[] => {
  const { reversal, reason, line } = step
  const lines: string[] = []
  if (reason !== undefined) lines.push(`${place(name, line)}: ${reason}`)
  if (step.rowsThatFail !== undefined) lines.push(`${name}: Fails for some rows that the schema before it allows: ${step.rowsThatFail}`)
  if (reversal.state === 'differs') lines.push(`${name}: After the way back, the schema differs: ${reversal.differences.join('; ')}`)
  if (reversal.state === 'fails') lines.push(`${name}: The way back fails: ${reversal.message}`)
  if (reversal.state === 'unknown' && step.outcome === 'applies') lines.push(`${name}: The way back was not tried: ${reversal.reason}.`)
  return [...lines, ...step.notes.map((note) => `${name}: ${note}`)]
}

const aligned = (rows: readonly (readonly string[])[]): string[] => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

const conflictToText = ({ kind, table, column, at }: SchemaConflict): string => {
  const place = `${at.path}:${at.startLine}`
  switch (kind) {
    case 'table-gone':
      return `\`${table}\` is gone, and ${place} uses it.`
    case 'column-gone':
      return `\`${table}.${column ?? ''}\` is gone, and ${place} uses it.`
    case 'value-required':
      return `\`${table}.${column ?? ''}\` has no default and may not be NULL. Inserts through the model at ${place} do not set it.`
    case 'no-migration':
      return `${place} has the column \`${table}.${column ?? ''}\`, which these migrations do not make.`
  }
}

const codeToText = ({ code, steps }: ReplayedSeries, isRange: boolean): string[] => {
  if (steps.length === 0) return []
  const notCompared = 'A step was not applied, so the code was not compared with the schema.'
  if (!code) return [`  ${notCompared}`]
  const list = (conflicts: readonly SchemaConflict[]): string[] => conflicts.map((one) => `    ${oneLine(conflictToText(one))}`)
  return [
    ...(isRange ? [`  Running version (base): ${code.running.length === 0 ? 'no conflict found.' : 'does not fit the new schema.'}`] : []),
    ...list(code.running),
    ...(code.drift.length === 0 ? [] : ['  Models without a migration:']),
    ...list(code.drift),
  ]
}

const seriesToText = (series: ReplayedSeries): string[] => {
  const { folder, runner, steps, reason, notes } = series
  const shown = steps.filter(({ isNew, outcome }) => isNew || outcome !== 'applies')
  const rest = steps.length - shown.length
  const rows = shown.map((step) =>
    [
      `${nameOf(step.path, folder)}${step.isNew ? '' : ' (base)'}`,
      outcomes[step.outcome],
      locksOf(step),
      workOf(step),
      step.isNew ? reversals[step.reversal.state] : '',
    ].map(oneLine),
  )
  return [
    `${folder === '' || folder === '.' ? 'the root folder' : oneLine(folder)} (${runner === 'sql' ? 'SQL files' : runner})`,
    ...(reason === undefined ? [] : [`  Not replayed: ${oneLine(reason)}`]),
    ...(rest > 0 ? [`  ${plural(rest, 'step')} of the base ${rest === 1 ? 'applies' : 'apply'}.`] : []),
    ...(rows.length === 0 ? [] : aligned([['step', 'applies', 'locks', 'table work', 'rollback'], ...rows])),
    ...shown.flatMap((step) => remarksOf(step, nameOf(step.path, folder))).map((line) => `    ${oneLine(line)}`),
    ...codeToText(
      series,
      steps.some(({ isNew }) => !isNew),
    ),
    ...notes.map((note) => `  ${oneLine(note)}`),
  ]
}

/** The replay as a table for a terminal. */
export const replayToText = ({ repository, base, head, series, off }: Replay): string => {
  const compared = `${oneLine(repository)}: migrations of ${oneLine(head.revision)} (${commit(head.commit)}) on ${oneLine(base.revision)} (${commit(base.commit)})`
  if (off) return `${compared}\n\nThe configuration of the base turns the replay off (\`migrations.replay: off\`).\n`
  if (series.length === 0) return `${compared}\n\nThis change adds no migrations.\n`
  return `${[compared, ...series.map((one) => seriesToText(one).join('\n'))].join('\n\n')}\n`
}
