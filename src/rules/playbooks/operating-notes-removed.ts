import type { CheckId } from '#model/checks'
import type { Document, Heading } from '#model/facts/documents/document'
import { rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isRunbook } from '#system/documents/is-runbook'
import { isRewritten, mayBeInNewDocument } from '#system/documents/moved-notes'
import { descriptionsIn, lostDescriptions, type Description } from '#change/documents/lost-descriptions'
import { isSubjectRemoved, lostInstructions } from '#change/documents/lost-instructions'
import { isOnMigrations, mayGoBack, notesOn, sectionsOn, type Matter } from '#system/documents/operating-notes'

interface Topic {
  readonly matter: Matter
  readonly check: CheckId
  /** The task that the section describes, in words that follow "how to". */
  readonly task: string
  readonly risk: string
}

const topics: readonly Topic[] = [
  {
    matter: 'going-back',
    check: '10.1',
    task: 'roll back',
    risk: 'After a bad deploy, the on-call engineer has to work out the rollback during the outage, which lasts until the previous version runs again.',
  },
  {
    matter: 'switching-off',
    check: '10.2',
    task: 'turn a feature off',
    risk: 'The switch may still exist, but the on-call engineer no longer finds its name. The whole deploy is rolled back instead, or the faulty feature stays on.',
  },
  {
    matter: 'hanging-work',
    check: '10.3',
    task: 'inspect stuck work',
    risk: 'The on-call engineer no longer finds where to look when a job or a queue hangs, and stuck work stays unnoticed for longer.',
  },
  {
    matter: 'doing-again',
    check: '10.4',
    task: 'reprocess failed messages',
    risk: 'The on-call engineer no longer finds which command reprocesses failed messages, or whether that is safe. A wrong guess loses messages or repeats their effects.',
  },
]

/** Shorter code, such as `off`, appears in many sections. */
const shortestCommand = 8

/** Whether any section at the head still contains the content of this one: a long command of it, or all of its code. */
const isKept = ({ section }: Heading, matter: Matter, now: readonly Written[]): boolean => {
  const commands = section?.commands ?? []
  return now.some(
    ({ written, goesBack }) =>
      // The command of a deploy says nothing of an earlier version.
      (matter !== 'going-back' || goesBack) &&
      (commands.every((command) => written.has(command)) ||
        commands.some((command) => command.length >= shortestCommand && written.has(command))),
  )
}

/** The commands of a section, and whether it may be about the way back to an earlier version. */
interface Written {
  readonly written: ReadonlySet<string>
  readonly goesBack: boolean
}

/** READMEs are for developers, not for the on-call engineer. */
const isForOperators = (document: Linked<Document>): boolean => isRunbook(document) && !/(^|\/)readme\.\w+$/i.test(document.at.path)

const commandsIn = (system: System): readonly Written[] =>
  system
    .facts('document')
    .flatMap(({ headings }) =>
      headings.flatMap(({ section, text }) =>
        section ? [{ written: new Set(section.commands), goesBack: mayGoBack(text, section) }] : [],
      ),
    )

const subjectOf = ({ part, thing, matter }: Description): string => `${matter} of ${thing.key} in ${part.document.at.path}`

export const operatingNotesRemoved = rule({
  id: 'operating-notes-removed',
  check: '10.1',
  alsoServes: ['10.2', '10.3', '10.4', '5.3'],
  severity: 'P2',
  stage: 'stable',
  title: 'Operating instructions removed',
  why: 'The on-call engineer no longer finds the procedure of this section and has to work it out during the incident.',
  fix: 'Restore the section, or put the same steps in another document of this repository and link to it from the runbook.',
  blindSpots:
    'Recognizes a section by the words of its heading, or in a runbook by its first words, and only if it contains a command, a switch or a link. Remaining instructions that use another program count as an alternative. An added link to an outside page about the topic, a new document that is a runbook or is in a format that is not read, and a rewritten document count as a move.',
  languages: ['documents'],
  *judge(system, change) {
    const now = change && commandsIn(system)
    const reported = new Set<string>()
    for (const { matter, check, task, risk } of topics) {
      const subject = `section on ${matter}`
      const notes = notesOn(system, matter)
      const shown = new Set(notes.shown.map(({ heading }) => heading))
      for (const { document, heading } of [
        ...notes.shown,
        ...notes.inWords,
        ...sectionsOn(system, matter).filter(({ heading: one }) => !shown.has(one)),
      ])
        yield {
          kind: 'evidence',
          at: { path: document.at.path, ...(heading.section?.at ?? heading.at) },
          subject,
          within: '',
          note: `how to ${task}`,
          checks: [],
        }
      if (!change || !now) continue
      const gone = lostInstructions(system, change.base, matter)
      for (const { document, heading } of gone) {
        const at = { path: document.at.path, ...(heading.section?.at ?? heading.at) }
        const key = `${at.path}:${String(at.startLine)}`
        if (reported.has(key)) continue
        reported.add(key)
        reported.add(`${at.path} ${matter}`)
        yield {
          kind: 'gap',
          at,
          subject,
          within: '',
          check: matter === 'going-back' && isOnMigrations(document, heading) ? '5.3' : check,
          risk,
          removed: `the instructions under "${heading.text}" in \`${document.at.path}\``,
          message: `The instructions under "${heading.text}" in \`${document.at.path}\` are removed. They said how to ${task}, and no document in this repository contains their commands any more.`,
          evidence: notes.searched,
        }
      }
      if (gone.length > 0) continue
      if (notes.headings.length + notes.paths.length > 0) continue
      const before = notesOn(change.base, matter)
      const isInWords = before.shown.length === 0 && !notes.mayBeElsewhere
      const [lost] = [...before.shown, ...(isInWords ? before.inWords : [])].filter(
        (note) => isForOperators(note.document) && !isSubjectRemoved(note, system, change.base),
      )
      // A new link may lead to where the section moved.
      if (
        !lost ||
        notes.links.some((link) => !before.links.includes(link)) ||
        before.shown.some(({ heading }) => isKept(heading, matter, now))
      )
        continue
      const { document, heading } = lost
      if (mayBeInNewDocument(system, change.base) || isRewritten(document, heading, system)) continue
      yield {
        kind: 'gap',
        at: { path: document.at.path, ...(heading.section?.at ?? heading.at) },
        subject,
        within: '',
        check: matter === 'going-back' && isOnMigrations(document, heading) ? '5.3' : check,
        risk,
        removed: `the instructions under "${heading.text}" in \`${document.at.path}\``,
        message: `\`${document.at.path}\` no longer says how to ${task}. No other document with these instructions was found in this repository.`,
        evidence: notes.searched,
      }
    }
    for (const { part, thing, matter } of descriptionsIn(system))
      yield {
        kind: 'evidence',
        at: { path: part.document.at.path, ...part.at },
        subject: subjectOf({ part, thing, matter }),
        within: '',
        note: `describes \`${thing.name}\``,
        checks: [],
      }
    if (!change) return
    for (const { part, thing, matter } of lostDescriptions(system, change.base)) {
      const topic = topics.find((one) => one.matter === matter)
      const { document, name } = part
      const key = `${document.at.path} ${matter}`
      if (!topic || reported.has(key) || reported.has(`${key} ${thing.key}`)) continue
      reported.add(`${key} ${thing.key}`)
      yield {
        kind: 'gap',
        at: { path: document.at.path, ...part.at },
        subject: subjectOf({ part, thing, matter }),
        within: '',
        check: topic.check,
        risk: topic.risk,
        removed: `the instructions for \`${thing.name}\` in \`${document.at.path}\``,
        message: `\`${document.at.path}\` no longer describes \`${thing.name}\` under "${name}". The code still has it, and no document in this repository says how to ${topic.task} for it.`,
        evidence: [`sections, rows and list items about \`${thing.name}\` in all documents that were read`],
      }
    }
  },
})
