import type { Fact } from '#model/fact'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload } from '#system/deployments'
import { notesOn } from '#system/operating-notes'

const subject = 'rollback notes'
/** Workloads that stay up: a job that ends has nothing to go back to. */
const stayUp = ['Deployment', 'StatefulSet', 'Rollout', 'DaemonSet']

interface Deployed {
  readonly name: string
  readonly fact: Linked<Fact>
}

/** What is put into production: workloads of the repository's own, and jobs that deploy. */
const deployedBy = (system: System): readonly Deployed[] => [
  ...system
    .facts('workload')
    .filter((one) => isOwnWorkload(one) && stayUp.includes(one.controller))
    .map((fact) => ({ name: `\`${fact.name}\` (${fact.controller})`, fact })),
  ...system
    .facts('deploy-job')
    .filter((one) => !one.preview && one.steps.some((step) => step.goesBack !== true))
    .map((fact) => ({ name: `the job \`${fact.name}\` that deploys`, fact })),
]

export const deploymentWithoutRollbackNotes = rule({
  id: 'deployment-without-rollback-notes',
  check: '10.1',
  severity: 'P3',
  stage: 'stable',
  summaryOnly: true,
  title: 'Deployment without a word on going back',
  why: 'The first minutes after a bad deploy decide how long it lasts. Whoever is on call must know the command that brings the version before back, and whether the database allows it; without a word on it, the way back is invented at night.',
  fix: 'Write a section into the runbook or README: the command that goes back, what to look at before (migrations, queues), and how to see that it worked. Or let the pipeline do it: `helm upgrade --atomic`, a workflow that runs `kubectl rollout undo`.',
  blindSpots:
    'Of documents, READMEs, texts named like operating notes and those of the change are read, by their headings. Notes in a wiki, and what a deployment tool or platform offers by a button, are not in the repository. Whether the way back works is not tried.',
  languages: ['kubernetes', 'actions'],
  *judge(system, change) {
    const notes = notesOn(system, 'going-back')
    const undone = system.facts('deploy-job').filter((job) => job.steps.some((step) => step.goesBack))
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `speaks of it: ${heading.text}`, heading.at, subject)
    for (const path of notes.paths)
      yield { kind: 'evidence', at: { path, startLine: 1, endLine: 1 }, subject, within: '', note: 'goes back, by its name' }
    for (const job of undone)
      yield evidenceAt(job, `\`${job.name}\` goes back to the version before`, job.steps.find((step) => step.goesBack)?.at, subject)
    if (!change || notes.headings.length + notes.paths.length + undone.length > 0 || notes.mayBeElsewhere) return
    const before = deployedBy(change.base)
    const added = deployedBy(system).filter(
      ({ fact }) =>
        !before.some((other) => other.fact.kind === fact.kind && (fact.kind === 'deploy-job' || other.fact.subject === fact.subject)),
    )
    const [first] = added
    if (!first) return
    yield gapAt(first.fact, {
      subject,
      message: `How to go back to the version before was not found in this repository; this change adds ${added.map(({ name }) => name).join(', ')}.`,
      evidence: notes.searched,
    })
  },
})
