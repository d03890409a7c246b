import { expect, it } from 'vitest'
import { environmentOf } from '#link/units/environment-of'

it.each([
  ['docker-compose.prod.yml', 'production'],
  ['docker-compose.yml', 'unknown'],
  ['docker-compose.dev.yml', 'development'],
  ['k8s/overlays/local/api.yaml', 'development'],
  ['.env.example', 'example'],
  ['deploy/kind/cluster.yaml', 'test'],
  ['services/devices/deployment.yaml', 'unknown'],
  ['k8s/latest/api.yaml', 'unknown'],
  ['docs/deploy/api.yaml', 'example'],
  ['test/prod/api.yaml', 'test'],
] as const)('%s is for %s', (path, environment) => {
  expect(environmentOf(path)).toBe(environment)
})
