import { evidenceAt, gapAt, rule } from '#model/rule'
import { startsForEachPush } from '#system/pipelines/pushes'

export const deployWithoutConcurrency = rule({
  id: 'deploy-without-concurrency',
  check: '7.4',
  alsoServes: ['10.1'],
  severity: 'P2',
  stage: 'preview',
  title: 'Two deployments can run at the same time',
  why: 'Two merges in a row deploy at once. The older run may finish last and leave the older version in production, or both change the same resources and fail half-way.',
  fix: 'Give the job a group, so that the newer run waits: `concurrency: { group: deploy-production, cancel-in-progress: false }`.',
  blindSpots: 'Checks jobs with known deployment commands that a push to a branch starts. Does not see locks of the deployment tool.',
  languages: ['actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job')) {
      if (job.preview || !startsForEachPush(system, job)) continue
      const [step] = job.steps
      // How deployments run says nothing about the jobs of the service.
      if (job.concurrency) yield { ...evidenceAt(job, 'deployments run one after the other', job.concurrency.at), checks: [] }
      else
        yield gapAt(job, {
          removed: `the concurrency group of \`${job.name}\``,
          message: `Two pushes in a row start \`${job.name}\` twice at the same time. If the older run of \`${step?.tool ?? 'the deployment'}\` finishes last, the older version stays deployed.`,
        })
    }
  },
})
