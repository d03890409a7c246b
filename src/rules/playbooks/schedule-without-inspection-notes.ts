import { evidenceAt, gapAt, rule } from '#model/rule'
import { isOwnWorkload } from '#system/deployment/deployments'
import { notesOn } from '#system/documents/operating-notes'
import { productName } from '#system/naming/product-name'
import { placeOfBringer } from '#link/units/units'
import type { System } from '#model/system'

const subject = 'notes on hanging work'

interface Work {
  readonly name: string
  readonly key: string
  readonly fact: Parameters<typeof gapAt>[0]
  /** The engine keeps it waiting for signals, timers and attempts, for as long as it takes. */
  readonly isWorkflow?: true
}

/** Runs at a time of day or week. Short intervals (a heartbeat, a flush) produce no result that users expect. */
const hasTime = (when: string): boolean => when === '' || /\s|^@/.test(when)

/** Scheduled work: schedules in code, and jobs that the platform starts. */
const workOf = (system: System): readonly Work[] => [
  ...system
    .facts('schedule')
    .filter((one) => one.inService && hasTime(one.when))
    .map((fact) => ({
      name: fact.when === '' ? `a schedule run by ${productName(fact.library)}` : `the schedule \`${fact.when}\``,
      key: fact.library,
      fact,
    })),
  ...system
    .facts('workload')
    .filter((one) => one.schedule !== undefined && isOwnWorkload(one))
    .map((fact) => ({ name: `the ${fact.controller} \`${fact.name}\``, key: fact.subject, fact })),
  // The first workflow brings the engine. Those that follow are found in the same place.
  ...system
    .facts('workflow')
    .filter((one) => one.inService)
    .map((fact) => ({
      name: `the workflow \`${fact.handler.name}\` of ${productName(fact.library)}`,
      key: `workflow ${fact.library}`,
      fact,
      isWorkflow: true as const,
    })),
]

const ofWorkflow = {
  title: 'New workflow has no runbook',
  risk: 'A workflow that waits for a signal or fails in each attempt raises no error: the engine keeps it. Without a runbook, the on-call engineer does not know where open workflows are listed, or how to end or repair one.',
  fix: 'Add a section to the runbook or README: how to list open workflows, how to recognize a stuck one, and how to signal, reset or terminate it.',
}

const listOf = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const scheduleWithoutInspectionNotes = rule({
  id: 'schedule-without-inspection-notes',
  check: '10.3',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'New scheduled job has no runbook',
  why: 'No caller waits for a scheduled job, so a hung one raises no error. The only symptom is missing results, often noticed days later. Without a runbook, the on-call engineer does not know where to see its last run or how to stop it.',
  fix: 'Add a section to the runbook or README: where to see the last run, its duration and its errors, how to recognize a stuck run, and how to stop and start the job manually.',
  blindSpots:
    'Reads only the headings of READMEs, of documents named like runbooks, and of documents in the change. Does not see a wiki or monitoring dashboards. `consumer-without-reprocessing-notes` covers queues.',
  languages: ['python', 'go', 'java', 'typescript', 'kubernetes'],
  *judge(system, change) {
    const notes = notesOn(system, 'hanging-work')
    const boards = system.units.filter((unit) => unit.brings.has('job-dashboard'))
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `documented under "${heading.text}"`, heading.at, subject)
    for (const path of notes.paths)
      yield { kind: 'evidence', at: { path, startLine: 1, endLine: 1 }, subject, within: '', note: 'documents it, according to its name' }
    for (const manifest of system.facts('package-manifest'))
      if (manifest.file.unit && boards.includes(manifest.file.unit))
        yield evidenceAt(
          manifest,
          'the dependencies include a job dashboard',
          placeOfBringer(system, manifest.file.unit, 'job-dashboard'),
          subject,
        )
    if (!change || notes.headings.length + notes.paths.length + boards.length > 0 || notes.mayBeElsewhere) return
    const before = workOf(change.base)
    const added = workOf(system).filter(({ key }) => !before.some((other) => other.key === key))
    const [first] = added
    // For a new queue, consumer-without-reprocessing-notes reports the missing runbook.
    if (!first || system.facts('consumer').some((one) => one.inService && change.isAdded(one.at.path))) return
    const removesNotes = notesOn(change.base, 'hanging-work').headings.length > 0
    yield gapAt(first.fact, {
      subject,
      ...(first.isWorkflow && !removesNotes ? ofWorkflow : {}),
      message: `This change ${removesNotes ? 'removes the section on stuck jobs and ' : ''}adds ${listOf(added.map(({ name }) => name))}, and no ${removesNotes ? 'other document' : 'document found in this repository'} describes how to check whether ${added.length === 1 ? 'it runs or hangs' : 'they run or hang'}. A stuck ${first.isWorkflow ? 'workflow' : 'run'} may go unnoticed${removesNotes ? '' : ' for days'}.`,
      ...(removesNotes
        ? {
            fix: 'Restore the section, and describe the new job in it: where to see its last run and errors, how to recognize a stuck run, and how to stop and start it manually.',
          }
        : {}),
      evidence: notes.searched,
    })
  },
})
