import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Blob, BlobReader, Tree } from '#model/change-set'
import { defaultConfig } from '#model/config'
import type { Workload } from '#model/facts/documents/workload'
import { examineCharts } from '#engine/charts/examine-charts'
import type { ExaminedCharts } from '#engine/charts/examined-charts'
import { pathPolicy } from '#engine/isolation/path-policy'

import { makeArchive } from './make-archive.ts'

type Contents = Readonly<Record<string, string | Buffer>>

const idOf = (content: string | Buffer): string => createHash('sha1').update(content).digest('hex')

const examine = async (contents: Contents): Promise<ExaminedCharts> => {
  const byId = new Map(Object.values(contents).map((content) => [idOf(content), content]))
  const tree: Tree = {
    revision: 'main',
    commit: 'c',
    entries: Object.entries(contents)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, content]) => ({ path, blob: idOf(content), mode: 'file', size: Buffer.byteLength(content) })),
  }
  const blobs: BlobReader = {
    read: (ids) =>
      Promise.resolve(
        new Map(
          ids.map((id): [string, Blob] => {
            const content = byId.get(id) ?? ''
            return [id, typeof content === 'string' ? { kind: 'text', text: content } : { kind: 'binary' }]
          }),
        ),
      ),
    readBytes: (id) => Promise.resolve(Buffer.from(byId.get(id) ?? '')),
  }
  const [examined] = await examineCharts([tree], { config: defaultConfig, policy: pathPolicy(defaultConfig), blobs })
  if (!examined) throw new Error('nothing examined')
  return examined
}

const template = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: orders
spec:
  replicas: {{ .Values.replicas }}
  selector: { matchLabels: { app: orders } }
  template:
    metadata: { labels: { app: orders } }
    spec:
      containers: [{ name: app, image: "orders:{{ .Values.image.tag }}" }]
`

const path = 'charts/orders/templates/deployment.yaml'
const chart: Contents = {
  'charts/orders/Chart.yaml': 'name: orders\nversion: 1.0.0\n',
  'charts/orders/values.yaml': 'replicas: 1\nimage: { tag: "1" }\n',
  [path]: template,
}

/** How often the workload runs, as each rendering deploys it; or why it is not known. */
const replicasOf = ({ facts, problems }: ExaminedCharts): number | string | undefined => {
  const workload = facts.get(path)?.find((fact): fact is Workload => fact.kind === 'workload')
  return problems.get(path) ?? workload?.replicas
}

const application = (helm: string, more = ''): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: orders, namespace: argocd }
spec:
  destination: { namespace: orders }
  source:
    repoURL: https://git.example.com/shop.git
    path: charts/orders
    helm:
${helm}
${more}`

const production = { 'environments/production/orders.yaml': 'replicas: 3\n' }

describe('values that the repository states', () => {
  it.each<[string, Contents, number]>([
    ['nothing', { 'environments/production/orders.yaml': 'replicas: 3\n' }, 1],
    [
      'Argo CD, relative to the chart',
      { ...production, 'apps/orders.yaml': application('      valueFiles: [../../environments/production/orders.yaml]') },
      3,
    ],
    [
      'Argo CD, from the root',
      { ...production, 'apps/orders.yaml': application('      valueFiles: [/environments/production/orders.yaml]') },
      3,
    ],
    ['Argo CD, by a text', { 'apps/orders.yaml': application('      values: |\n        replicas: 4') }, 4],
    ['Argo CD, by an object', { 'apps/orders.yaml': application('      valuesObject: { replicas: 5 }') }, 5],
    ['Argo CD, by a parameter', { 'apps/orders.yaml': application('      parameters: [{ name: replicas, value: "6" }]') }, 6],
    [
      'Argo CD, in another source',
      {
        ...production,
        'apps/orders.yaml': `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: orders }
spec:
  sources:
    - { repoURL: https://git.example.com/shop.git, ref: values }
    - { repoURL: https://git.example.com/shop.git, path: charts/orders, helm: { valueFiles: [$values/environments/production/orders.yaml] } }
`,
      },
      3,
    ],
    [
      'Flux',
      {
        ...production,
        'cluster/orders.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: orders }
spec:
  chart:
    spec:
      chart: ./charts/orders
      sourceRef: { kind: GitRepository, name: shop }
      valuesFiles: [environments/production/orders.yaml]
  values: { image: { tag: "2" } }
`,
      },
      3,
    ],
    [
      'a helmfile',
      {
        ...production,
        'helmfile.yaml': 'releases:\n  - name: orders\n    chart: ./charts/orders\n    values: [environments/production/orders.yaml]\n',
      },
      3,
    ],
    [
      'a workflow',
      {
        ...production,
        '.github/workflows/deploy.yml': `on: push
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          helm upgrade --install orders ./charts/orders \\
            --values environments/production/orders.yaml --set image.tag=\${{ github.sha }}
`,
      },
      3,
    ],
    [
      'one for staging',
      {
        'environments/staging/orders.yaml': 'replicas: 2\n',
        'helmfile.yaml': 'releases:\n  - name: orders\n    chart: ./charts/orders\n    values: [environments/staging/orders.yaml]\n',
      },
      1,
    ],
    [
      'a chart elsewhere',
      {
        ...production,
        'helmfile.yaml': 'releases:\n  - name: orders\n    chart: ./charts/other\n    values: [environments/production/orders.yaml]\n',
      },
      1,
    ],
    [
      'a path that leaves the repository',
      { 'helmfile.yaml': 'releases:\n  - name: orders\n    chart: ./charts/orders\n    values: [../../../etc/passwd.yaml]\n' },
      1,
    ],
    ['keys of all objects', { 'apps/orders.yaml': application('      parameters: [{ name: __proto__.replicas, value: "6" }]') }, 1],
  ])('%s', async (_title, more, expected) => {
    expect(replicasOf(await examine({ ...chart, ...more }))).toBe(expected)
  })

  it('are examined, though they are outside of the chart', async () => {
    const file = 'environments/production/orders.yaml'
    const examined = await examine({ ...chart, ...production, 'apps/orders.yaml': application(`      valueFiles: [/${file}]`) })
    expect(examined.rendered).toContain(file)
    const broken = await examine({ ...chart, [file]: 'replicas: [', 'apps/orders.yaml': application(`      valueFiles: [/${file}]`) })
    expect(broken.problems.get(file)).toContain('the chart could not be rendered')
  })

  it('of tests serve if nothing else renders, without their credentials', async () => {
    const needs = { ...chart, [path]: template.replace('.Values.replicas', 'required "set replicas" .Values.count') }
    expect(replicasOf(await examine(needs))).toContain('a required value is missing: set replicas')
    const examined = await examine({ ...needs, 'charts/orders/ci/ha-values.yaml': 'count: 7\n' })
    expect(replicasOf(examined)).toBe(7)
  })
})

describe('a chart whose dependency is not at hand', () => {
  const declared = {
    ...chart,
    'charts/orders/Chart.yaml': 'name: orders\nversion: 1.0.0\ndependencies: [{ name: cache, repository: "https://a.example" }]\n',
  }
  const reason = 'the chart could not be rendered: its dependency cache is not in the repository'

  it('is not examined, and what renders is not judged', async () => {
    const examined = await examine(declared)
    expect(replicasOf(examined)).toBe(reason)
    expect(examined.facts.size).toBe(0)
    expect(examined.rendered).not.toContain(path)
  })

  it('is not examined if it includes a library that is missing', async () => {
    const examined = await examine({ ...declared, [path]: '{{ include "cache.all" . }}' })
    expect(replicasOf(examined)).toBe(reason)
  })

  it('is examined with the packed dependency', async () => {
    const archive = makeArchive([{ name: 'cache/Chart.yaml', text: 'name: cache\nversion: 1.0.0\n' }])
    expect(replicasOf(await examine({ ...declared, 'charts/orders/charts/cache-1.0.0.tgz': archive }))).toBe(1)
  })

  it('is not examined if the packed dependency is hostile', async () => {
    const archive = makeArchive([{ name: 'cache/../../Chart.yaml', text: 'name: cache\nversion: 1.0.0\n' }])
    expect(replicasOf(await examine({ ...declared, 'charts/orders/charts/cache-1.0.0.tgz': archive }))).toContain('leaves its folder')
  })

  it('is examined if production turns the dependency off', async () => {
    const conditional = {
      ...declared,
      'charts/orders/Chart.yaml': 'name: orders\nversion: 1.0.0\ndependencies: [{ name: cache, condition: cache.enabled }]\n',
    }
    expect(replicasOf(await examine({ ...conditional, 'charts/orders/values-prod.yaml': 'cache: { enabled: false }\n' }))).toBe(1)
    expect(replicasOf(await examine(conditional))).toBe(reason)
  })
})
