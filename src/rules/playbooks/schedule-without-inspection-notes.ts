import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload } from '#system/deployments'
import { notesOn } from '#system/operating-notes'
import { placeOfBringer } from '#system/units'
import type { System } from '#model/system'

const subject = 'notes on hanging work'

interface Work {
  readonly name: string
  readonly key: string
  readonly fact: Parameters<typeof gapAt>[0]
}

/** At a time of the day or the week; what only ticks (a heartbeat, a flush) is no work that somebody waits for. */
const hasTime = (when: string): boolean => when === '' || /\s|^@/.test(when)

/** Work that starts by itself: schedules of the code, and jobs that the platform starts. */
const workOf = (system: System): readonly Work[] => [
  ...system
    .facts('schedule')
    .filter((one) => one.inService && hasTime(one.when))
    .map((fact) => ({ name: fact.when === '' ? `a schedule of ${fact.library}` : `a schedule (${fact.when})`, key: fact.library, fact })),
  ...system
    .facts('workload')
    .filter((one) => one.schedule !== undefined && isOwnWorkload(one))
    .map((fact) => ({ name: `\`${fact.name}\` (${fact.controller})`, key: fact.subject, fact })),
]

export const scheduleWithoutInspectionNotes = rule({
  id: 'schedule-without-inspection-notes',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Scheduled work without a word on how to look at it',
  why: 'Work that starts by itself also hangs by itself, and nobody waits for its answer. Whoever is on call must know where to see whether it runs, when it last ended, and how to end it; otherwise it is noticed by what it no longer does, days later.',
  fix: 'Write a section into the runbook or README: where its last run, its duration and its errors are seen, what "stuck" looks like, and how it is stopped and started by hand. Or mount the dashboard of the queue.',
  blindSpots:
    'Of documents, READMEs, texts named like operating notes and those of the change are read, by their headings. Notes in a wiki and boards of a monitoring system are not in the repository. A queue is spoken of by consumer-without-reprocessing-notes.',
  languages: ['python', 'go', 'java', 'typescript', 'kubernetes'],
  *judge(system, change) {
    const notes = notesOn(system, 'hanging-work')
    const boards = system.units.filter((unit) => unit.brings.has('job-dashboard'))
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, subject)
    for (const path of notes.paths)
      yield { kind: 'evidence', at: { path, startLine: 1, endLine: 1 }, subject, within: '', note: 'speaks of it, by its name' }
    for (const manifest of system.facts('package-manifest'))
      if (manifest.file.unit && boards.includes(manifest.file.unit))
        yield evidenceAt(
          manifest,
          'a dashboard of jobs is among the dependencies',
          placeOfBringer(system, manifest.file.unit, 'job-dashboard'),
          subject,
        )
    if (!change || notes.headings.length + notes.paths.length + boards.length > 0 || notes.mayBeElsewhere) return
    const before = workOf(change.base)
    const added = workOf(system).filter(({ key }) => !before.some((other) => other.key === key))
    const [first] = added
    // A new queue is spoken of by the rule on doing its messages again.
    if (!first || system.facts('consumer').some((one) => one.inService && change.isAdded(one.at.path))) return
    yield gapAt(first.fact, {
      subject,
      message: `How to see whether work in the background runs or hangs was not found in this repository; this change adds ${added.map(({ name }) => name).join(', ')}.`,
      evidence: notes.searched,
    })
  },
})
