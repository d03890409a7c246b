import { evidenceAt, gapAt, rule } from '#model/rule'

/** Commands that come back before the new version runs, and cannot tell whether it does. */
const fireAndForget = ['kubectl apply', 'kubectl set image', 'kubectl rollout restart', 'helm upgrade', 'aws ecs update-service']

export const rolloutNotVerified = rule({
  id: 'rollout-not-verified',
  check: '10.1',
  severity: 'P2',
  stage: 'preview',
  title: 'Deployment ends before the new version runs',
  why: 'The pipeline is green when the cluster has taken the order, not when the new version answers. One that crashes at start is found by users, and nothing rolls it back.',
  fix: 'Wait for the result in the same job: `kubectl rollout status --timeout=5m`, `helm upgrade --atomic --timeout 5m`, `aws ecs wait services-stable`.',
  blindSpots: 'A controller that watches the rollout (Argo CD, Flux, a notifier) is not seen.',
  languages: ['actions'],
  *judge(system) {
    for (const job of system.facts('deploy-job')) {
      if (job.preview) continue
      const loose = job.steps.filter((one) => fireAndForget.includes(one.tool))
      if (loose.length === 0) continue
      if (job.verified) yield evidenceAt(job, 'the job waits for the rollout or looks at its result', job.verified)
      const unverified = loose.find((one) => !one.waits)
      if (!job.verified && unverified)
        yield gapAt(job, {
          at: { startLine: unverified.at.startLine, endLine: unverified.at.startLine },
          message: `\`${unverified.tool}\` comes back before the new version runs, and nothing later in this job looks whether it does.`,
        })
    }
  },
})
