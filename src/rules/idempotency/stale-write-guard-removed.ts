import { gapAt, rule } from '#model/rule'
import { guardedWrites, lostOrderGuards, type GuardedWrite } from '#change/data/lost-order-guards'
import { lostSkips, type LostSkip } from '#change/work/lost-skips'

/** What still happens without the comparison. */
const stillOf = ({ work, statement }: LostSkip): string => {
  if (statement !== undefined) return `\`${statement}\` still runs`
  return work.startsWith('=') ? `\`${work.slice(1)}\` is still set` : `\`${work}\` is still called`
}

export const staleWriteGuardRemoved = rule({
  id: 'stale-write-guard-removed',
  check: '6.7',
  alsoServes: ['6.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Guard against stale writes removed',
  why: 'An event that arrives late, a replay, or the slower of two writers now replaces a newer row with an older one. The write succeeds, and nothing logs an error.',
  fix: 'Restore the comparison with the stored version or time in the condition of the write.',
  blindSpots:
    'Conditions are read where the statement itself names the columns. A check in a function of another file that now compares the versions is not detected.',
  languages: ['go', 'java', 'python', 'typescript'],
  *judge(system, change) {
    for (const { fact, tables, guards } of guardedWrites(system))
      for (const { column, line, isLease } of fact.inService ? guards : []) {
        if (isLease) continue
        yield {
          kind: 'evidence',
          at: { path: fact.at.path, startLine: line, endLine: line },
          within: fact.within,
          subject: subjectOf(fact.kind === 'sql-statement' ? (fact.tables[0] ?? '') : tables, column),
          note: `older rows are kept out by \`${column}\``,
          checks: ['6.7'],
        }
      }
    for (const skip of system.facts('skipped-work'))
      if (skip.because === 'newer' && skip.inService)
        yield {
          kind: 'evidence',
          at: skip.at,
          subject: skip.subject,
          within: skip.within,
          note: `\`${skip.by}\` keeps newer state`,
          checks: ['6.7'],
        }
    if (!change) return
    const seen = new Set<string>()
    const reported = new Set<string>()
    for (const lost of lostSkips(system, change))
      if (lost.skip.because === 'newer') {
        const { skip, headLine } = lost
        reported.add(`${skip.at.path} ${skip.within}`)
        yield {
          kind: 'gap',
          at: { path: skip.at.path, startLine: headLine, endLine: headLine },
          subject: skip.subject,
          within: skip.within,
          message: `This change removes the comparison \`${skip.by}\`, and ${stillOf(lost)}. A late event or a slower writer now replaces a newer state.`,
          fix: 'Restore the comparison of the version or time with the stored one, or put it into the condition of the write.',
        }
      }
    for (const { column, table, isLease, before, now } of lostOrderGuards(system, change)) {
      if (isLease || (before.fact.kind === 'ordered-write' && reported.has(`${before.fact.at.path} ${before.fact.within}`))) continue
      const key = `${now.fact.at.path}:${now.fact.at.startLine}`
      if (seen.has(key)) continue
      seen.add(key)
      yield gapAt(now.fact, {
        subject: subjectOf(table, column),
        // Another statement in its place: the comment belongs there, and not on the removed condition.
        ...(!writesAll(now, before) && { isWritten: true }),
        message: `This change removes the comparison of \`${column}\` from the condition of the write to \`${table}\`. A late event or a slower writer now replaces a newer row.`,
        fix: `Restore the comparison of \`${column}\` with the stored value in the condition of the write.`,
      })
    }
  },
})

/** Whether a statement writes every column that another one writes: it is the same one, perhaps with a new column. */
const writesAll = (one: GuardedWrite, other: GuardedWrite): boolean => [...other.writes].every((column) => one.writes.has(column))

const subjectOf = (table: string, column: string): string => `order of ${table} by ${column}`
