import { posix } from 'node:path'
import type { Document, Heading } from '#model/facts/documents/document'
import type { Span } from '#model/source-file'
import type { Change, Linked, System } from '#model/system'
import { isAbout, isInside, mentions, nameKey, partsIn, saysHow, thingsOf, type Part, type Thing } from './described-things.ts'
import { documentOwners } from './document-owners.ts'
import { isOwnerLabel, ownerFields } from '../data/owner-fields.ts'
import { isPlaceholderIn, matterNames, saysSomething, speaksOf, type Matter } from './operating-notes.ts'

/** The topics of a runbook, with the owner of what it is about. */
export type Topic = Matter | 'owner'

/** What a new document, section or thing lacks, and its siblings have. */
export interface UnmatchedNote {
  readonly topic: Topic
  /** The document, section or thing without notes. */
  readonly name: string
  readonly at: Span & { readonly path: string }
  /** Where a sibling has them. */
  readonly sibling: { readonly path: string; readonly line: number; readonly name: string }
  readonly kind: 'document' | 'section' | 'thing'
}

const topics: readonly Topic[] = [...matterNames, 'owner']

const isOn = (heading: Heading, topic: Topic): boolean => (topic === 'owner' ? isOwnerLabel(heading.text) : speaksOf(heading.text, topic))

const below = ({ headings }: Document): readonly Heading[] => headings.filter(({ level }) => level > 1 && level < 7)

/** Fewer headings may be alike by chance. */
const fewestShared = 2

/** Documents of the same kind: in one folder, or with one name in folders beside each other. */
const areOfOneKind = (one: string, other: string): boolean => {
  const [a, b] = [posix.parse(one), posix.parse(other)]
  return a.dir === b.dir ? a.dir !== '' : a.base === b.base && posix.dirname(a.dir) === posix.dirname(b.dir) && a.dir !== '' && b.dir !== ''
}

/** Whether a document says anything on a topic: in a heading, a text, a label, a row or a link. */
const touches = (document: Linked<Document>, topic: Topic, parts: readonly Part[]): boolean =>
  document.headings.some((heading) => isOn(heading, topic) || (topic !== 'owner' && speaksOf(heading.section?.text ?? '', topic))) ||
  (topic === 'owner'
    ? ownerFields(document).length > 0
    : document.links.some(({ target, text = '' }) => speaksOf(target, topic) || speaksOf(text, topic)) ||
      parts.some((part) => part.document.at.path === document.at.path && part.matters.has(topic)))

/** New documents that lack a section which all documents of the same form have. */
function* ofDocuments(system: System, change: Change, parts: readonly Part[]): Iterable<UnmatchedNote> {
  const documents = system
    .facts('document')
    .filter(({ file }) => file.role !== 'vendored' && file.role !== 'test' && file.role !== 'example')
  for (const document of documents) {
    if (!change.isAdded(document.at.path)) continue
    const own = new Set(below(document).map(({ text }) => nameKey(text)))
    // The same form: at least half of its headings, and two of them.
    const siblings = documents.filter((other) => {
      if (other === document || !areOfOneKind(document.at.path, other.at.path)) return false
      const others = new Set(below(other).map(({ text }) => nameKey(text)))
      const shared = [...own].filter((text) => others.has(text)).length
      return shared >= fewestShared && shared * 2 >= own.size
    })
    if (siblings.length === 0) continue
    for (const topic of topics) {
      if (touches(document, topic, parts)) continue
      const having = siblings.flatMap((other) => {
        const heading = below(other).find((one) => isOn(one, topic) && (topic === 'owner' ? one.section !== undefined : saysSomething(one)))
        return heading ? [{ other, heading }] : []
      })
      const [first] = having
      if (!first || having.length < siblings.length || hasGeneralNotes(documents, topic, [document, ...siblings])) continue
      yield {
        topic,
        kind: 'document',
        name: document.at.path,
        at: { path: document.at.path, ...placeBefore(document, first.other, first.heading) },
        sibling: { path: first.other.at.path, line: first.heading.at.startLine, name: first.heading.text },
      }
    }
  }
}

/** The heading that precedes the missing section, as in a sibling. */
const placeBefore = (document: Linked<Document>, sibling: Linked<Document>, missing: Heading): Span => {
  const before = below(sibling).filter(({ at }) => at.startLine < missing.at.startLine)
  const names = new Set(before.map(({ text }) => nameKey(text)))
  const own = below(document)
  return (own.findLast(({ text }) => names.has(nameKey(text))) ?? own[0] ?? document).at
}

/** Whether another document has the procedure for all: in a command with a place to fill in, or without naming one of them. */
const hasGeneralNotes = (documents: readonly Linked<Document>[], topic: Topic, those: readonly Linked<Document>[]): boolean =>
  documents.some(
    (document) => !those.includes(document) && document.headings.some((heading) => isOn(heading, topic) && saysSomething(heading)),
  )

const programOf = (command: string): string | undefined => /^(?:\$\s+)?(?:sudo\s+)?([\w./-]+)\s+\S/.exec(command)?.[1]

/** Whether a part has a command that an operator can run, or a value for the topic. */
const isShown = (part: Part, matter: Matter): boolean =>
  part.isRow ? saysHow(part, matter) : part.matters.has(matter) && part.commands.some((command) => programOf(command) !== undefined)

/** New sections and rows about one thing that say nothing on a topic on which all their siblings say how to act. */
function* ofSections(system: System, change: Change, parts: readonly Part[]): Iterable<UnmatchedNote> {
  const known = new Set(partsIn(change.base).map(({ document, name }) => `${document.at.path}\0${name}`))
  const things = thingsOf(system)
  const before = thingsOf(change.base)
  const thingOf = ({ keys: [name] }: Part): Thing | undefined => things.get(name)
  for (const part of parts) {
    if (known.has(`${part.document.at.path}\0${part.name}`)) continue
    const thing = thingOf(part)
    if (!thing || before.has(thing.key)) continue
    const siblings = parts.filter((other) => other !== part && other.container === part.container && thingOf(other) !== undefined)
    if (siblings.length === 0) continue
    for (const matter of matterNames) {
      if (isShown(part, matter) || siblings.some((other) => !isShown(other, matter)) || isGeneral(parts, matter)) continue
      const elsewhere = parts.some(
        (other) =>
          other !== part && other.matters.has(matter) && !isInside(part, other) && !isInside(other, part) && mentions(other, thing),
      )
      const programs = new Set(siblings.flatMap(({ commands }) => commands.flatMap((command) => programOf(command) ?? [])))
      const acts = part.commands.some((command) => programs.has(programOf(command) ?? ''))
      const [sibling] = siblings
      if (elsewhere || (!part.isRow && acts) || !sibling) continue
      yield {
        topic: matter,
        kind: 'section',
        name: part.name,
        at: { path: part.document.at.path, ...part.at },
        sibling: { path: sibling.document.at.path, line: sibling.at.startLine, name: sibling.name },
      }
      break
    }
  }
}

/** Whether instructions on a topic hold for any of several things: their commands have a place to fill in for its name. */
const isGeneral = (parts: readonly Part[], matter: Matter): boolean =>
  parts.some(
    (part) =>
      part.matters.has(matter) &&
      !part.isRow &&
      part.commands.some((command) => programOf(command) !== undefined && isPlaceholderIn(command)),
  )

/** Kinds of things of which documents describe each one, and the topic of these descriptions. */
const described: Readonly<Partial<Record<Thing['kind'], readonly Matter[]>>> = {
  switch: ['switching-off'],
  queue: ['doing-again', 'hanging-work'],
  workflow: ['hanging-work', 'doing-again'],
  workload: ['going-back', 'switching-off'],
}

/** New things that no document names, while each one of their kind that was there has its own instructions. */
function* ofThings(system: System, change: Change, parts: readonly Part[]): Iterable<UnmatchedNote> {
  const before = thingsOf(change.base)
  const now = [...thingsOf(system).values()]
  const owners = documentOwners(system)
  for (const thing of now) {
    const { kind, fact } = thing
    if (!fact || before.has(thing.key) || parts.some((part) => mentions(part, thing))) continue
    const siblings = now.filter((other) => other.kind === kind && before.get(other.key)?.kind === kind)
    if (siblings.length === 0) continue
    const rows = siblings.map((other) => owners.find(({ entry, owned }) => entry && nameKey(owned) === other.key))
    const [row] = rows
    if (kind === 'workload' && row && !rows.includes(undefined))
      yield {
        topic: 'owner',
        kind: 'thing',
        name: thing.name,
        at: fact.at,
        sibling: { path: row.document.at.path, line: row.at.startLine, name: row.owned },
      }
    for (const matter of described[kind] ?? []) {
      const descriptions = siblings.map((other) =>
        parts.find((part) => isAbout(part, other) && (isShown(part, matter) || (kind === 'switch' && part.commands.length > 0))),
      )
      const [first] = descriptions
      if (!first || descriptions.includes(undefined) || isGeneral(parts, matter)) continue
      yield {
        topic: matter,
        kind: 'thing',
        name: thing.name,
        at: fact.at,
        sibling: { path: first.document.at.path, line: first.at.startLine, name: first.name },
      }
      break
    }
  }
}

/** What this change adds without the operating notes that everything of its kind has. */
export const unmatchedNotes = (system: System, change: Change): readonly UnmatchedNote[] => {
  const parts = partsIn(system)
  if (parts.length === 0) return []
  return [...ofDocuments(system, change, parts), ...ofSections(system, change, parts), ...ofThings(system, change, parts)]
}
