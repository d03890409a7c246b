import { gapAt, rule } from '#model/rule'

const workflow = (concurrency: string, run: string, on = 'push:\n    branches: [main]'): string => `on:
  ${on}
${concurrency}jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - run: ${run}
`
const cancelling = (mark = ''): string => `concurrency:\n  group: production\n  cancel-in-progress: true${mark}\n`

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
  examples: {
    actions: {
      bad: [
        {
          title: 'for all jobs of the workflow',
          files: {
            '.github/workflows/release.yml': `on:
  push: { branches: [main] }
concurrency:
  group: \${{ github.workflow }}-\${{ github.ref }}
  cancel-in-progress: true # <- finding
jobs:
  test:
    runs-on: ubuntu-latest
    steps: [{ run: npm test }]
  ship:
    needs: test
    runs-on: ubuntu-latest
    environment: production
    steps:
      - run: fly deploy --remote-only
`,
          },
        },
        {
          title: 'of the job itself',
          files: {
            '.github/workflows/ship.yml': `on: { workflow_dispatch: {} }
jobs:
  migrate:
    runs-on: ubuntu-latest
    concurrency:
      group: database
      cancel-in-progress: true # <- finding
    steps:
      - run: |
          pip install -r requirements.txt
          python manage.py migrate
`,
          },
        },
        workflow(cancelling(' # <- finding'), 'helm upgrade --install orders ./chart --atomic'),
        workflow(cancelling(' # <- finding'), 'npx prisma migrate deploy'),
        {
          title: 'waiting was turned into cancelling',
          files: { '.github/workflows/deploy.yml': workflow(cancelling(' # <- finding'), 'terraform apply -auto-approve') },
          base: {
            '.github/workflows/deploy.yml': workflow(
              'concurrency:\n  group: production\n  cancel-in-progress: false\n',
              'terraform apply -auto-approve',
            ),
          },
        },
      ],
      good: [
        workflow(cancelling(), '|\n          docker compose up -d postgres\n          python manage.py migrate\n          pytest'),
        workflow(cancelling(), 'npx prisma migrate deploy && npm test'),
        workflow('concurrency:\n  group: production\n  cancel-in-progress: false\n', 'helm upgrade --install orders ./chart --atomic'),
        workflow('concurrency: production\n', 'kubectl apply -f deploy/'),
        workflow(cancelling(), 'npm test'),
        workflow(cancelling(), 'helm upgrade --install preview ./chart', 'pull_request:'),
        workflow(
          `concurrency:\n  group: production\n  cancel-in-progress: \${{ github.event_name == 'pull_request' }}\n`,
          'kubectl apply -f deploy/',
        ),
        workflow(
          `concurrency:\n  group: staging-\${{ github.event.workflow_run.pull_requests[0].number }}\n  cancel-in-progress: true\n`,
          'kubectl apply -f deploy/',
          'workflow_run: { workflows: [ci] }',
        ),
        {
          title: 'a cluster made for the run',
          files: {
            '.github/workflows/e2e.yml': workflow(cancelling(), '|\n          kind create cluster\n          kubectl apply -f deploy/'),
          },
        },
        {
          title: 'migrations of a database of the run',
          files: {
            '.github/workflows/ci.yml': workflow(cancelling(), 'npx prisma migrate deploy').replace(
              '    steps:',
              '    services: { db: { image: postgres } }\n    steps:',
            ),
          },
        },
      ],
    },
  },
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
