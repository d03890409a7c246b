import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

import { runCli } from './run-cli.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

const documents = [...globSync('*.md', { cwd: root }), ...globSync('docs/*.md', { cwd: root }), '.pre-commit-hooks.yaml'].sort()

/** Invocations of the command in fenced blocks of commands and pipelines, and in the hooks. */
const invocations = (path: string): string[] => {
  const text = read(path)
  const blocks = path.endsWith('.md')
    ? [...text.matchAll(/^(`{3,})(?:sh|yaml)\n([\s\S]*?)^\1$/gm)].map(([, , block = '']) => block)
    : [text]
  return blocks.flatMap((block) =>
    [...block.matchAll(/^\s*(?:- |entry: )?(?:npm run -s readiness -- |npx --no-install readiness |readiness )([a-z].*)$/gm)].map(
      ([, rest = '']) => rest.replace(/\s+(#|>|\|).*$/, ''),
    ),
  )
}

/** The text of `readiness COMMAND --help`; each is asked for once. */
const helps = new Map<string, Promise<string>>()
const helpOf = (command: string): Promise<string> => {
  const known = helps.get(command) ?? runCli(root, [command, '--help']).then(({ code, stdout }) => (code === 0 ? stdout : ''))
  helps.set(command, known)
  return known
}

it.each(documents.filter((path) => invocations(path).length > 0))('every command and option that %s shows exists', async (path) => {
  for (const line of invocations(path)) {
    const [command = '', ...words] = line.split(/\s+/)
    const help = await helpOf(command)
    expect(help, `${path}: readiness ${line}`).toContain(`Usage: readiness ${command}`)
    for (const option of words.filter((word) => word.startsWith('--')))
      expect(help, `${path}: readiness ${line}`).toMatch(new RegExp(`^ +${option.replace(/=.*/, '')}( |$)`, 'm'))
  }
})

it('a command or an option that there is not would be found', async () => {
  expect(await helpOf('reviews')).not.toContain('Usage: readiness reviews')
  expect(await helpOf('review')).not.toMatch(/^ +--publis( |$)/m)
  expect(invocations('docs/cli.md')).toContain('review --pr acme/orders#7')
})

it.each(documents)('%s never runs the package `readiness` of the registry, which is not ours', (path) => {
  expect(read(path)).not.toMatch(/\bnpx (?!--no-install )(?:-\S+ )*readiness(?![\w-])/)
})

it('the hook of pre-commit calls a program of the package, and gives it no files', () => {
  const [hook, ...others] = parse(read('.pre-commit-hooks.yaml')) as Record<string, unknown>[]
  const { bin } = JSON.parse(read('package.json')) as { bin: Record<string, string> }
  expect(others).toEqual([])
  expect(hook).toMatchObject({ id: 'readiness', language: 'node', pass_filenames: false, always_run: true, stages: ['pre-push'] })
  expect(Object.keys(bin)).toContain(String(hook?.['entry']).split(' ')[0])
})

it('each action of the example is named by its commit, and ours, whose commit no page can know, with the command that prints it', () => {
  const text = read('docs/ci.md')
  const used = [...text.matchAll(/\buses: (\S+)@(\S+)(?: # (\S+))?/g)].map(([, action = '', at = '', version]) => ({ action, at, version }))
  const [ours, others] = [
    used.filter(({ action }) => action === 'readiness/readiness'),
    used.filter(({ action }) => action !== 'readiness/readiness'),
  ]
  expect([ours.length, others.length]).toEqual([1, 2])
  for (const { at, version } of others)
    expect([at, version]).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/), expect.stringMatching(/^v\d/)])
  expect(text.replaceAll(/\s+/g, ' ')).toContain('`git ls-remote --tags https://github.com/readiness/readiness` prints the commits')
})

it('docs/ci.md tells the inputs and the outputs of the action, all of them and no other', () => {
  const action = parse(read('action.yml')) as { inputs: object; outputs: object }
  const tables = [...read('docs/ci.md').matchAll(/^\| (input|output) [\s\S]*?\n\n/gm)].map(([table]) =>
    table
      .split('\n')
      .slice(2)
      .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)),
  )
  expect(tables).toEqual([Object.keys(action.inputs), Object.keys(action.outputs)])
})
