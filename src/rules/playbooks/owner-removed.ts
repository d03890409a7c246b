import { evidenceAt, rule, type Gap } from '#model/rule'
import type { System, Unit } from '#model/system'
import { lostOwners } from '#system/lost-owners'
import { isOwned, ownersOfUnit } from '#system/owners'

const runs = ({ runtime, deployed }: Unit): boolean => deployed || runtime === 'server' || runtime === 'worker'

const subjectOf = ({ root, name }: Unit): string => `owner of ${root || name}`

/** Units that had an owner before the change and have none now. */
const lostUnits = (before: System, now: System): readonly Unit[] =>
  before.units.filter(
    (unit) =>
      runs(unit) &&
      ownersOfUnit(unit, before).length > 0 &&
      now.units.some((other) => other.root === unit.root && runs(other) && !isOwned(other, now)),
  )

const codeOf = (pattern: string): string => `owner of the code at ${pattern}`

/** Code without an owner in a service whose other code still has one. */
function* lostCode(system: System, before: System): Iterable<Gap> {
  for (const { line, paths } of lostOwners(system, before)) {
    const [first = ''] = paths
    yield {
      kind: 'gap',
      at: line.at,
      subject: codeOf(line.pattern),
      within: '',
      removed: `the owner of \`${line.pattern}\` from CODEOWNERS`,
      message: `CODEOWNERS no longer names an owner for \`${first}\`${paths.length > 1 ? ` and ${String(paths.length - 1)} other ${paths.length === 2 ? 'file' : 'files'}` : ''}. Changes to this code may be merged without a review by a team that knows it.`,
      fix: `Restore the line in CODEOWNERS: \`${line.pattern} ${line.owners.join(' ')}\`, or name the team that owns the code now.`,
    }
  }
}

export const ownerRemoved = rule({
  id: 'owner-removed',
  check: '10.5',
  severity: 'P3',
  stage: 'stable',
  title: 'Owner of a service removed',
  why: 'During an incident, the on-call engineer may first have to find a team that knows this code, and the outage lasts longer.',
  fix: "Keep a CODEOWNERS line that covers the service's folder, and name the team that owns the service now.",
  blindSpots:
    'Reports only owners removed from CODEOWNERS. A pattern that covers part of a service counts as covering all of it. An OWNERS file counts as an owner, whatever it contains.',
  languages: ['documents'],
  *judge(system, change) {
    for (const line of system.facts('ownership'))
      if (line.owners.length > 0 && !line.invalid)
        yield {
          ...evidenceAt(line, `\`${line.pattern}\` is owned by ${line.owners.join(', ')}`, undefined, codeOf(line.pattern)),
          checks: [],
        }
    for (const unit of system.units)
      for (const line of runs(unit) ? ownersOfUnit(unit, system) : [])
        yield { ...evidenceAt(line, `\`${line.pattern}\` is owned by ${line.owners.join(', ')}`, undefined, subjectOf(unit)), checks: [] }
    if (!change) return
    const lost = lostUnits(change.base, system)
    const [first] = lost
    const line = first && ownersOfUnit(first, change.base).at(-1)
    if (!first || !line) {
      yield* lostCode(system, change.base)
      return
    }
    const others = lost.length - 1
    const names = `\`${first.name}\`${others > 0 ? ` and ${others} other ${others === 1 ? 'package' : 'packages'}` : ''}`
    yield {
      kind: 'gap',
      at: line.at,
      subject: subjectOf(first),
      within: '',
      removed: `the CODEOWNERS entry for ${names}`,
      message: `CODEOWNERS no longer names an owner for ${names}. Changes to this code may be merged without a review by a team that knows it.`,
      fix: `Restore the line in CODEOWNERS: \`${first.root === '' ? '*' : `/${first.root}/`} ${line.owners.join(' ')}\`, or name the team that owns it now.`,
    }
  },
})
