import { describe, expect, it } from 'vitest'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { resolvePythonModules } from '#link/modules/resolve-python'

const paths = new Set([
  'api/pyproject.toml',
  'api/shop/__init__.py',
  'api/shop/orders.py',
  'api/shop/clients/__init__.py',
  'api/shop/clients/billing.py',
  'api/shop/views/list.py',
  'api/src/tools/text.py',
  'other/shop/orders.py',
  'main.py',
])
const resolver = resolvePythonModules(paths, new Map([['api/pyproject.toml', {} as PackageManifest]]))

describe('a module of Python', () => {
  it.each([
    ['api/shop/views/list.py', 'shop.orders', ['api/shop/orders.py']],
    ['api/shop/views/list.py', '..orders', ['api/shop/orders.py']],
    ['api/shop/orders.py', '.clients', ['api/shop/clients/__init__.py']],
    ['api/shop/orders.py', '.', ['api/shop/__init__.py']],
    ['api/shop/orders.py', 'tools.text', ['api/src/tools/text.py']],
    ['other/shop/orders.py', 'shop.orders', ['other/shop/orders.py']],
    ['main.py', 'shop.clients.billing', ['api/shop/clients/billing.py']],
    ['main.py', 'requests', []],
    ['api/shop/orders.py', '.missing', []],
  ])('%s imports %s', (from, module, expected) => {
    expect(resolver.resolve(from, module)).toEqual(expected)
  })

  it.each([
    ['shop', 'clients', 'shop.clients'],
    ['shop.clients', 'billing', 'shop.clients.billing'],
    ['shop.clients', 'charge', undefined],
    ['.', 'clients', '.clients'],
  ])('%s may hold the module %s', (module, member, expected) => {
    expect(resolver.inner('api/shop/orders.py', module, member)).toBe(expected)
  })
})

it.each([
  ['the first of two search paths that have it', ['./lib/', 'vendor'], 'queues.local', 'lib/queues/local.py'],
  ['a compiled one below a search path', ['vendor'], 'fast', 'vendor/fast.cpython-313-x86_64-linux-gnu.so'],
  ['nothing where no search path has it', ['vendor'], 'slow', undefined],
])('a module of a search path is %s', (_, searchPaths, module, expected) => {
  const held = new Set(['vendor/queues/local.py', 'lib/queues/local.py', 'vendor/fast.cpython-313-x86_64-linux-gnu.so', 'app/main.py'])
  expect(resolvePythonModules(held, new Map(), searchPaths).resolve('app/main.py', module)).toEqual(expected ? [expected] : [])
})
