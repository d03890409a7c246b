import { expect, it } from 'vitest'
import { testModules, type JavaModule } from '#link/modules/test-modules'

const module = (root: string, code: readonly string[] = [], tests: readonly string[] = [], bin = false, runs = false): JavaModule => ({
  root,
  runs,
  manifest: {
    name: `org.example:${root}`,
    bin,
    dependencies: Object.fromEntries(code.map((name) => [name, ''])),
    devDependencies: Object.fromEntries(tests.map((name) => [name, ''])),
  },
})

it.each<[string, readonly JavaModule[], readonly string[]]>([
  ['used by tests alone', [module('api', [], ['org.example:fixtures']), module('fixtures')], ['fixtures']],
  ['a project of a Gradle build', [module('api', [], [':fixtures']), module('fixtures')], ['fixtures']],
  [
    'used by a module for tests',
    [module('api', [], ['org.example:broker-test']), module('broker-test', ['org.example:fixtures']), module('fixtures')],
    ['broker-test', 'fixtures'],
  ],
  [
    'also used by code',
    [module('api', ['org.example:store'], ['org.example:store']), module('worker', [], ['org.example:store']), module('store')],
    [],
  ],
  ['used by nothing', [module('api'), module('worker')], []],
  ['a program', [module('api', [], ['org.example:app']), module('app', [], [], true)], []],
  ['a service that tests of another one start', [module('api', [], ['org.example:stub']), module('stub', [], [], false, true)], []],
  ['in a circle', [module('one', ['org.example:two']), module('two', ['org.example:one'])], []],
  ['of itself', [module('api', [], ['org.example:api'])], []],
])('%s', (_name, modules, expected) => {
  expect([...testModules(modules)].sort()).toEqual(expected)
})
