import { expect, it } from 'vitest'

import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { languageOf } from '#languages/language-of'
import type { PackageManifest, PathMapping } from '#model/facts/documents/manifest'
import { resolveJavascriptModules } from '#link/modules/resolve-javascript'

await loadFrontEnds(['typescript', 'tsx', 'package-json', 'tsconfig'])

const files: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'root', imports: { '#lib/*': './dist/lib/*.js' } }),
  'src/lib/time.ts': '',
  'tsconfig.json': JSON.stringify({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['src/*'], exact: ['src/orders.ts'] } } }),
  'src/orders.ts': '',
  'src/view.tsx': '',
  'src/clients/index.ts': '',
  'src/both.ts': '',
  'src/both/index.ts': '',
  'src/loader.mts': '',
  'packages/core/package.json': JSON.stringify({ name: '@acme/core', exports: { '.': './dist/index.js', './http': './dist/http.js' } }),
  'packages/core/src/index.ts': '',
  'packages/core/src/http.ts': '',
  'packages/web/package.json': JSON.stringify({ name: '@acme/web', dependencies: { '@acme/core': '*' } }),
  'packages/web/tsconfig.json': JSON.stringify({ extends: '../../tsconfig.json' }),
  'packages/web/src/page.ts': '',
}

const manifests = new Map<string, PackageManifest>()
const mappings = new Map<string, PathMapping>()
for (const [path, text] of Object.entries(files))
  for (const fact of extract(text, languageOf(path)).facts) {
    if (fact.kind === 'package-manifest') manifests.set(path, fact)
    if (fact.kind === 'path-mapping') mappings.set(path, fact)
  }

it.each([
  ['src/a.ts', './orders', 'src/orders.ts'],
  ['src/a.ts', './orders.js', 'src/orders.ts'],
  ['src/a.ts', './orders.ts', 'src/orders.ts'],
  ['src/a.ts', './view.jsx', 'src/view.tsx'],
  ['src/a.ts', './loader.mjs', 'src/loader.mts'],
  ['src/a.ts', './clients', 'src/clients/index.ts'],
  ['src/clients/b.ts', '.', 'src/clients/index.ts'],
  ['src/a.ts', './both', 'src/both.ts'],
  ['src/a.ts', './both/', 'src/both/index.ts'],
  ['src/a.ts', '../../outside', undefined],
  ['src/a.ts', './nothing', undefined],
  ['src/a.ts', 'axios', undefined],
  ['src/a.ts', 'node:fs', undefined],
  ['src/a.ts', '@/orders', 'src/orders.ts'],
  ['src/a.ts', 'exact', 'src/orders.ts'],
  ['src/a.ts', 'src/orders', 'src/orders.ts'],
  ['src/a.ts', '#lib/time', 'src/lib/time.ts'],
  ['packages/web/src/page.ts', '@/orders', 'src/orders.ts'],
  ['packages/web/src/page.ts', '@acme/core', 'packages/core/src/index.ts'],
  ['packages/web/src/page.ts', '@acme/core/http', 'packages/core/src/http.ts'],
  ['packages/web/src/page.ts', '@acme/core/nothing', undefined],
])('in %s, %s is %s', (from, specifier, expected) => {
  expect(resolveJavascriptModules(new Set(Object.keys(files)), manifests, mappings).resolve(from, specifier)[0]).toBe(expected)
})
