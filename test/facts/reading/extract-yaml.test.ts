import { describe, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { FactKind, FactOf } from '#model/fact'

await loadFrontEnds(['yaml'])

const facts = <Kind extends FactKind>(text: string, kind: Kind): FactOf<Kind>[] =>
  extract(text, 'yaml').facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind)

const pod = (spec: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: orders\nspec:\n  selector: { matchLabels: { app: orders } }\n  template:\n    spec:\n${spec}`

describe('Kubernetes', () => {
  it('finds workloads in lists, in several documents and in every kind that has pods', () => {
    const text = `apiVersion: v1\nkind: List\nitems:\n  - { apiVersion: apps/v1, kind: StatefulSet, metadata: { name: a }, spec: { template: { spec: { containers: [{ name: x, image: y }] } } } }\n---\napiVersion: batch/v1\nkind: CronJob\nmetadata: { name: b }\nspec: { schedule: "* * * * *", jobTemplate: { spec: { template: { spec: { containers: [{ name: x, image: y }] } } } } }\n`
    expect(facts(text, 'workload').map(({ subject, schedule }) => [subject, schedule?.cron])).toEqual([
      ['StatefulSet/a', undefined],
      ['CronJob/b', '* * * * *'],
    ])
  })

  it.each([
    ['sleep 15', 15],
    ['sleep 1m && kill -QUIT 1', 60],
    ['nginx -s quit; sleep 5; sleep 10', 15],
    ['sleep $DELAY', undefined],
  ])('reads how long preStop waits: %s', (command, seconds) => {
    const [workload] = facts(
      pod(
        `      containers:\n        - name: web\n          image: x\n          lifecycle: { preStop: { exec: { command: [sh, -c, "${command}"] } } }\n`,
      ),
      'workload',
    )
    expect(workload?.containers[0]?.preStopSleep?.seconds).toBe(seconds)
  })

  it('takes an object without an image for a patch', () => {
    expect(facts(pod('      containers: [{ name: web, resources: {} }]\n'), 'workload')[0]?.partial).toBe(true)
    expect(facts(pod('      containers: [{ name: web, image: x }]\n'), 'workload')[0]?.partial).toBe(false)
  })

  it('takes an object without the selector that the API asks for, for a patch', () => {
    const patch = pod('      containers: [{ name: web, image: x }]\n').replace('  selector: { matchLabels: { app: orders } }\n', '')
    expect(facts(patch, 'workload')[0]?.partial).toBe(true)
    expect(facts(patch.replace('apps/v1', 'batch/v1').replace('Deployment', 'Job'), 'workload')[0]?.partial).toBe(false)
  })

  it('knows that an overlay sets how many pods run', () => {
    expect(facts('kind: Kustomization\nreplicas: [{ name: orders, count: 3 }]\n', 'overlay-patch')[0]?.touches).toEqual(['replicas'])
    expect(facts('kind: Kustomization\nresources: [orders.yaml]\n', 'overlay-patch')).toEqual([])
  })

  it('neither reads nor complains of templates', () => {
    const { facts: found, problem } = extract(pod('{{- if .Values.x }}\n      containers: {{ toYaml . }}\n{{ end }}\n'), 'yaml')
    expect(found).toEqual([])
    expect(problem).toBeUndefined()
  })

  it('complains of broken syntax only where there is something to be read', () => {
    expect(extract('kind: Deployment\napiVersion: [\n', 'yaml').problem?.message).toMatch(/^Invalid YAML: /)
    expect(extract('title: [\n', 'yaml').problem).toBeUndefined()
  })
})

describe('compose', () => {
  it.each([
    ['1m30s', 90],
    ['10s', 10],
    ['500ms', 0.5],
    ['0s', 0],
    ['"10"', undefined],
  ])('reads a grace period of %s', (written, seconds) => {
    expect(facts(`services:\n  api:\n    image: x\n    stop_grace_period: ${written}\n`, 'workload')[0]?.grace?.seconds).toBe(seconds)
  })

  it('knows what a merged service has', () => {
    const [, api] = facts(
      'services:\n  base: &base\n    image: x\n    restart: always\n  api:\n    <<: *base\n    command: run\n',
      'workload',
    )
    expect(Object.keys(api?.containers[0]?.safeguards ?? {})).toEqual(['restart policy'])
  })
})

describe('GitHub workflows', () => {
  const workflow = (run: string, job = ''): string =>
    `on: { push: { branches: [main] } }\njobs:\n  ship:\n    runs-on: ubuntu-latest\n${job}    steps:\n      - run: ${run}\n`
  it.each([
    ['kubectl apply -f deploy/', ['kubectl apply']],
    ['kubectl --context prod apply -f deploy/', ['kubectl apply']],
    ['kubectl apply --dry-run=server -f deploy/', []],
    ['"# kubectl apply -f deploy/"', []],
    ['helm upgrade --install orders ./chart', ['helm upgrade']],
    ['npm test', []],
    ['"kind create cluster && kubectl apply -f deploy/"', []],
  ])('knows what deploys: %s', (run, tools) => {
    expect(facts(workflow(run), 'deploy-job').flatMap((job) => job.steps.map((step) => step.tool))).toEqual(tools)
  })

  it('takes a job of a pull request for a preview', () => {
    expect(facts(workflow('kubectl apply -f x', "    if: github.event_name == 'pull_request'\n"), 'deploy-job')[0]?.preview).toBe(true)
    expect(facts(workflow('kubectl apply -f x'), 'deploy-job')[0]?.preview).toBe(false)
  })
})
