import { describe, expect, it } from 'vitest'
import { defaultConfig, type Config } from '#model/config'
import { pathPolicy } from '#engine/isolation/path-policy'
import { matters } from '#engine/snapshots/select-files'

const policyOf = (changes: Partial<Config>) => pathPolicy({ ...defaultConfig, ...changes })
const paths = (changes: Partial<Config['paths']>) => ({ paths: { ...defaultConfig.paths, ...changes } })

describe('whether a file that cannot be examined leaves no verdict follows the configuration', () => {
  it.each<readonly [string, Partial<Config>, string, boolean]>([
    ['code does', {}, 'src/server.ts', true],
    ['a test does not', {}, 'test/server.test.ts', false],
    ['an example does not', {}, 'examples/shop/server.ts', false],
    ['an example that is a service does', paths({ service: ['examples/shop/**'] }), 'examples/shop/server.ts', true],
    ['vendored code that is a service does', paths({ service: ['vendor/gateway/**'] }), 'vendor/gateway/index.ts', true],
    ['code that only tests use does not', paths({ tests: ['src/acceptance/**'] }), 'src/acceptance/pay.ts', false],
    ['a script does', paths({ scripts: ['ops/**'] }), 'ops/rotate.ts', true],
    ['an ignored file does not', { ignore: ['legacy/**'] }, 'legacy/server.ts', false],
    ['a language that is turned off does not', { languages: { sql: 'off' } }, 'db/001.sql', false],
    ['one that is turned on does', { languages: { sql: 'on' } }, 'db/001.sql', true],
  ])('%s', (_what, config, path, expected) => {
    expect(matters(path, policyOf(config))).toBe(expected)
  })
})

it.each<readonly [string, Partial<Config>, string | undefined]>([
  ['src/a.ts', { ignore: ['src/**'] }, 'ignored by configuration'],
  ['.hidden/a.ts', { ignore: ['.hidden/**'] }, 'ignored by configuration'],
  ['src/a.tsx', { languages: { typescript: 'off' } }, 'typescript is turned off by configuration'],
  ['docs/a.md', { languages: { typescript: 'off' } }, undefined],
])('%s under %j is left out because: %s', (path, config, reason) => {
  expect(policyOf(config).whyLeftOut(path)).toBe(reason)
})

it.each([
  ['services/billing', '@acme/billing'],
  ['services/billing/worker', '@acme/billing'],
  ['services/orders', undefined],
  ['', undefined],
])('the folder %j is owned by %s', (folder, owner) => {
  expect(policyOf({ owners: { 'services/billing/**': '@acme/billing' } }).ownerOf(folder)).toBe(owner)
})

it('a glob of everything owns the root as well', () => {
  expect(policyOf({ owners: { '**': '@acme/all' } }).ownerOf('')).toBe('@acme/all')
})
