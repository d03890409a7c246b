import { gapAt, rule } from '#model/rule'

const production = ['push', 'release', 'workflow_dispatch', 'schedule', 'workflow_run']

export const deployCancelledHalfWay = rule({
  id: 'deploy-cancelled-half-way',
  check: '8.5',
  alsoServes: ['7.1', '10.1'],
  severity: 'P1',
  stage: 'stable',
  title: 'Running deployment cancelled by the next one',
  why: 'A second push can leave resources half changed, a migration interrupted or the state locked. The next run then starts from an unknown state.',
  fix: 'Set `cancel-in-progress: false`, with one `concurrency` group per environment, so that a newer run waits. Cancel only tests and previews.',
  blindSpots: 'Checks only jobs with known deployment commands.',
  languages: ['actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job')) {
      if (!job.concurrency?.cancels || job.preview || !job.triggers.some((trigger) => production.includes(trigger))) continue
      const [step] = job.steps
      yield gapAt(job, {
        at: job.concurrency.cancelsAt ?? job.concurrency.at,
        edit: [{ kind: 'value', name: 'cancel-in-progress', from: 'true', by: 'false' }],
        message: `A newer run of the workflow cancels the job \`${job.name}\` at any point, even in the middle of ${step ? `\`${step.tool}\`` : 'the deployment'}. The environment may be left half deployed.`,
      })
    }
  },
})
