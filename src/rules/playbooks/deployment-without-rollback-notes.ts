import type { Fact } from '#model/fact'
import { evidenceAt, gapAt, rule } from '#model/rule'
import type { Linked, System } from '#model/system'
import { isOwnWorkload } from '#system/deployment/deployments'
import { notesOn } from '#system/documents/operating-notes'

const subject = 'rollback notes'
/** Long-running workloads. A job that ends has nothing to roll back. */
const stayUp = ['Deployment', 'StatefulSet', 'Rollout', 'DaemonSet']

interface Deployed {
  readonly name: string
  readonly fact: Linked<Fact>
  /** The command that brings the previous version back, if the platform has one. */
  readonly undo?: string
}

/** Everything deployed to production: the workloads of this repository, and deploy jobs. */
const deployedBy = (system: System): readonly Deployed[] => [
  ...system
    .facts('workload')
    .filter((one) => isOwnWorkload(one) && stayUp.includes(one.controller))
    .map((fact) => ({
      name: `the ${fact.controller} \`${fact.name}\``,
      fact,
      ...(fact.platform === 'kubernetes' && fact.controller !== 'Rollout'
        ? { undo: `kubectl rollout undo ${fact.controller.toLowerCase()}/${fact.name}` }
        : {}),
    })),
  ...system
    .facts('deploy-job')
    .filter((one) => !one.preview && one.steps.some((step) => step.goesBack !== true))
    .map((fact) => ({ name: `the deploy job \`${fact.name}\``, fact })),
]

/** Whether a workload has another name now, such as one with its version in it: its file held one that is gone. */
const isRenamed = (old: Linked<Fact>, fact: Linked<Fact>, now: readonly Deployed[]): boolean =>
  old.kind === fact.kind &&
  old.at.path === fact.at.path &&
  !now.some((other) => other.fact.subject === old.subject && other.fact.at.path === old.at.path)

export const deploymentWithoutRollbackNotes = rule({
  id: 'deployment-without-rollback-notes',
  check: '10.1',
  severity: 'P3',
  stage: 'preview',
  summaryOnly: true,
  title: 'New deployment has no rollback procedure',
  why: 'After a bad deploy, the on-call engineer has to work out during the outage how to roll back, and whether the database schema allows it. The outage lasts longer.',
  fix: 'Add a section to the runbook or README: the rollback command, what to check first (migrations, queues), and how to verify the result.',
  blindSpots:
    'Reads only the headings of READMEs, of documents named like runbooks, and of documents in the change. Does not see a wiki or the rollback button of a deployment tool. Does not test the rollback.',
  languages: ['kubernetes', 'actions'],
  *judge(system, change) {
    const notes = notesOn(system, 'going-back')
    const undone = system.facts('deploy-job').filter((job) => job.steps.some((step) => step.goesBack))
    for (const { document, heading } of notes.shown) yield evidenceAt(document, `documented under "${heading.text}"`, heading.at, subject)
    for (const path of notes.paths)
      yield {
        kind: 'evidence',
        at: { path, startLine: 1, endLine: 1 },
        subject,
        within: '',
        note: 'performs a rollback, according to its name',
      }
    for (const job of undone)
      yield evidenceAt(job, `\`${job.name}\` rolls back to the previous version`, job.steps.find((step) => step.goesBack)?.at, subject)
    if (!change || notes.headings.length + notes.paths.length + undone.length > 0 || notes.mayBeElsewhere) return
    const before = deployedBy(change.base)
    const now = deployedBy(system)
    const added = now.filter(
      ({ fact }) =>
        !before.some((other) => other.fact.kind === fact.kind && (fact.kind === 'deploy-job' || other.fact.subject === fact.subject)) &&
        !before.some((other) => isRenamed(other.fact, fact, now)),
    )
    const [first] = added
    if (!first) return
    yield gapAt(first.fact, {
      fix:
        first.undo &&
        `Add a section to the runbook or README: the rollback command (\`${first.undo}\`), what to check first (migrations, queues), and how to verify the result.`,
      subject,
      message: `This change adds ${new Intl.ListFormat('en-GB').format(added.map(({ name }) => name))}, and no rollback procedure was found in this repository.`,
      evidence: notes.searched,
    })
  },
})
