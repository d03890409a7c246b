import type { Consumer } from '#model/facts/work/job'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { notesOn } from '#system/documents/operating-notes'
import { productName } from '#system/naming/product-name'

/** A task of a library in which each task is a function: the worker consumes all of them from one queue. */
const isTask = (one: Linked<Consumer>): boolean => one.queue === one.handler.name

const nameOf = (one: Linked<Consumer>): string => {
  if (one.queue === '') return `a message consumer (${productName(one.library)})`
  return isTask(one) && one.at.path.endsWith('.py') ? `the task \`${one.queue}\`` : `a consumer of \`${one.queue}\``
}

/** An unknown queue name matches any queue: moving a name into a constant does not add a consumer. */
const isOfSameQueue = (one: Linked<Consumer>, other: Linked<Consumer>): boolean =>
  (one.queue !== '' && one.queue === other.queue) ||
  (one.library === other.library && (one.queue === '' || other.queue === '' || (isTask(one) && isTask(other))))

export const consumerWithoutReprocessingNotes = rule({
  id: 'consumer-without-reprocessing-notes',
  check: '10.4',
  severity: 'P3',
  stage: 'preview',
  summaryOnly: true,
  title: 'New consumer has no reprocessing runbook',
  why: 'When messages fail or get stuck, the on-call engineer must know where they are, how to process them again, and whether processing them twice is safe. A wrong guess loses messages or repeats their effects, such as an email.',
  fix: 'Add a section to the runbook or README: where to find failed messages, the command that processes them again, and why processing one twice is safe.',
  blindSpots:
    'Reads only READMEs, documents named like runbooks, and documents in the change. Does not see a wiki or the dashboard of a queue.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const notes = notesOn(system, 'doing-again')
    const subject = 'reprocessing notes'
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `documented under "${heading.text}"`, heading.at, subject)
    if (!change || notes.headings.length > 0 || notes.paths.length > 0 || notes.mayBeElsewhere) return
    const before = change.base.facts('consumer')
    const added = system.facts('consumer').filter((one) => one.inService && !before.some((other) => isOfSameQueue(one, other)))
    const [first] = added
    if (!first) return
    const names = new Set(added.map(nameOf))
    yield gapAt(first, {
      subject,
      message: `This change adds ${new Intl.ListFormat('en-GB').format(names)}, and no document found in this repository describes how to process failed messages again.`,
      evidence: notes.searched,
    })
  },
})
