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

const deployment = (name: string, mark = ''): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name} }${mark}
spec:
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: web, image: registry.example.com/${name}:1.4.2 }] }
`
const workflow = (run: string, on = 'push: { branches: [main] }', name = 'ship', mark = ''): string => `on:
  ${on}
jobs:
  ${name}:${mark}
    runs-on: ubuntu-latest
    steps:
      - run: ${run}
`
const found = ' # <- finding'

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
  examples: {
    kubernetes: {
      bad: [
        deployment('orders', found),
        {
          title: 'a second service beside one, in a repository that speaks of other things',
          base: { 'README.md': '# Shop\n\n## Start\n', 'k8s/orders.yaml': deployment('orders') },
          files: {
            'README.md': '# Shop\n\n## Start\n',
            'k8s/orders.yaml': deployment('orders'),
            'k8s/refunds.yaml': deployment('refunds', found),
          },
        },
        {
          title: 'two at once are one matter of the change',
          files: {
            'k8s/a.yaml': deployment('orders', found),
            'k8s/b.yaml': deployment('refunds'),
          },
        },
        {
          title: 'one that keeps a state',
          files: {
            'deploy/prod/store.yaml': deployment('store', found).replace('Deployment', 'StatefulSet'),
            'docs/operations.md': '# Operations\n\n## Backups\n\n## Who is on call\n',
          },
        },
        {
          title: 'the notes are taken away with the change',
          base: { 'docs/operations.md': '# Operations\n\n## Roll back a release <!-- <- finding -->\n\nRun it.\n' },
          files: { 'docs/operations.md': '# Operations\n', 'k8s/orders.yaml': deployment('orders') },
        },
      ],
      good: [
        {
          title: 'the README speaks of it',
          files: { 'README.md': '# Shop\n\n## Rolling back\n\nRun it.\n', 'k8s/orders.yaml': deployment('orders') },
        },
        {
          title: 'a text of the change speaks of it, in other words',
          files: { 'docs/release.md': '# Releases\n\n## Back to the previous version\n', 'k8s/orders.yaml': deployment('orders') },
        },
        {
          title: 'a script does it',
          files: { 'scripts/rollback.sh': '#!/bin/sh\nkubectl rollout undo deployment/orders\n', 'k8s/orders.yaml': deployment('orders') },
        },
        {
          title: 'a workflow does it',
          files: {
            '.github/workflows/undo.yml': workflow('kubectl rollout undo deployment/orders', 'workflow_dispatch:'),
            'k8s/orders.yaml': deployment('orders'),
          },
        },
        {
          title: 'the deployment goes back by itself',
          base: { '.github/workflows/ship.yml': workflow('helm upgrade --install shop ./chart --atomic') },
          files: {
            '.github/workflows/ship.yml': workflow('helm upgrade --install shop ./chart --atomic'),
            'k8s/orders.yaml': deployment('orders'),
          },
        },
        {
          title: 'the notes are kept in a wiki',
          files: {
            'README.md': '# Shop\n\nSee the [runbook](https://wiki.example.com/runbook/shop).\n',
            'k8s/orders.yaml': deployment('orders'),
          },
        },
        {
          title: 'an unchanged text that is not read may speak of it, by its name',
          base: { 'docs/deploying.md': '# Deploying\n' },
          files: { 'docs/deploying.md': '# Deploying\n', 'k8s/orders.yaml': deployment('orders') },
        },
        {
          title: 'the workload was there, in another file',
          base: { 'k8s/all.yaml': deployment('orders') },
          files: { 'k8s/orders.yaml': deployment('orders') },
        },
        {
          title: 'the change is about something else of it',
          base: { 'k8s/orders.yaml': deployment('orders') },
          files: { 'k8s/orders.yaml': deployment('orders').replace('1.4.2', '1.4.3') },
        },
        { title: 'a cluster of developers', files: { 'k8s/overlays/dev/orders.yaml': deployment('orders') } },
        { title: 'a workload of a test', files: { 'test/fixtures/orders.yaml': deployment('orders') } },
        {
          title: 'work that ends',
          files: { 'k8s/seed.yaml': deployment('seed').replace('apps/v1', 'batch/v1').replace('Deployment', 'Job') },
        },
      ],
    },
    actions: {
      bad: [
        workflow('fly deploy', 'push: { branches: [main] }', 'ship', found),
        workflow('kubectl apply -f deploy/', 'workflow_dispatch:', 'production', found),
        {
          title: 'the first pipeline of a repository with a README',
          base: { 'README.md': '# Shop\n' },
          files: {
            'README.md': '# Shop\n',
            '.github/workflows/ship.yml': workflow('gcloud run deploy shop --image shop', 'release:', 'release', found),
          },
        },
      ],
      good: [
        workflow('helm upgrade --install shop ./chart --atomic'),
        workflow('npm test'),
        workflow('fly deploy', 'pull_request:'),
        {
          title: 'the job got another name',
          base: { '.github/workflows/ship.yml': workflow('fly deploy') },
          files: { '.github/workflows/ship.yml': workflow('fly deploy', 'push: { branches: [main] }', 'release') },
        },
      ],
    },
  },
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
