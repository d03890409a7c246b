import type { CatalogEntry, Document } from '#model/facts/documents/document'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { ownerCell } from '#system/documents/document-owners'
import { namesNobody, ownerFields, refersToNobody } from '#system/data/owner-fields'
import { nameKey, thingsOf } from '#system/documents/described-things'
import { isServiceDocument } from '#system/documents/unwritten-notes'

/** Entries of what runs. A library or a template has nobody on call. */
const runs = ({ type }: CatalogEntry): boolean => /^(service|website|api|worker|job|database|queue|system|component|)$/i.test(type)

const subjectOf = ({ name }: CatalogEntry): string => `owner of ${name}`
const pagerOf = ({ name }: CatalogEntry): string => `pager of ${name}`

const nameOf = (document: Linked<Document>): string => document.headings.find(({ level }) => level === 1)?.text ?? document.at.path

function* evidence(system: System) {
  for (const entry of system.facts('catalog-entry'))
    if (runs(entry)) {
      if (!refersToNobody(entry.owner))
        yield { ...evidenceAt(entry, `owned by ${entry.owner}`, entry.ownerAt, subjectOf(entry)), checks: [] }
      for (const { name, at } of entry.pagers) yield { ...evidenceAt(entry, `called by \`${name}\``, at, pagerOf(entry)), checks: [] }
    }
}

/** Rows of a table of owners that name none, while others do. */
function* rowsWithoutOwner(document: Linked<Document>, things: ReadonlyMap<string, unknown>) {
  if (document.file.role === 'vendored' || document.file.role === 'test' || document.file.role === 'example') return
  const rows = (document.entries ?? []).flatMap((entry) => {
    const owner = ownerCell(entry)
    return owner === undefined ? [] : [{ ...entry, isNamed: !namesNobody(owner), isThing: things.has(nameKey(entry.name)) }]
  })
  if (!rows.some(({ isNamed }) => isNamed)) return
  for (const { name, at, isNamed, isThing } of rows)
    if (!isNamed && isThing)
      yield gapAt(document, {
        at,
        subject: `owner of the row ${name}`,
        message: `The row of \`${name}\` names no owner, while other rows name a team. During an incident, no team can be called.`,
      })
}

export const ownerNotNamed = rule({
  id: 'owner-not-named',
  check: '10.5',
  severity: 'P2',
  stage: 'stable',
  title: 'Service without a named owner',
  why: 'During an incident, the on-call engineer has to find a team that knows this service, and the outage lasts longer.',
  fix: 'Name the team that operates the service, and how to reach it: its channel and its pager.',
  blindSpots:
    'Reads service catalogs and labels such as `Owner:` in runbooks and READMEs of services. Does not know whether the named team exists.',
  languages: ['documents'],
  *judge(system, change) {
    yield* evidence(system)
    const things = thingsOf(system)
    for (const document of system.facts('document')) {
      const fields = isServiceDocument(document, system) ? ownerFields(document) : []
      const [first] = fields
      if (first && fields.every(({ value }) => value !== '' && namesNobody(value)))
        yield gapAt(document, {
          at: first.at,
          subject: `owner in ${first.label}`,
          severity: 'P3',
          message: `The ${first.label.toLowerCase()} of "${nameOf(document)}" is given as "${first.value}". During an incident, no team can be called.`,
        })
    }
    for (const document of system.facts('document')) yield* rowsWithoutOwner(document, things)
    const before = new Map((change?.base.facts('catalog-entry') ?? []).map((entry) => [entry.name, entry]))
    for (const entry of system.facts('catalog-entry')) {
      if (!runs(entry)) continue
      const earlier = before.get(entry.name)
      if (entry.ownerAt && refersToNobody(entry.owner))
        yield gapAt(entry, {
          at: entry.ownerAt,
          subject: subjectOf(entry),
          isWritten: true,
          message: `The catalog gives \`${entry.owner || 'nothing'}\` as the owner of \`${entry.name}\`. During an incident, no team can be called.`,
        })
      else if (!entry.ownerAt && earlier?.ownerAt && !refersToNobody(earlier.owner))
        yield {
          ...gapAt(earlier, {
            at: earlier.ownerAt,
            subject: subjectOf(entry),
            removed: `the owner of \`${entry.name}\` from the catalog`,
            message: `The owner of \`${entry.name}\`, \`${earlier.owner}\`, is removed from the catalog. During an incident, no team can be called.`,
          }),
        }
      else if (earlier && earlier.pagers.length > 0 && entry.pagers.length === 0 && earlier.pagers[0])
        yield gapAt(earlier, {
          at: earlier.pagers[0].at,
          subject: pagerOf(entry),
          removed: `the annotation \`${earlier.pagers[0].name}\` of \`${entry.name}\``,
          message: `The annotation \`${earlier.pagers[0].name}\` of \`${entry.name}\` is removed, and no other one says whom to call.`,
          risk: 'Alerts and incident tools that follow the catalog no longer find whom to call for this service.',
          fix: 'Restore the annotation, or add the one of the alerting service that replaces it.',
        })
    }
  },
})
