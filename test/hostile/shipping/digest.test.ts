import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../cli/run-cli.ts'
import { gitIn, tempFolder, tempRepository, type TempRepository } from '../../support/temp-repository.ts'

const files = {
  'package.json': JSON.stringify({
    name: 'orders',
    scripts: { start: 'node src/main.js' },
    dependencies: { axios: '1.7.0', express: '5.0.0' },
  }),
  'src/rates.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
}

const waivers = (reason: string): string =>
  `waivers:\n  - rule: external-call-without-timeout\n    path: src/rates.ts\n    reason: ${reason}\n    owner: orders\n    approver: grace\n    expires: '2099-12-31'\n`

interface Differences {
  /** Files of the base, beside the ones that every repository has. */
  readonly base?: Readonly<Record<string, string>>
  readonly head?: Readonly<Record<string, string>>
}

/** The branches `main` and `feature`, the same in every repository that is made of the same files. */
const made = ({ base = {}, head = {} }: Differences = {}): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'README.md': '# Orders\n', ...base })
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  repository.write({ ...files, ...head })
  repository.commit('change')
  return repository
}

const range = ['--base', 'main', '--head', 'feature']

const reportOf = async (dir: string, args: readonly string[] = range): Promise<{ digest: string; repository: string }> => {
  const { stdout, stderr } = await runCli(dir, ['review', '--format', 'json', ...args])
  if (stdout === '') throw new Error(stderr)
  return JSON.parse(stdout) as { digest: string; repository: string }
}

const digestOf = async (dir: string, args?: readonly string[]): Promise<string> => (await reportOf(dir, args)).digest

let reviewed: Promise<string> | undefined
/** The digest of {@link made} without differences, whose commits are the same in every test. */
const reference = (): Promise<string> => (reviewed ??= digestOf(made().dir))

/** The same commits in a folder of this name. */
const copied = (repository: TempRepository, name = 'another-name'): string => {
  const to = join(tempFolder(), name)
  cpSync(repository.dir, to, { recursive: true })
  return to
}

describe('the same commits have the same digest', () => {
  it.each<readonly [string, (repository: TempRepository) => string]>([
    ['a copy in a folder of another name', (repository) => copied(repository)],
    ['a copy in a folder whose name has a line break and a quote', (repository) => copied(repository, 'or\n"ders')],
    [
      'a clone made later, with another remote',
      (repository) => {
        const dir = join(tempFolder(), 'clone')
        gitIn(repository.dir, 'clone', '--quiet', '--no-local', '--branch', 'main', repository.dir, dir)
        gitIn(dir, 'branch', 'feature', 'origin/feature')
        return dir
      },
    ],
    [
      'a copy whose remote names another owner',
      (repository) => {
        const dir = copied(repository)
        gitIn(dir, 'remote', 'add', 'origin', 'https://github.com/mallory/payments.git')
        return dir
      },
    ],
    [
      'a copy with a program named in its git configuration',
      (repository) => {
        const dir = copied(repository)
        gitIn(dir, 'config', 'core.fsmonitor', './evil.sh')
        return dir
      },
    ],
    [
      'a copy with another branch checked out',
      (repository) => {
        const dir = copied(repository)
        gitIn(dir, 'checkout', '--quiet', 'main')
        return dir
      },
    ],
    [
      'a copy with packed objects',
      (repository) => {
        const dir = copied(repository)
        gitIn(dir, 'gc', '--quiet')
        return dir
      },
    ],
  ])('%s does not change it', async (_, another) => {
    expect(await reference()).toMatch(/^[0-9a-f]{64}$/)
    expect(await digestOf(another(made()))).toBe(await reference())
  })

  it('other names of the same commits do not change it', async () => {
    const { dir, git } = made()
    const ids = ['--base', git('rev-parse', 'main'), '--head', git('rev-parse', 'feature')]
    expect(await digestOf(dir, ids)).toBe(await reference())
  })

  it('a second run, with the facts that the first one kept, does not change it', async () => {
    const { dir } = made()
    expect(await digestOf(dir)).toBe(await digestOf(dir, [...range, '--no-cache']))
  })

  it('a newer commit of the base with the same settings does not change it', async () => {
    const repository = made()
    repository.git('checkout', '--quiet', 'main')
    repository.write({ 'docs/a.md': '# A\n' })
    repository.commit('docs')
    expect(await digestOf(repository.dir)).toBe(await reference())
  })

  it('a copied working tree has the digest of the first one', async () => {
    const repository = made()
    repository.write({ 'src/more.ts': 'export const more = 1\n' })
    const dir = copied(repository)
    expect(await digestOf(dir, ['--base', 'main'])).toBe(await digestOf(repository.dir, ['--base', 'main']))
  })

  it('Markdown shows the digest of JSON', async () => {
    const { dir } = made()
    const { stdout } = await runCli(dir, ['review', '--format', 'markdown', ...range])
    expect(stdout).toContain(await digestOf(dir))
  })
})

describe('other inputs have another digest', () => {
  const rates = files['src/rates.ts']
  it.each<readonly [string, Differences, Differences]>([
    ['one byte of a file that is examined', {}, { head: { 'src/rates.ts': `${rates} ` } }],
    ['one byte of a file that no rule reads', { head: { 'data.bin': 'a' } }, { head: { 'data.bin': 'b' } }],
    ['the name of a file', { head: { 'docs/a.md': 'A' } }, { head: { 'docs/b.md': 'A' } }],
    ['a setting that changes no finding', {}, { base: { '.github/readiness.yml': 'comments:\n  max: 9\n' } }],
    ['the severity of a rule', {}, { base: { '.github/readiness.yml': 'rules:\n  external-call-without-timeout: P3\n' } }],
    ['a waiver', {}, { base: { '.github/readiness-waivers.yml': waivers('Accepted until the provider is replaced.') } }],
    [
      'the reason of a waiver',
      { base: { '.github/readiness-waivers.yml': waivers('Accepted until the provider is replaced.') } },
      { base: { '.github/readiness-waivers.yml': waivers('Accepted until the service is replaced.') } },
    ],
  ])('%s changes it', async (_, one, other) => {
    expect(await digestOf(made(other).dir)).not.toBe(await digestOf(made(one).dir))
  })

  it('settings at the tip of the base change it, where the change started from an older commit', async () => {
    const repository = made()
    repository.git('checkout', '--quiet', 'main')
    repository.write({ '.github/readiness.yml': 'block: P0\n' })
    repository.commit('settings')
    expect(await digestOf(repository.dir)).not.toBe(await reference())
  })

  it("the organisation's defaults change it", async () => {
    const { dir } = made()
    const defaults = join(tempFolder(), 'defaults.yml')
    writeFileSync(defaults, 'block: P2\n')
    expect(await digestOf(dir, [...range, '--defaults', defaults])).not.toBe(await reference())
  })

  it('the rules that were asked change it, also where none of them finds anything', async () => {
    const { dir } = made()
    const only = (rule: string) => digestOf(dir, [...range, '--only', rule])
    expect(await only('unbounded-retry')).not.toBe(await only('unbounded-concurrency'))
  })

  it('another author of the same files, which is another commit, changes it', async () => {
    const repository = made()
    repository.git('commit', '--quiet', '--amend', '--no-edit', '--author', 'Mallory <mallory@example.com>')
    expect(await digestOf(repository.dir)).not.toBe(await reference())
  })

  it('a file that becomes executable changes it', async () => {
    const repository = made({ head: { 'run.sh': 'echo 1\n' } })
    const before = await digestOf(repository.dir)
    repository.git('update-index', '--chmod=+x', 'run.sh')
    repository.git('commit', '--quiet', '--message', 'executable')
    expect(await digestOf(repository.dir)).not.toBe(before)
  })
})
