import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The project's own rules, without those that need types: the texts below are not files. */
const eslint = new ESLint({ cwd: root, overrideConfig: [tseslint.configs.disableTypeChecked] })

async function complaints(path: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, path) })
  return result?.messages.map((message) => message.ruleId) ?? []
}

const impure: readonly (readonly [text: string, rule: string])[] = [
  ['export const now = () => Date.now()', 'no-restricted-properties'],
  ['export const now = () => new Date()', 'no-restricted-syntax'],
  ['export const now = () => Date()', 'no-restricted-syntax'],
  ['export const now = () => performance.now()', 'no-restricted-globals'],
  ['export const dice = () => Math.random()', 'no-restricted-properties'],
  ["import { randomUUID } from 'node:crypto'\nexport const id = () => randomUUID()", 'no-restricted-syntax'],
  ["import * as all from 'node:crypto'\nexport const id = () => all.randomUUID()", 'no-restricted-syntax'],
  ["export const mode = process.env['MODE']", 'no-restricted-globals'],
  ['export const say = (word: string) => console.log(word)', 'no-restricted-globals'],
  ["export const get = () => fetch('https://example.com')", 'no-restricted-globals'],
  ['export const later = (then: () => void) => setTimeout(then, 1)', 'no-restricted-globals'],
  ['export const here = import.meta.url', 'no-restricted-syntax'],
]

const pure: readonly string[] = [
  'export const day = (text: string) => new Date(text).getUTCDay()',
  "import { createHash } from 'node:crypto'\nexport const hash = (text: string) => createHash('sha256').update(text).digest('hex')",
  'export const half = (size: number) => Math.floor(size / 2)',
]

const folders = ['model', 'languages', 'facts', 'link', 'system', 'change', 'rules', 'config', 'review', 'edits', 'report']

it.each(impure)('a folder that decides may not say: %s', async (text, rule) => {
  for (const folder of folders) expect(await complaints(`src/${folder}/some/file.ts`, text), folder).toEqual([rule])
})

it.each(impure)('a folder that does may say: %s', async (text) => {
  expect(await complaints('src/engine/file.ts', text)).toEqual([])
})

it.each(pure)('a folder that decides may say: %s', async (text) => {
  for (const folder of folders) expect(await complaints(`src/${folder}/file.ts`, text), folder).toEqual([])
})

it('a test may not mock a module, nor leave itself or others out', async () => {
  expect(
    await complaints('test/system/some.test.ts', "vi.mock('#link/link')\nit.only('one', () => {})\ndescribe.skip('two', () => {})\n"),
  ).toEqual(['no-restricted-properties', 'no-restricted-properties', 'no-restricted-properties'])
})
