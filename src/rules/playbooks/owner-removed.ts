import { evidenceAt, rule, type Gap } from '#model/rule'
import type { System, Unit } from '#model/system'
import { lostOwners } from '#change/documents/lost-owners'
import { documentOwners, lostDocumentOwners, type DocumentOwner } from '#system/documents/document-owners'
import { isOwned, ownersOfUnit } from '#system/documents/owners'

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

const ownedBy = ({ document, owned }: DocumentOwner): string => `owner of ${owned} in ${document.at.path}`

/** Documents in which the on-call engineer no longer finds whom to call. */
function* lostInDocuments(system: System, before: System): Iterable<Gap> {
  for (const lost of lostDocumentOwners(system, before)) {
    const { document, at, owned, owner } = lost
    const { path } = document.at
    yield {
      kind: 'gap',
      at: { path, ...at },
      subject: ownedBy(lost),
      within: '',
      severity: 'P2',
      removed: `the owner of "${owned}" from \`${path}\``,
      message: `\`${path}\` no longer names an owner of "${owned}". During an incident, the on-call engineer does not know which team to call.`,
      risk: 'During an incident, the on-call engineer first has to find a team that knows this service, and the outage lasts longer.',
      fix: `Name the team that operates it now, with its channel and pager. Before, it was: ${owner}`,
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
    'Reports owners removed from CODEOWNERS, and from documents that say how to operate something. In a document, recognizes owners by labels, headings and titles of columns. A pattern that covers part of a service counts as covering all of it. An OWNERS file counts as an owner, whatever it contains.',
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
    for (const one of documentOwners(system))
      yield {
        kind: 'evidence',
        at: { path: one.document.at.path, ...one.at },
        subject: ownedBy(one),
        within: '',
        note: `owned by ${one.owner}`,
        checks: [],
      }
    if (!change) return
    yield* lostInDocuments(system, change.base)
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
      ...(first.deployed ? { severity: 'P2' as const } : {}),
      removed: `the CODEOWNERS entry for ${names}`,
      message: `CODEOWNERS no longer names an owner for ${names}. Changes to this code may be merged without a review by a team that knows it.`,
      fix: `Restore the line in CODEOWNERS: \`${first.root === '' ? '*' : `/${first.root}/`} ${line.owners.join(' ')}\`, or name the team that owns it now.`,
    }
  },
})
