import type { Consumer } from '#model/facts/job'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked } from '#model/system'
import { notesOn } from '#system/operating-notes'

/** One more task of a library whose tasks are functions: the worker takes all of them off the same queue. */
const isTask = (one: Linked<Consumer>): boolean => one.queue === one.handler.name

/** Unknown on either side counts as the same queue: a name that moved into a constant is no new consumer. */
const isOfSameQueue = (one: Linked<Consumer>, other: Linked<Consumer>): boolean =>
  (one.queue !== '' && one.queue === other.queue) ||
  (one.library === other.library && (one.queue === '' || other.queue === '' || (isTask(one) && isTask(other))))

export const consumerWithoutReprocessingNotes = rule({
  id: 'consumer-without-reprocessing-notes',
  check: '10.4',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'New queue without a word on doing its messages again',
  why: 'Messages fail or hang at night. Whoever is on call must know where they lie, how they are put back, and whether doing them twice does harm; without a word on it, they are lost, or a mail goes out a second time.',
  fix: 'Write a section into the runbook or README: where failed messages are found, the command that puts them back, and what makes it safe to do one twice.',
  blindSpots:
    'Of documents, READMEs, texts named like operating notes and those of the change are read. Notes in a wiki, and what the dashboard of a queue offers, are not in the repository.',
  languages: ['python', 'go', 'java', 'typescript'],
  *judge(system, change) {
    const notes = notesOn(system, 'doing-again')
    const subject = 'reprocessing notes'
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, subject)
    if (!change || notes.headings.length > 0 || notes.paths.length > 0 || notes.mayBeElsewhere) return
    const before = change.base.facts('consumer')
    const added = system.facts('consumer').filter((one) => one.inService && !before.some((other) => isOfSameQueue(one, other)))
    const [first] = added
    if (!first) return
    const names = [...new Set(added.map((one) => (one.queue ? `\`${one.queue}\`` : `a consumer of ${one.library}`)))]
    yield gapAt(first, {
      subject,
      message: `How to do failed or stuck messages again was not found in this repository; this change adds ${names.join(', ')}.`,
      evidence: notes.searched,
    })
  },
})
