import { describe, expect, it } from 'vitest'
import type { Blob } from '#model/change-set'
import { defaultConfig } from '#model/config'
import { compileFiles } from '#engine/snapshots/compile-snapshot'
import { mayHideCode } from '#engine/extraction/may-hide-code'
import { pathPolicy } from '#engine/isolation/path-policy'
import { selectFiles } from '#engine/snapshots/select-files'
import { noLinks } from '#link/modules/links'
import { changeOfTrees } from '../../hostile/coverage/review-trees.ts'
import { mainThatRuns, manifest } from '../../hostile/coverage/services.ts'

const base: Readonly<Record<string, string>> = {
  'package.json': manifest(),
  'src/main.js': mainThatRuns('const pay = (req, res) => res.json({})'),
  'src/rates.js': 'exports.rates = () => 1\n',
  'src/rates.test.js': "require('./rates.js')\n",
  'src/page.css': 'a { color: red }\n',
  'public/lib.min.js': 'var a\n',
  'types/rates.d.ts': 'export {}\n',
  'vendor/lib.js': 'module.exports = 1\n',
}

const isFollowed = async (more: Readonly<Record<string, string>>): Promise<boolean> => {
  const change = changeOfTrees(base, { ...base, ...more })
  const texts = new Map(
    change.head.entries.map(({ path, blob }): [string, Blob] => [blob, { kind: 'text', text: { ...base, ...more }[path] ?? '' }]),
  )
  for (const { path, blob } of change.base.entries) texts.set(blob, { kind: 'text', text: base[path] ?? '' })
  const blobs = { read: async (ids: readonly string[]) => new Map(ids.map((id) => [id, texts.get(id) ?? ({ kind: 'binary' } as const)])) }
  const selection = selectFiles(change, defaultConfig)
  const outcomes = await compileFiles([...selection.head.values(), ...selection.base.values()], blobs, {})
  return mayHideCode({ change, selection, outcomes, links: noLinks, policy: pathPolicy(defaultConfig), upgrades: new Set() })
}

describe('following production is spared where a change hides nothing', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['an edit of code', { 'src/rates.js': 'exports.rates = () => 2\n' }],
    ['an import of code that serves', { 'src/rates.js': "exports.main = require('./main.js')\n" }],
    ['a document', { 'docs/rates.md': '# Rates\n' }],
    ['a workflow', { '.github/workflows/test.yml': 'on: push\n' }],
    ['a test', { 'src/rates.test.js': "require('./rates.js')\nrequire('../test/data.js')\n" }],
    ['a style', { 'src/page.css': 'a { color: blue }\n' }],
    ['another version of a dependency', { 'package.json': manifest().replace('1.7.0', '1.8.0') }],
  ])('%s', async (_what, more) => {
    expect(await isFollowed(more)).toBe(false)
  })
})

describe('following production is not spared where a change may hide code', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a vendored file', { 'vendor/lib.js': 'module.exports = 2\n' }],
    ['an import of what is left out', { 'src/main.js': `${mainThatRuns('const pay = () => {}')}require('../vendor/lib')\n` }],
    ['a text that code names', { 'src/rates.js': "require('./rates.txt')\n", 'src/rates.txt': 'x\n' }],
    ['a program that is started', { 'package.json': manifest({ start: 'node public/lib.min.js' }) }],
    ['a path that is put together', { 'src/rates.js': "exports.rates = require(__dirname + '/../vendor/lib.js')\n" }],
    ['a mapping of modules', { 'tsconfig.json': '{ "compilerOptions": { "paths": { "rates": ["./vendor/lib.js"] } } }' }],
  ])('%s', async (_what, more) => {
    expect(await isFollowed(more)).toBe(true)
  })
})
