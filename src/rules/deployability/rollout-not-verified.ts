import { evidenceAt, gapAt, rule } from '#model/rule'

const workflow = (run: string, on = 'push:\n    branches: [main]'): string => `on:
  ${on}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
${run}`
const step = (command: string, mark = ''): string => `      - run: ${command}${mark}\n`

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
  examples: {
    actions: {
      bad: [
        workflow(step('kubectl set image deployment/orders web=$IMAGE', ' # <- finding')),
        workflow(step('helm upgrade --install orders ./chart', ' # <- finding')),
        {
          title: 'the wait was removed',
          files: { '.github/workflows/deploy.yml': workflow(step('kubectl rollout restart deployment/orders')) },
          base: {
            '.github/workflows/deploy.yml': workflow(
              step('kubectl rollout restart deployment/orders') + step('kubectl rollout status deployment/orders', ' # <- finding'),
            ),
          },
        },
      ],
      good: [
        workflow(step('kubectl set image deployment/orders web=$IMAGE') + step('kubectl rollout status deployment/orders --timeout=5m')),
        workflow(step('helm upgrade --install orders ./chart --atomic')),
        workflow(step('helm upgrade --install preview ./chart'), 'pull_request:'),
        workflow(step('kubectl apply --dry-run=server -f deploy/')),
        workflow(
          step('aws ecs update-service --service orders --force-new-deployment') + step('aws ecs wait services-stable --services orders'),
        ),
        workflow(step('terraform apply -auto-approve')),
        workflow(step('kubectl apply -f crds/namespace.yaml') + step('curl --fail https://orders.example.com/health')),
      ],
    },
  },
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
