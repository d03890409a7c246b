import { posix } from 'node:path'
import type { Document } from '#model/facts/documents/document'
import type { Linked, Runtime, System } from '#model/system'
import { isPromise } from '#models/requests/placeholders'
import { setsSetting } from '#models/programs/undo-commands'
import { wordsOf } from '#models/naming/words'
import { isCode } from '#link/roles/is-code'
import { isRunbook } from '#system/documents/is-runbook'
import { hasNewLinkIn, isRewritten, mayBeInUnreadDocument } from '#system/documents/moved-notes'
import { notesOn, sectionsOn, speaksOf, type Matter, type Note } from '#system/documents/operating-notes'

/** Shorter code, such as `off`, appears in many sections. */
const shortestCommand = 8
/** A shorter text without a command is no procedure. */
const fewestWords = 10

const isLong = (command: string): boolean => command.length >= shortestCommand && !command.startsWith('-')

const longCommands = ({ heading }: Note): readonly string[] => (heading.section?.commands ?? []).filter(isLong)

/** The program that a command starts, without a prompt. */
const programOf = (command: string): string | undefined => /^(?:\$\s+)?(?:sudo\s+)?([\w./-]+)\s/.exec(command)?.[1]

const programsOf = (commands: readonly string[]): ReadonlySet<string> => new Set(commands.flatMap((command) => programOf(command) ?? []))

/** A note with a command of another program may be another way to do the same; one with the same program is about another target. */
const mayReplace = (other: Note, lost: Note): boolean => {
  const programs = programsOf(longCommands(lost))
  return !longCommands(other).some((command) => programs.has(programOf(command) ?? ''))
}

const keyOf = ({ document, heading }: Note): string => `${document.at.path}\0${heading.text}`

const documentAt = (system: System, path: string): Linked<Document> | undefined =>
  system.facts('document').find((document) => document.at.path === path)

/** Words of a file name that say what kind of document it is, and not what it is about. */
const kindsOfDocument: ReadonlySet<string> = new Set(
  'readme index runbook runbooks run book playbook playbooks oncall on call docs doc guide notes operations operating ops incident incidents'.split(
    ' ',
  ),
)

const namesOf = (path: string): readonly string[] => {
  const name = posix.basename(path).replace(/\.\w+$/, '')
  const own = wordsOf(name).filter((word) => !kindsOfDocument.has(word))
  return own.length > 0 ? own : wordsOf(posix.basename(posix.dirname(path))).filter((word) => !kindsOfDocument.has(word))
}

/**
 * The words by which a section is about one service or one kind of work: its document is named by them and its commands contain them. A word
 * that the names of other documents contain as well distinguishes nothing.
 */
const subjectOf = ({ document, heading }: Note, system: System): readonly string[] => {
  const { path } = document.at
  const written = new Set((heading.section?.commands ?? []).flatMap((command) => wordsOf(command)))
  const others = new Set(system.facts('document').flatMap(({ at }) => (at.path === path ? [] : namesOf(at.path))))
  const title = document.headings.find(({ level }) => level === 1)?.text ?? ''
  return [...new Set([...namesOf(path), ...wordsOf(title)])].filter((word) => word.length > 2 && written.has(word) && !others.has(word))
}

/** A place that the reader fills in: `<service>`, `$SERVICE`, `{name}`. */
const blank = /<[^<>]+>|\$\{?\w+\}?|\{\{?[^{}]+\}?\}/g

/** Whether a command is a lost one for any service: `helm rollback <service>` for `helm rollback checkout`. */
const isGeneral = (command: string, lost: readonly string[], subject: readonly string[]): boolean => {
  const plain = (text: string): string => text.replaceAll(blank, '*').replaceAll(/\s+/g, ' ')
  const emptied = (text: string): string =>
    plain(text)
      .split(' ')
      .map((part) => (wordsOf(part).some((word) => subject.includes(word)) ? '*' : part))
      .join(' ')
  return lost.some((one) => emptied(one) !== plain(one) && emptied(one) === plain(command))
}

const textOf = ({ document, heading }: Note): string =>
  [document.at.path, document.subject, heading.text, heading.section?.text ?? '', ...(heading.section?.commands ?? [])].join(' ')

/** Whether a note is about what the lost one was about. Unless the lost one names its subject, any note may be. */
const isOnSubject = (note: Note, lost: Note, subject: readonly string[]): boolean => {
  // `docs/runbook.md` is about all services.
  if (subject.length === 0 || namesOf(note.document.at.path).length === 0) return true
  const words = new Set(wordsOf(textOf(note)))
  return (
    subject.some((word) => words.has(word)) ||
    (note.heading.section?.commands ?? []).some((command) => isGeneral(command, longCommands(lost), subject))
  )
}

const sectionsOf = (document: Linked<Document>): readonly Note[] =>
  document.headings.flatMap((heading) => (heading.section && heading.section.commands.length > 0 ? [{ document, heading }] : []))

/**
 * The instructions on a topic that a change removes: none of their commands is left, no new instructions on the topic and on their subject
 * appear, and none of those that stay may be meant instead. One for each document.
 */
export const lostInstructions = (system: System, before: System, matter: Matter): readonly Note[] => {
  const isByHeading = ({ heading }: Note): boolean => speaksOf(heading.text, matter)
  const earlier = sectionsOn(before, matter)
  const found = new Map<string, Note>()
  // The section of the topic itself comes before one that mentions it.
  for (const note of [...earlier.filter(isByHeading), ...earlier.filter((one) => !isByHeading(one))])
    if (
      !found.has(note.document.at.path) &&
      isForOperators({ document: note.document, commands: note.heading.section?.commands ?? [] }, before) &&
      isGone(note, system, matter) &&
      !isReplaced(note, system, before, matter)
    )
      found.set(note.document.at.path, note)
  return [...found.values()]
}

const isReplaced = (lost: Note, system: System, before: System, matter: Matter): boolean => {
  if (mayBeInUnreadDocument(system, before) || isRewritten(lost.document, lost.heading, system)) return true
  if (isSubjectRemoved(lost, system, before) || hasNewLinkIn(lost.document, system)) return true
  const earlier = sectionsOn(before, matter)
  const now = sectionsOn(system, matter)
  const subject = subjectOf(lost, before)
  const known = new Set(earlier.map(keyOf))
  const kept = new Set(now.map(keyOf))
  const { path } = lost.document.at
  const isKnown = (note: Note): boolean => known.has(keyOf(note))
  // A document that exchanges its own section for another has not taken in this one.
  const exchanged = new Set(
    earlier
      .flatMap((note) => (keyOf(note) === keyOf(lost) || kept.has(keyOf(note)) ? [] : [note.document.at.path]))
      .filter((one) => one !== path),
  )
  const isNew = (note: Note): boolean => !isKnown(note) && !exchanged.has(note.document.at.path)
  const added = system.facts('document').filter(({ at }) => !before.paths.has(at.path))
  const candidates = [
    ...now.filter((note) => isNew(note) || (isKnown(note) && mayReplace(note, lost) && note.document.at.path !== path)),
    ...(subject.length > 0 ? added.flatMap(sectionsOf) : []),
  ]
  if (candidates.some((note) => note.document.at.path === path || isOnSubject(note, lost, subject))) return true
  if (hasNewCommand(lost, system)) return true
  const [pathsNow, pathsBefore] = [notesOn(system, matter).paths, notesOn(before, matter).paths]
  return pathsNow.some((one) => !pathsBefore.includes(one) && isOfSubject(one, subject))
}

/** A script or workflow may serve any subject. A document that is read says what it is about. */
const isOfSubject = (path: string, subject: readonly string[]): boolean =>
  subject.length === 0 || !/\.mdx?$/i.test(path) || wordsOf(path).some((word) => subject.includes(word))

/** Another section of the document has a new command of the same program. */
const hasNewCommand = (lost: Note, system: System): boolean => {
  const programs = programsOf(longCommands(lost))
  const before = new Set(lost.document.headings.flatMap(({ section }) => section?.commands ?? []))
  return (documentAt(system, lost.document.at.path)?.headings ?? []).some(({ section }) =>
    section?.commands.some((command) => !before.has(command) && programs.has(programOf(command) ?? '')),
  )
}

/** The code that a document lies beside, or that its name names, is removed too. */
export const isSubjectRemoved = ({ document }: Note, system: System, before: System): boolean => {
  const folder = posix.dirname(document.at.path)
  const hasCode = (paths: ReadonlySet<string>, isIn: (path: string) => boolean): boolean =>
    [...paths].some((path) => isCode(path) && isIn(path))
  const isBeside = (path: string): boolean => folder !== '.' && path.startsWith(`${folder}/`)
  const names = namesOf(document.at.path)
  const isNamed = (path: string): boolean => names.length > 0 && path.split('/').some((part) => names.join('-') === wordsOf(part).join('-'))
  return [isBeside, isNamed].some((isIn) => hasCode(before.paths, isIn) && !hasCode(system.paths, isIn))
}

/** Packages of these kinds are not deployed, or not rolled back by an operator. */
const others: ReadonlySet<Runtime> = new Set<Runtime>(['frontend', 'cli', 'library'])

const isOfService = ({ root, runtime, deployed }: { root: string; runtime: Runtime; deployed: boolean }, folder: string): boolean =>
  root === folder && (deployed || !others.has(runtime))

/** Documents for those who change the code. */
const forDevelopers =
  /(^|\/)(contributing|development|developing|developers?|hacking|testing|tests?|style|setup|getting-?started)\b[^/]*(\/|$)/i

/** Lines of code in an example for developers. */
const isSource = (command: string): boolean =>
  /[{(,]$|=>|^\s*(const|let|var|import|from|return|func|def|class|public|private|if|for|await|new|export|package|\/\/|#|@)(?![\w-])/.test(
    command,
  )

/** A README is for developers, except where it says how to operate the service beside it. */
export const isForOperators = (
  { document, commands: all }: { readonly document: Linked<Document>; readonly commands: readonly string[] },
  system: System,
): boolean => {
  const { path } = document.at
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  if (/(^|\/)readme\.\w+$/i.test(path)) return system.units.some((unit) => isOfService(unit, folder))
  if (isRunbook(document)) return true
  const commands = all.filter(isLong)
  return (
    !forDevelopers.test(path) &&
    (document.file.role === 'docs' || document.file.role === 'migration') &&
    (system.units.length === 0 || system.units.some(({ deployed, runtime }) => deployed || !others.has(runtime))) &&
    commands.some((command) => programOf(command) !== undefined || setsSetting(command)) &&
    !commands.some(isSource)
  )
}

/** The long commands of a note that no other section of its document contains. */
const ownCommands = (note: Note): readonly string[] => {
  const { heading, document } = note
  const elsewhere = new Set(
    document.headings.flatMap((other) =>
      other.section && (other.at.startLine > heading.at.startLine || other.level >= heading.level) && other !== heading
        ? other.section.commands
        : [],
    ),
  )
  const commands = longCommands(note)
  const own = commands.filter((command) => !elsewhere.has(command))
  return own.length > 0 ? own : commands
}

/** Whether nothing is left of a section: its commands are in no document, and its text is not about the topic any more. */
const isGone = (note: Note, system: System, matter: Matter): boolean => {
  const commands = ownCommands(note)
  if (commands.length === 0) return false
  const written = new Set(system.facts('document').flatMap(({ headings }) => headings.flatMap(({ section }) => section?.commands ?? [])))
  if (commands.some((command) => written.has(command))) return false
  const rest = documentAt(system, note.document.at.path)?.headings.find(({ text }) => text === note.heading.text)?.section
  if (rest === undefined) return true
  const text = rest.text ?? ''
  return rest.commands.length === 0 && (isPromise(text) || (!speaksOf(text, matter) && rest.words < fewestWords))
}
