import { describe, expect, it } from 'vitest'
import type { PackageManifest } from '#model/facts/documents/manifest'
import { resolveGoModules } from '#link/modules/resolve-go'

const manifest = (name: string): PackageManifest => ({
  kind: 'package-manifest',
  at: { startLine: 1, endLine: 1 },
  within: '',
  subject: name,
  name,
  private: false,
  exposes: false,
  published: false,
  bin: false,
  scripts: {},
  dependencies: {},
  devDependencies: {},
  aliases: {},
  exports: {},
})

const paths = new Set([
  'main.go',
  'internal/store/store.go',
  'internal/store/rows.go',
  'internal/store/store_test.go',
  'tools/gen/main.go',
  'tools/gen/out/out.go',
])

describe('Go packages', () => {
  const resolver = resolveGoModules(
    paths,
    new Map([
      ['go.mod', manifest('example.com/shop')],
      ['tools/gen/go.mod', manifest('example.com/shop/tools/gen')],
    ]),
  )

  it.each([
    [
      'a folder of the module, its tests left out',
      'main.go',
      'example.com/shop/internal/store',
      ['internal/store/store.go', 'internal/store/rows.go'],
    ],
    ['the own package', 'internal/store/rows.go', '.', ['internal/store/store.go', 'internal/store/rows.go']],
    ['the root of the module', 'internal/store/store.go', 'example.com/shop', ['main.go']],
    ['a module inside the module', 'main.go', 'example.com/shop/tools/gen/out', ['tools/gen/out/out.go']],
    ['a package of somebody else', 'main.go', 'github.com/lib/pq', []],
    ['a module whose name only begins alike', 'main.go', 'example.com/shopping/internal/store', []],
  ])('finds %s', (_, from, module, expected) => {
    expect(resolver.resolve(from, module)).toEqual(expected)
  })
})
