import type { CheckId } from '#model/checks'
import type { Fact } from '#model/fact'
import type { DataAccess } from '#model/facts/data/data-access'
import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isAddedLine } from '#change/added-lines'
import { lostConflictClauses, settledInserts } from '#change/data/lost-conflict-clauses'
import { judgeLost } from '#change/lost-safeguards'

const settles = ({ operation, conflictSafe }: DataAccess): boolean => operation === 'upsert' || (operation === 'create' && conflictSafe)

const same = (one: Linked<DataAccess>, other: Linked<DataAccess>): boolean =>
  one.table !== '' &&
  one.table === other.table &&
  one.library === other.library &&
  one.at.path === other.at.path &&
  one.within === other.within

const subjectOf = ({ table }: DataAccess): string => `conflict ${table}`

const count = (system: System, like: Linked<DataAccess>, test: (access: DataAccess) => boolean): number =>
  system.facts('data-access').filter((access) => same(access, like) && test(access)).length

export const conflictClauseRemoved = rule({
  id: 'conflict-clause-removed',
  check: '6.4',
  alsoServes: ['6.3', '6.6', '7.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Insert no longer handles duplicates',
  why: 'A repeated request or job used to be harmless. Now it ends in an error, or in a duplicate row that no error shows.',
  fix: 'Restore the handling of existing rows: a conflict clause, or code that treats the unique violation as "already exists".',
  blindSpots: 'Statements are matched within one function; an insert that moves to another function is not judged.',
  languages: ['go', 'java', 'typescript', 'python'],
  *judge(system, change) {
    yield* settled(system)
    const judged = [
      ...judgeLost(system, change, ['duplicate'], ({ by, protects, fromRequest }) => ({
        message: /^\w[\w.]*\(\)$/.test(by)
          ? `This change removes \`${by}\`, which handled duplicate rows in ${protects}. ${repeated(fromRequest)} now fails, or adds a second row if no unique key exists.`
          : `This change removes \`${by}\`, which handled the error that an existing row causes in ${protects}. ${repeated(fromRequest)} may now fail.`,
        risk: /^\w[\w.]*\(\)$/.test(by)
          ? undefined
          : fromRequest
            ? 'A double click or a retry used to be harmless. Now it may end in an error response.'
            : 'A retry or a redelivered message used to be harmless. Now the run may fail, and so may every further attempt.',
        fix: `Restore \`${by}\`, or say in the pull request what handles an existing row now.`,
      })),
    ]
    yield* judged
    // The clause itself is named there.
    const reported = new Set(judged.flatMap(({ kind, at, within }) => (kind === 'gap' ? [`${at.path} ${within ?? ''}`] : [])))
    for (const access of system.facts('data-access')) {
      if (!access.inService) continue
      if (!change || access.operation !== 'create' || access.conflictSafe || access.table === '') continue
      if (reported.has(`${access.at.path} ${access.within}`)) continue
      // As many plain inserts as before, or as many with conflict handling: nothing was removed.
      const plain = ({ operation, conflictSafe }: DataAccess): boolean => operation === 'create' && !conflictSafe
      if (count(change.base, access, settles) <= count(system, access, settles)) continue
      if (count(system, access, plain) <= count(change.base, access, plain)) continue
      // Code that reads first, or handles the violation, has another safeguard, which another rule judges.
      const asks = (other: DataAccess): boolean => other.operation === 'read' || other.operation === 'update'
      if (count(system, access, asks) > count(change.base, access, asks)) continue
      if (system.isMarked(access.at.path, access.within, 'knows-repetition')) continue
      yield gapAt(access, {
        subject: subjectOf(access),
        // The comment belongs on the removed clause only if the statement itself stays as it is.
        ...(isAddedLine(change, access.at.path, access.at.startLine) && { isWritten: true as const }),
        fix: `Restore the handling of existing rows in \`${access.callee}\`${clauses[access.library] === undefined ? '' : ` (${clauses[access.library]})`}, or treat the unique violation as "already exists".`,
        message: `This change removes the handling of existing rows from \`${access.callee}\`. ${repeated(access.reach.has('request'))} now fails, or adds a second row if no unique key exists.`,
      })
    }
    for (const statement of change ? lostConflictClauses(system, change) : [])
      yield gapAt(statement, {
        subject: `conflict ${statement.tables[0] ?? ''}`,
        ...(change && isAddedLine(change, statement.at.path, statement.at.startLine) && { isWritten: true as const }),
        fix: `Restore the clause that handles an existing row of \`${statement.tables[0] ?? ''}\`, or treat the unique violation as "already exists".`,
        message: `This change removes the handling of existing rows from the insert into \`${statement.tables[0] ?? ''}\`. ${repeated(statement.reach.has('request'))} now fails, or adds a second row if no unique key exists.`,
      })
  },
})

const repeated = (fromRequest: boolean): string => (fromRequest ? 'A repeated request' : 'A repeated run')

/** How each library handles an existing row. */
const clauses: Readonly<Record<string, string>> = {
  prisma: '`upsert`, or `createMany` with `skipDuplicates: true`',
  drizzle: '`.onConflictDoNothing()`',
  kysely: '`.onConflict((oc) => oc.doNothing())`',
  knex: '`.onConflict().ignore()`',
  model: '`ignoreDuplicates: true`',
  repository: '`.orIgnore()`',
  django: '`ignore_conflicts=True`',
  sqlalchemy: '`.on_conflict_do_nothing()`',
}

/** Where the database or a queue rejects duplicates. In jobs, this makes a repeated run harmless. */
function* settled(system: System): Generator<Evidence> {
  const checksOf = ({ reach }: Linked<Fact>): readonly CheckId[] => ['6.4', '6.6', ...(reach.has('job') ? (['7.2'] as const) : [])]
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'conflict-clause' && mark.inService)
      yield {
        ...evidenceAt(mark, `a conflict clause handles duplicate rows${mark.by === '' ? '' : ` of \`${mark.by}\``}`),
        checks: checksOf(mark),
      }
  for (const { statement, line } of settledInserts(system))
    yield {
      ...evidenceAt(
        statement,
        `a conflict clause handles duplicate rows of \`${statement.tables[0] ?? ''}\``,
        { startLine: line, endLine: line },
        `conflict ${statement.tables[0] ?? ''}`,
      ),
      checks: checksOf(statement),
    }
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'job-key' && mark.inService)
      yield { ...evidenceAt(mark, `duplicates are detected by \`${mark.by}\``), checks: ['6.3', '7.2'] }
  for (const access of system.facts('data-access'))
    if (access.inService && settles(access)) {
      const at = access.conflictAt
      yield { ...evidenceAt(access, `\`${access.callee}\` handles an existing row`, at, at && subjectOf(access)), checks: checksOf(access) }
    }
}
