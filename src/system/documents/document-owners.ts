import type { Document, DocumentEntry } from '#model/facts/documents/document'
import type { Span } from '#model/source-file'
import type { Linked, System } from '#model/system'
import { nameKey, partsIn, thingsOf } from './described-things.ts'
import { hasNewLinkIn, isRewrittenWithout, mayBeInNewDocument } from './moved-notes.ts'
import { isOwnerLabel, namesNobody, ownerFields } from '../data/owner-fields.ts'
import { isServiceDocument } from './unwritten-notes.ts'

/** A place in a document that names who operates a service. */
export interface DocumentOwner {
  readonly document: Linked<Document>
  readonly at: Span
  /** What is owned: the name of a row, or the title of the document. */
  readonly owned: string
  /** As written, shortened. */
  readonly owner: string
  /** A row of a table of owners. */
  readonly entry?: DocumentEntry
}

const titleOf = ({ headings, at }: Linked<Document>): string => headings.find(({ level }) => level === 1)?.text ?? at.path

const ofDocument = (document: Linked<Document>): readonly DocumentOwner[] => {
  const owned = titleOf(document)
  const fields = ownerFields(document)
    .filter(({ value }) => !namesNobody(value))
    .map(({ value, at }) => ({ document, at, owned, owner: value }))
  const sections = document.headings.flatMap(({ text, level, section, at }): readonly DocumentOwner[] => {
    const owner = section?.text ?? section?.commands[0] ?? ''
    return level === 1 || !isOwnerLabel(text) || namesNobody(owner) ? [] : [{ document, at, owned, owner }]
  })
  return [...fields, ...sections]
}

/** The owner in a row: the cell below a title such as `Owner`. */
export const ownerCell = ({ columns, cells }: DocumentEntry): string | undefined => {
  const at = columns?.findIndex(isOwnerLabel) ?? -1
  return at < 0 ? undefined : (cells[at] ?? '')
}

const ofRows = (document: Linked<Document>): readonly DocumentOwner[] =>
  (document.entries ?? []).flatMap((entry) => {
    const owner = ownerCell(entry)
    return owner === undefined || namesNobody(owner) ? [] : [{ document, at: entry.at, owned: entry.name, owner, entry }]
  })

/** Whether a document is about something that runs: it says how to operate it, or has its name. */
const isOperated = (document: Linked<Document>, system: System): boolean => {
  if (isServiceDocument(document, system)) return true
  if (document.file.role !== 'docs') return false
  if (partsIn(system).some((part) => part.document.at.path === document.at.path && part.matters.size > 0 && part.commands.length > 0))
    return true
  return thingsOf(system).has(nameKey(titleOf(document)))
}

/** All places in documents that name an owner of something that runs. */
export const documentOwners = (system: System): readonly DocumentOwner[] =>
  system
    .facts('document')
    .filter(({ file }) => file.role !== 'vendored' && file.role !== 'test' && file.role !== 'example')
    .flatMap((document) => [...(isOperated(document, system) ? ofDocument(document) : []), ...ofRows(document)])

/** Owners that documents named before a change, of services that are still there and of which no document names another owner. */
export const lostDocumentOwners = (system: System, before: System): readonly DocumentOwner[] => {
  const earlier = documentOwners(before)
  if (earlier.length === 0 || mayBeInNewDocument(system, before)) return []
  const now = documentOwners(system)
  const isOwned = (owned: string): boolean => now.some((other) => nameKey(other.owned) === nameKey(owned))
  const inCatalog = new Set(system.facts('catalog-entry').flatMap(({ name, owner }) => (namesNobody(owner) ? [] : [nameKey(name)])))
  const placesOf = (all: System): ReadonlySet<string> =>
    new Set(all.facts('document').flatMap((document) => ofDocument(document).map(({ owner }) => `${owner}\0${document.at.path}`)))
  const [placesBefore, places] = [placesOf(before), placesOf(system)]
  // The same owner is named in another document now, which did not name it before.
  const isMoved = (owner: string): boolean => [...places].some((place) => place.startsWith(`${owner}\0`) && !placesBefore.has(place))
  const isNewLine = system.facts('ownership').length > before.facts('ownership').length
  const seen = new Set<string>()
  return earlier.filter((lost) => {
    const { document, entry, owned } = lost
    const after = system.facts('document').find(({ at }) => at.path === document.at.path)
    const place = `${document.at.path}\0${owned}`
    if (
      !after ||
      namesOwnerInWords(after) ||
      seen.has(place) ||
      isOwned(owned) ||
      isMoved(lost.owner) ||
      inCatalog.has(nameKey(owned)) ||
      isNewLine
    )
      return false
    if (hasNewLinkIn(document, system) || isRewrittenWithout(document, entry ? '' : 'Owner', system)) return false
    // A row that stays without its owner is reported where it stands.
    if (entry && (after.entries?.some(({ name }) => nameKey(name) === nameKey(owned)) || !isThere(owned, system))) return false
    if (!entry && now.some((other) => !other.entry && other.document.at.path === document.at.path)) return false
    seen.add(place)
    return true
  })
}

/** `Owned by the payments team: #payments.` */
const namesOwnerInWords = ({ headings }: Document): boolean =>
  headings.some(({ section }) => /\b(owned|maintained|operated|looked after|run) by\b/i.test(section?.text ?? ''))

/** Whether something of a name is still there: in the code, or as the subject of a document. */
const isThere = (name: string, system: System): boolean =>
  thingsOf(system).has(nameKey(name)) || system.facts('document').some((document) => nameKey(titleOf(document)) === nameKey(name))
