import type { CheckId } from '#model/checks'
import type { Fact } from '#model/fact'
import type { DataAccess } from '#model/facts/data-access'
import { evidenceAt, gapAt, rule, type Evidence } from '#model/rule'
import type { Linked, System } from '#model/system'
import { judgeLost } from '#system/lost-safeguards'

const settles = ({ operation, conflictSafe }: DataAccess): boolean => operation === 'upsert' || (operation === 'create' && conflictSafe)

const same = (one: Linked<DataAccess>, other: Linked<DataAccess>): boolean =>
  one.table !== '' &&
  one.table === other.table &&
  one.library === other.library &&
  one.at.path === other.at.path &&
  one.within === other.within

const count = (system: System, like: Linked<DataAccess>, test: (access: DataAccess) => boolean): number =>
  system.facts('data-access').filter((access) => same(access, like) && test(access)).length

export const conflictClauseRemoved = rule({
  id: 'conflict-clause-removed',
  check: '6.4',
  alsoServes: ['6.3', '6.6', '7.2'],
  severity: 'P2',
  stage: 'stable',
  title: 'Insert that no longer knows a row that is there',
  why: 'A request that comes twice (a retry, a second click, a job that runs again) was harmless before. Now the second one fails on the unique key, with an error that the caller takes for a fault of the service; where nothing is unique, it adds the row a second time.',
  fix: 'Keep the conflict clause (`onConflict…`, `skipDuplicates`, an upsert), or take the violation of the unique key for "it is there already".',
  blindSpots: 'Statements are matched within one function; an insert that moves into another one is not judged.',
  languages: ['go', 'java', 'typescript', 'python'],
  *judge(system, change) {
    yield* settled(system)
    yield* judgeLost(
      system,
      change,
      ['duplicate'],
      ({ by, protects }) =>
        `\`${by}\` took it for "there already" when ${protects} was refused by a unique key; now the same request a second time is an error.`,
    )
    for (const access of system.facts('data-access')) {
      if (!access.inService) continue
      if (!change || access.operation !== 'create' || access.conflictSafe || access.table === '') continue
      // As many plain inserts as before, or as many that settle it: nothing was taken away.
      const plain = ({ operation, conflictSafe }: DataAccess): boolean => operation === 'create' && !conflictSafe
      if (count(change.base, access, settles) <= count(system, access, settles)) continue
      if (count(system, access, plain) <= count(change.base, access, plain)) continue
      // Who asks first, or knows the violation, has another way; another rule judges it.
      const asks = (other: DataAccess): boolean => other.operation === 'read' || other.operation === 'update'
      if (count(system, access, asks) > count(change.base, access, asks)) continue
      if (system.isMarked(access.at.path, access.within, 'knows-repetition')) continue
      yield gapAt(access, {
        subject: `conflict ${access.table}`,
        message: `\`${access.callee}\` settled by itself what happens when the row is there already; this change takes that away, and the same request a second time fails or adds a second row.`,
      })
    }
  },
})

/** Where the database or a queue itself settles what happens when a row is there already; of jobs, it makes them harmless to do again. */
function* settled(system: System): Generator<Evidence> {
  const checksOf = ({ reach }: Linked<Fact>): readonly CheckId[] => ['6.4', '6.6', ...(reach.has('job') ? (['7.2'] as const) : [])]
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'conflict-clause' && mark.inService)
      yield {
        ...evidenceAt(mark, `a row${mark.by === '' ? '' : ` of \`${mark.by}\``} that is there already is no second one`),
        checks: checksOf(mark),
      }
  for (const mark of system.facts('operation-mark'))
    if (mark.mark === 'job-key' && mark.inService)
      yield { ...evidenceAt(mark, `a repetition is known by \`${mark.by}\``), checks: ['6.3', '7.2'] }
  for (const access of system.facts('data-access'))
    if (access.inService && settles(access))
      yield { ...evidenceAt(access, `\`${access.callee}\` knows a row that is there`), checks: checksOf(access) }
}
