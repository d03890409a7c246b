import { beforeAll, expect, it } from 'vitest'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import type { FactOf } from '#model/fact'

beforeAll(() => loadFrontEnds(['yaml']))

const overlayIn = (text: string): FactOf<'overlay'> | undefined =>
  extract(text, 'yaml').facts.find((fact): fact is FactOf<'overlay'> => fact.kind === 'overlay')

it('a kustomization says what it takes, patches and scales', () => {
  const overlay = overlayIn(`
resources:
  - ../../base
  - https://github.com/acme/base?ref=v1
components: [../../components/probes]
patchesStrategicMerge:
  - memory.yaml
patches:
  - path: probe.yaml
    target: { kind: Deployment, name: orders }
  - path: labels.yaml
    target: { labelSelector: app=orders }
replicas:
  - { name: orders, count: 3 }
`)
  expect(overlay).toMatchObject({
    takes: ['../../base', '../../components/probes'],
    patches: [
      { path: 'probe.yaml', target: { kind: 'Deployment', name: 'orders' } },
      { path: 'labels.yaml', target: { isOpen: true } },
      { path: 'memory.yaml' },
    ],
    replicas: { orders: 3 },
  })
  expect(overlay?.isRemote).toBeUndefined()
})

it.each<[string, string]>([
  ['values of a chart', 'resources:\n  limits: { memory: 1Gi }\n'],
  ['a list under another key', 'services:\n  - a\n'],
])('%s are no kustomization', (_title, text) => {
  expect(overlayIn(text)).toBeUndefined()
})

it('components of another repository may patch anything', () => {
  expect(overlayIn('resources: [../base]\npatches: []\ncomponents:\n  - https://github.com/acme/c\n')?.isRemote).toBe(true)
})

it('JSON patches say for which container they set or remove a probe', () => {
  const { facts } = extract(
    '- op: remove\n  path: /spec/template/spec/containers/1/readinessProbe\n- op: add\n  path: /spec/template/spec/containers/-\n  value: { name: a, readinessProbe: {} }\n- op: replace\n  path: /spec/template/spec/containers/0/readinessProbe/periodSeconds\n  value: 5\n',
    'yaml',
  )
  expect(facts).toMatchObject([
    { kind: 'overlay-patch', probes: [{ isSet: false, container: 1 }, { isSet: true }, { isSet: true, container: 0 }] },
  ])
})
