import { evidenceAt, gapAt, rule } from '#model/rule'
import { losesRolloutCheck } from '#change/work/lost-rollout-check'

/** Commands that return before the new version runs, and do not report whether it starts. */
const fireAndForget = ['kubectl apply', 'kubectl set image', 'kubectl rollout restart', 'helm upgrade', 'aws ecs update-service']

const ofKubectl = 'Add a step that waits for the rollout and fails with it: `kubectl rollout status deployment/<name> --timeout=5m`.'

const waits: Readonly<Record<string, string>> = {
  'kubectl apply': ofKubectl,
  'kubectl set image': ofKubectl,
  'kubectl rollout restart': ofKubectl,
  'helm upgrade': 'Add `--atomic --timeout 5m`: Helm then waits for the new pods, and rolls back if they do not become ready.',
  'aws ecs update-service': 'Add a step that waits for the rollout and fails with it: `aws ecs wait services-stable`.',
}

export const rolloutNotVerified = rule({
  id: 'rollout-not-verified',
  check: '10.1',
  severity: 'P2',
  stage: 'stable',
  title: 'Rollout not verified',
  why: 'A failed rollout looks like a successful deployment. The pipeline reports success and nothing rolls the version back, so users may find the failure first.',
  fix: 'Add a step to the same job that waits for the rollout and fails if the new version does not become ready.',
  blindSpots:
    'Does not see controllers that watch the rollout, such as Argo CD or Flux: a job that never checked its rollout is a preview.',
  languages: ['actions'],
  *judge(system, change) {
    for (const job of system.facts('deploy-job')) {
      if (job.preview) continue
      const loose = job.steps.filter((one) => fireAndForget.includes(one.tool))
      if (loose.length === 0) continue
      if (job.verified) yield evidenceAt(job, 'the job waits for the rollout or checks its result', job.verified)
      const unverified = loose.find((one) => !one.waits)
      if (!job.verified && unverified)
        yield gapAt(job, {
          // A controller may watch a rollout that the job never checked. A check that a change removes was there because nothing else did.
          ...(!losesRolloutCheck(system, change, job) && { stage: 'preview' as const }),
          fix: waits[unverified.tool],
          at: { startLine: unverified.at.startLine, endLine: unverified.at.startLine },
          removed: 'the step that checked the rollout',
          fixIfRemoved: 'Restore the step that checked the rollout, or say in the pull request what checks it now.',
          message: `\`${unverified.tool}\` does not wait for the new version, and no later step of this job checks the rollout. The job passes even if the new version crashes at startup.`,
        })
    }
  },
})
