import type { Runtime, System } from '#model/system'
import { isRewritten, mayBeInNewDocument } from './moved-notes.ts'
import { isRunbook } from './is-runbook.ts'
import { isDocumentOn, notesOn, sectionsOn, speaksOf, type Matter, type Note } from './operating-notes.ts'

/** Shorter code, such as `off`, appears in many sections. */
const shortestCommand = 8

const longCommands = ({ heading }: Note): readonly string[] =>
  (heading.section?.commands ?? []).filter((command) => command.length >= shortestCommand && !command.startsWith('-'))

/** The program that a command starts, without a prompt. */
const programOf = (command: string): string | undefined => /^(?:\$\s+)?(?:sudo\s+)?([\w./-]+)\s/.exec(command)?.[1]

/** A note with a command of another program may be another way to do the same; one with the same program is about another target. */
const mayReplace = (other: Note, lost: Note): boolean => {
  const programs = new Set(longCommands(lost).flatMap((command) => programOf(command) ?? []))
  return !longCommands(other).some((command) => programs.has(programOf(command) ?? ''))
}

const keyOf = ({ document, heading }: Note): string => `${document.at.path}\0${heading.text}`

/**
 * The instructions on a topic that a change removes from a document that stays: none of their commands is left, no new instructions on the
 * topic appear, and none of those that stay may be meant instead.
 */
export const lostInstructions = (system: System, before: System, matter: Matter): Note | undefined => {
  const now = sectionsOn(system, matter)
  const earlier = sectionsOn(before, matter)
  const lost = earlier.find((note) => isForOperators(note, before, matter) && isGone(note, system, matter))
  if (!lost || mayBeInNewDocument(system, before) || isRewritten(lost.document, lost.heading, system)) return undefined
  const known = new Set(earlier.map(keyOf))
  const kept = new Set(now.map(keyOf))
  // A document that exchanges its own section for another has not taken in this one.
  const exchanged = new Set(
    earlier
      .flatMap((note) => (note === lost || kept.has(keyOf(note)) ? [] : [note.document.at.path]))
      .filter((path) => path !== lost.document.at.path),
  )
  const isNew = (note: Note): boolean => !known.has(keyOf(note)) && !exchanged.has(note.document.at.path)
  if (now.some((note) => isNew(note) || mayReplace(note, lost))) return undefined
  const [linksNow, linksBefore] = [notesOn(system, matter), notesOn(before, matter)]
  const isNewLink = linksNow.links.some((link) => !linksBefore.links.includes(link))
  const isNewPath = linksNow.paths.some((path) => !linksBefore.paths.includes(path))
  return isNewLink || isNewPath ? undefined : lost
}

/** Packages of these kinds are not deployed, or not rolled back by an operator. */
const others: ReadonlySet<Runtime> = new Set<Runtime>(['frontend', 'cli', 'library'])

/** A README is for developers, except where it says how to roll back the service beside it. */
const isForOperators = ({ document }: Note, system: System, matter: Matter): boolean => {
  const { path } = document.at
  if (!/(^|\/)readme\.\w+$/i.test(path)) return isRunbook(document) || isDocumentOn(document, matter)
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  return matter === 'going-back' && system.units.some(({ root, runtime }) => root === folder && !others.has(runtime))
}

/** Whether nothing is left of a section: its commands are in no document, and its text is not about the topic any more. */
const isGone = (note: Note, system: System, matter: Matter): boolean => {
  const commands = longCommands(note)
  const documents = system.facts('document')
  const after = documents.find(({ at }) => at.path === note.document.at.path)
  if (commands.length === 0 || !after) return false
  const written = new Set(documents.flatMap(({ headings }) => headings.flatMap(({ section }) => section?.commands ?? [])))
  if (commands.some((command) => written.has(command))) return false
  const rest = after.headings.find(({ text }) => text === note.heading.text)?.section
  return rest === undefined || (rest.commands.length === 0 && !speaksOf(rest.text ?? '', matter))
}
