import { gapAt, rule } from '#model/rule'

const production = ['push', 'release', 'workflow_dispatch', 'schedule', 'workflow_run']

export const deployCancelledHalfWay = rule({
  id: 'deploy-cancelled-half-way',
  check: '8.5',
  alsoServes: ['7.1', '10.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Deployment is cancelled by the next one',
  why: 'A second push ends the running deployment wherever it is: half of the manifests applied, a migration cut off, a state lock held. The next run starts from a state that nobody has seen before.',
  fix: 'Let deployments wait for each other: `cancel-in-progress: false` with one `concurrency` group for each environment. Cancelling is for tests and previews.',
  blindSpots: 'Only deployments whose commands are known.',
  languages: ['actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job')) {
      if (!job.concurrency?.cancels || job.preview || !job.triggers.some((trigger) => production.includes(trigger))) continue
      const [step] = job.steps
      yield gapAt(job, {
        at: job.concurrency.cancelsAt ?? job.concurrency.at,
        message: `A second run cancels this one while \`${job.name}\` is at work, also in the middle of \`${step?.tool ?? 'the deployment'}\`.`,
      })
    }
  },
})
