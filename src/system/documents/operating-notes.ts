import type { Document, Heading, Section } from '#model/facts/documents/document'
import type { Linked, System } from '#model/system'
import { names } from '#models/names'
import { isPromise } from '#models/requests/placeholders'
import { switchesOff, undoes } from '#models/programs/undo-commands'
import { hasWord } from '#models/naming/words'
import { isRunbook } from './is-runbook.ts'
import { roleOf } from '#link/roles/role-of'

/** Topics that an on-call engineer looks up. */
export type Matter = 'going-back' | 'hanging-work' | 'doing-again' | 'switching-off'

interface Words {
  /** Matches headings, links or names in code marks that mention the topic. */
  readonly speaks: RegExp
  /** Matches headings that document the topic, rather than only mention a failure; defaults to `speaks`. */
  readonly shows?: RegExp
  /** Matches the path of a script, workflow or document on the topic. */
  readonly path: RegExp
  /** Matches the path of an unread document that may cover the topic. */
  readonly unread: RegExp
}

const matters: Readonly<Record<Matter, Words>> = {
  'going-back': {
    speaks:
      /\broll(ing|ed|s)?[\s_-]?backs?\b|\b(revert|undo|downgrad)\w*\b.{0,30}\b(deploy\w*|releases?|versions?|updates?|upgrades?)\b|\b(deploy\w*|releases?|versions?|updates?|upgrades?)\b.{0,20}\b(revert|undo)\w*|\b(previous|earlier|older) (version|release)/i,
    // How to move from an older version to this one is the other way.
    shows:
      /\broll(ing|ed|s)?[\s_-]?backs?\b|\b(revert|undo|downgrad)\w*\b.{0,30}\b(deploy\w*|releases?|versions?|updates?|upgrades?)\b|\b(deploy\w*|releases?|versions?|updates?|upgrades?)\b.{0,20}\b(revert|undo)\w*|\b(return|back|switch|restore|redeploy|install)\w*\b.{0,30}\b(previous|earlier|older) (version|release)/i,
    path: /^(?!(.*\/)?(migrations?|node_modules|tests?|__tests__)\/).*((^|\/)[^/]*roll-?_?back[^/]*\.(sh|bash|ya?ml|mk)|(^|\/)(how-?to-?)?roll(ing)?-?_?back[^/]*\.mdx?)$/i,
    unread: /(deploy|release|operat|recover|incident|upgrad)[^/]*\.mdx?$/i,
  },
  'hanging-work': {
    speaks:
      /\bstuck\b|\bstall(s|ed|ing)?\b|\bhang(s|ing)?\b|\bbacklogs?\b|\b(inspect|monitor|debug|troubleshoot|watch)\w*\b.{0,30}\b(jobs?|queues?|workers?|workflows?|tasks?|schedul\w+|crons?)\b|\b(jobs?|queues?|workers?|workflows?|tasks?|schedul\w+|crons?)\b.{0,25}\b(dashboards?|status|monitor\w*|inspect\w*|fail\w*|troubleshoot\w*|not run\w*)/i,
    path: /(^|\/)(run-?books?|play-?books?)\/[^/]+\.mdx?$|(^|\/)[^/]*(stuck|stalled)[^/]*\.(mdx?|sh)$/i,
    unread: /(queue|worker|jobs?|cron|schedul|troubleshoot|incident|recover|ops|monitor)[^/]*\.mdx?$/i,
  },
  'doing-again': {
    speaks:
      /\bre-?\s?(process|play|driv|queue|deliver|submit|run)\w*|dead[\s_-]?letter|\bdlq\b|poison|stuck|\b(retry|failed|stalled|backlog)\b.{0,20}\b(jobs?|messages?|events?|tasks?|queues?)\b|\b(jobs?|messages?|events?|tasks?|queues?)\b.{0,20}\b(retry|retrying|fail(ed|s|ure)?|stall(ed|s)?|hang(s|ing)?)\b/i,
    shows:
      /\bre-?\s?(process|play|driv|queue|deliver|submit|run)\w*|\b(send|run|do|try|start|put)\w*\b.{0,25}\bagain\b|dead[\s_-]?letter|\bdlq\b|poison|\bretry(ing)?\b.{0,20}\b(jobs?|messages?|events?|tasks?|queues?)\b/i,
    path: /(re-?(process|play|drive|queue|deliver)|dead-?_?letter|dlq|run-?books?\/|play-?books?\/|stuck)/i,
    unread: /(queue|worker|jobs?|troubleshoot|incident|recover|ops)[^/]*\.mdx?$/i,
  },
  'switching-off': {
    speaks:
      /\bkill[\s-]?switch|\bfeature[\s-]?(flags?|toggles?|switch(es)?)\b|\bmaintenance mode\b|\b(disabl|paus)(e|es|ing)\b.{0,30}\b(it|features?|service|app|processing|jobs?|work|deliveries|sign-?ups?|registrations?)\b|\b(turn|switch)(ing)?\b.{0,25}\boff\b/i,
    path: /(^|\/)[^/]*(kill-?_?switch|feature-?_?flags?)[^/]*\.mdx?$/i,
    unread: /(operat|admin|maintenance|feature-?flags?)[^/]*\.mdx?$/i,
  },
}

/** All topics. */
export const matterNames: readonly Matter[] = ['going-back', 'switching-off', 'hanging-work', 'doing-again']

/** Matches links to the team's operating notes elsewhere, or in a file that is not read. */
const elsewhere = /run-?book|play-?book|on-?call|operations?\b/i

export interface Note {
  readonly document: Linked<Document>
  readonly heading: Heading
}

export interface Notes {
  /** Headings that mention the topic and have text below them. */
  readonly headings: readonly Note[]
  /** Headings that document the topic with something that an operator can run, name or open. They count as evidence. */
  readonly shown: readonly Note[]
  /** Headings that document the topic in words alone. */
  readonly inWords: readonly Note[]
  /** Scripts, workflows and documents on the topic, by path. */
  readonly paths: readonly string[]
  /** Targets of links that name the topic, or that lead to operating notes outside the repository. */
  readonly links: readonly string[]
  /** Something unread covers the topic, or may: a link to notes elsewhere, or a document with a fitting name. */
  readonly mayBeElsewhere: boolean
  /** The places searched, in words. */
  readonly searched: readonly string[]
}

/** A shorter text is a note to the author: "See the wiki", "To be written". */
export const fewestWords = 5

/** Whether a heading has a text below it, and not only other headings. */
export const saysSomething = ({ section }: Heading): boolean =>
  section !== undefined && (section.commands.length > 0 || section.words >= fewestWords)

/** A shorter text without a command is no procedure. */
const fewestOfProcedure = 10

/** Whether a section says how to do something without naming a command. */
const isProcedureInWords = ({ section }: Heading): boolean =>
  section?.commands.length === 0 && section.words >= fewestOfProcedure && !isPromise(section.text ?? '')

/** Documents that may describe how to operate the service. A release note describes a change, not a procedure. */
const documentsOf = (system: System): readonly Linked<Document>[] =>
  system.facts('document').filter(({ file, at }) => file.role !== 'vendored' && !/(^|\/)(changelog|changes|history|news)\b/i.test(at.path))

/** What the repository documents about a topic for the on-call engineer. */
export const notesOn = (system: System, matter: Matter): Notes => {
  const { speaks, shows = speaks, path, unread } = matters[matter]
  const documents = documentsOf(system)
  // Files among tests are made for the tests: they do not help an operator.
  const all = [...system.paths].filter((one) => roleOf(one) !== 'test')
  const links = documents.flatMap((document) =>
    document.links
      .filter(({ target, text = '' }) => speaks.test(target) || speaks.test(text) || (/^https?:/.test(target) && elsewhere.test(target)))
      .map(({ target }) => target),
  )
  return {
    headings: documents.flatMap((document) => {
      const heading = document.headings.find((one) => speaks.test(spelled(one.text)) && saysSomething(one))
      return heading ? [{ document, heading }] : []
    }),
    shown: documents.flatMap((document) =>
      document.headings
        .filter((one) => shows.test(spelled(one.text)) && (one.section?.commands.length ?? 0) > 0)
        .map((heading) => ({ document, heading })),
    ),
    inWords: documents.flatMap((document) =>
      document.headings.filter((one) => shows.test(spelled(one.text)) && isProcedureInWords(one)).map((heading) => ({ document, heading })),
    ),
    paths: all.filter((one) => path.test(one)),
    links,
    mayBeElsewhere:
      links.length > 0 ||
      documents.some((document) => document.names.some((name) => speaks.test(name))) ||
      all.some((one) => unread.test(one) && !system.files.has(one)),
    searched: searched(documents, all, system),
  }
}

/** Sections that tell an operator how to do something about a topic, by their heading, their own text or the topic of their document. */
export const sectionsOn = (system: System, matter: Matter): readonly Note[] => {
  const { speaks, shows = speaks } = matters[matter]
  return documentsOf(system)
    .filter(({ file }) => file.role !== 'test')
    .flatMap((document) => {
      const isOnIt = isDocumentOn(document, matter)
      const isForOperators = isRunbook(document) || isOnIt
      return document.headings.flatMap((heading, index) => {
        const { section, level, text } = heading
        const next = document.headings[index + 1]
        // Only the innermost section: the command of a part is not one of the whole.
        if (!section || section.commands.length === 0 || (next && next.level > level && next.level < leadLevel)) return []
        const isIt =
          shows.test(spelled(text)) ||
          (isForOperators && (isOnIt || shows.test(section.text ?? ''))) ||
          (isFor(matter, section.commands) && !isReference(document))
        return isIt ? [{ document, heading }] : []
      })
    })
}

/** Whether commands do what a topic is about, whatever the heading above them says. */
const isFor = (matter: Matter, commands: readonly string[]): boolean =>
  (matter === 'going-back' && commands.some(undoes)) || (matter === 'switching-off' && commands.some(switchesOff))

/** A README lists settings and commands for those who try the service. */
const isReference = ({ at }: Linked<Document>): boolean => /(^|\/)readme\.\w+$/i.test(at.path)

/** Whether a whole document is about a topic, judging by its file name and its title. */
export const isDocumentOn = ({ at, headings }: Linked<Document>, matter: Matter): boolean =>
  speaksOf(at.path.slice(at.path.lastIndexOf('/') + 1).replace(/\.\w+$/, ''), matter) ||
  headings.some(({ level, text }) => level === 1 && speaksOf(text, matter))

/** Whether a document, or a section of it, plans or describes migrations: the way back in it is theirs. */
export const isOnMigrations = ({ at, headings }: Linked<Document>, section?: Heading): boolean =>
  [at.path, headings.find(({ level }) => level === 1)?.text ?? '', section?.text ?? ''].some((text) => hasWord(text, migrations)) ||
  section?.section?.commands.some((command) => hasWord(command, ['migrate', ...migrations])) === true
const migrations = ['migration', 'migrations', 'migrating']

/** Whether a section may say how to return to an earlier version, in whatever words, or with a command that does. */
export const mayGoBack = (heading: string, { text = '', commands }: Section): boolean =>
  wayBack.test([heading, text, ...commands].join(' ')) || commands.some(undoes)
const wayBack = /\bback\b|\b(previous|earlier|older|old|last|good|known|prior)\b|\b(revert|undo|restor|downgrad|recover|rollback)\w*/i

/** The level of a paragraph with a bold lead. */
const leadLevel = 7

/** Whether a text is about a topic. */
export const speaksOf = (text: string, matter: Matter): boolean => (matters[matter].shows ?? matters[matter].speaks).test(spelled(text))

/** Whether a text mentions a topic: a heading above the instructions, or a command. */
export const touchesOn = (text: string, matter: Matter): boolean => matters[matter].speaks.test(spelled(text))

const spelled = (text: string): string => text.replace(/([a-z])([A-Z])/g, '$1 $2')

const searched = (documents: readonly Linked<Document>[], all: readonly string[], system: System): string[] => {
  const paths = documents.map((document) => document.at.path)
  const rest = paths.length > 3 ? ` and ${paths.length - 3} more` : ''
  const unread = all.filter((path) => /\.mdx?$/i.test(path) && !system.files.has(path)).length
  return [
    paths.length === 0 ? 'README, runbooks and operating notes (none found)' : `headings of ${paths.slice(0, 3).join(', ')}${rest}`,
    ...(unread > 0 ? [`the names of ${unread} other ${unread === 1 ? 'document' : 'documents'}`] : []),
  ]
}

/** A place that the reader fills in: `<service>`, `$SERVICE`, `{name}`. */
const blank = /<[^<>]+>|\$\{?\w+\}?|\{\{?[^{}]+\}?\}/

/** Whether a command has a place that the reader fills in with the name of a service, a queue or a job. */
export const isPlaceholderIn = (command: string): boolean => {
  const [place = ''] = blank.exec(command) ?? []
  return hasWord(place, names.operated)
}
