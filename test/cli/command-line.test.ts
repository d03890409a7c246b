import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import type { Audit } from '#model/audit'
import type { Review } from '#model/review'
import { rules } from '#rules/index'

import { tempRepository, tempFolder, type TempRepository } from '../support/temp-repository.ts'
import { isInstalled, runCli, spawnCli } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})
const unbounded = "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n"

const withChange = (files: Readonly<Record<string, string>> = { 'src/rates.ts': unbounded }): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest })
  repository.commit('base')
  repository.write(files)
  return repository
}

describe('help', () => {
  it.each([
    [['--help'], 'review [options]'],
    [['review', '--help'], 'GitHub did not answer'],
    [['audit', '--help'], '--rev <rev>'],
    [['rules', '--help'], '--format'],
    [['checks', '--help'], '--format'],
    [['explain', '--help'], '<rule>'],
    [['init', '--help'], '--print'],
    [['completion', '--help'], 'source <(readiness completion bash)'],
    [['--help'], 'readiness review --base origin/main'],
    [['--version'], '.'],
  ])('%j', async (args, text) => {
    const { code, stdout, stderr } = await runCli(tempFolder(), args)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(text)
  })
})

describe('wrong usage', () => {
  it.each([
    [['reviw'], 'Did you mean review?'],
    [['review', '--frmat', 'json'], 'Did you mean --format?'],
    [['review', '--format', 'xml'], 'Allowed choices are terminal'],
    [['explain', 'external-call-without-timeuot'], 'Did you mean external-call-without-timeout?'],
    [['explain', 'timeout'], 'external-call-without-timeout'],
    [['explain', 'zzz'], '`readiness rules` lists them'],
    [['review', '--only', 'destructive-migratoin'], 'Did you mean destructive-migration?'],
    [['review'], 'Run this inside a clone'],
  ])('%j says what to do next', async (args, text) => {
    const { code, stdout, stderr } = await runCli(tempFolder(), args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(text)
  })
})

describe('listings', () => {
  it('rules and checks, as text and as JSON', async () => {
    const dir = tempFolder()
    const listed = JSON.parse((await runCli(dir, ['rules', '--format', 'json'])).stdout) as { rules: { id: string }[] }
    expect(listed.rules.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort())
    const text = (await runCli(dir, ['rules'])).stdout
    for (const { id } of rules) expect(text).toContain(id)
    expect((await runCli(dir, ['checks'])).stdout).toContain('Timeouts on all external calls')
    const checks = JSON.parse((await runCli(dir, ['checks', '--format', 'json'])).stdout) as { checks: unknown[] }
    expect(checks.checks).toHaveLength(70)
  })

  it('explains every rule, as text and as JSON', async () => {
    // A process for each would take minutes.
    const asked = isInstalled ? rules.slice(0, 3) : rules
    for (const { id, title } of asked) {
      expect((await runCli('.', ['explain', id])).stdout).toContain(title)
      expect(JSON.parse((await runCli('.', ['explain', id, '--format', 'json'])).stdout)).toMatchObject({ id })
    }
  })
})

describe('review', () => {
  it.each(['terminal', 'json', 'sarif', 'markdown', 'github', 'gitlab'])('as %s tells the finding, and without colours', async (format) => {
    const { code, stdout, stderr } = await runCli(withChange().dir, ['review', '--format', format])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout).toContain('src/rates.ts')
    expect(stdout).not.toContain('\u001b')
  })

  it.each([
    [[], 1],
    [['--fail-on', 'P0'], 0],
    [['--fail-on', 'P1'], 1],
    [['--fail-on', 'P3'], 1],
    [['--fail-on', 'never'], 0],
    [['--only', 'destructive-migration'], 0],
    [['--only', 'destructive-migration, external-call-without-timeout'], 1],
    [['--base', 'main', '--head', 'main'], 0],
  ] as const)('%j exits with %i', async (args, code) => {
    expect((await runCli(withChange().dir, ['review', ...args])).code).toBe(code)
  })

  it("lays the repository's configuration over the file of --defaults", async () => {
    const repository = withChange()
    const defaults = join(tempFolder(), 'organisation.yml')
    writeFileSync(defaults, 'rules: { external-call-without-timeout: P3 }\n')
    const relaxed = await runCli(repository.dir, ['review', '--defaults', defaults])
    expect(relaxed.code).toBe(0)
    writeFileSync(defaults, 'locked: [blok]\n')
    const wrong = await runCli(repository.dir, ['audit', '--defaults', defaults])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining(`${defaults}:1`)])
    const missing = await runCli(repository.dir, ['review', '--defaults', 'no-such-file.yml'])
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('no-such-file.yml: ENOENT')])
  })

  it('says what a change to the configuration would do, and gives 2 for one that is not valid', async () => {
    const change = (text: string) => withChange({ 'src/rates.ts': unbounded, '.github/readiness.yml': text }).dir
    const preview = await runCli(change('ignore: ["src/**"]\n'), ['review'])
    expect(preview.code).toBe(1)
    expect(preview.stderr).toContain('This change adds a configuration, which takes effect once it is merged.')
    expect(preview.stderr).toContain('unexamined')
    const blocking = await runCli(change('blok: P1\n'), ['review'])
    expect([blocking.code, blocking.stderr]).toEqual([1, expect.stringContaining('`.github/readiness.yml:1`: blok')])
    const invalid = await runCli(withChange({ '.github/readiness.yml': 'blok: P1\n' }).dir, ['review'])
    expect(invalid.code).toBe(2)
  })

  it('writes further formats to files, relative to where the caller stands, each as it would be printed', async () => {
    const { dir } = withChange()
    const elsewhere = tempFolder()
    const write = ['--write', 'sarif=out.sarif', '--write', 'markdown=summary.md', '--write', `gitlab=${join(elsewhere, 'quality.json')}`]
    const { code, stdout } = await runCli(elsewhere, ['review', '--repo', dir, '--format', 'json', ...write])
    expect(code).toBe(1)
    expect((JSON.parse(stdout) as Review).verdict).toBe('not-production-ready')
    for (const [file, format] of [
      ['out.sarif', 'sarif'],
      ['summary.md', 'markdown'],
      ['quality.json', 'gitlab'],
    ] as const)
      expect(readFileSync(join(elsewhere, file), 'utf8')).toBe((await runCli(dir, ['review', '--format', format])).stdout)
  })

  it.each([
    ['xml=report.xml', 'terminal, json, sarif, markdown, github, gitlab'],
    ['report.sarif', 'Expected FORMAT=FILE'],
    ['sarif=', 'Expected FORMAT=FILE'],
    ['sarif=no-such-folder/report.sarif', 'an existing, writable folder'],
  ])('--write %s is wrong usage, and says what to do', async (value, text) => {
    const { code, stderr } = await runCli(withChange().dir, ['review', '--write', value])
    expect(code).toBe(2)
    expect(stderr).toContain(text)
  })

  it('--explain says of each rule with a finding what `readiness explain` says, once', async () => {
    const { dir } = withChange({ 'src/rates.ts': unbounded, 'src/more.ts': unbounded })
    const plain = await runCli(dir, ['review'])
    const { code, stdout } = await runCli(dir, ['review', '--explain'])
    const explained = (await runCli(dir, ['explain', 'external-call-without-timeout'])).stdout
    expect(code).toBe(1)
    expect(stdout.startsWith(plain.stdout)).toBe(true)
    expect(stdout.split(explained)).toHaveLength(2)
    const wrong = await runCli(dir, ['review', '--explain', '--format', 'sarif'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('readiness explain RULE --format json')])
  })

  it('finds the repository from a folder inside it, by --repo, and where npm was called from', async () => {
    const { dir } = withChange()
    const inside = join(dir, 'src')
    mkdirSync(inside, { recursive: true })
    const elsewhere = tempFolder()
    expect((await runCli(inside, ['review'])).code).toBe(1)
    expect((await runCli(elsewhere, ['review', '--repo', dir])).code).toBe(1)
    expect((await runCli(elsewhere, ['review', '--repo', '..'], { INIT_CWD: inside })).code).toBe(1)
    expect((await runCli(elsewhere, ['review'], { INIT_CWD: dir })).code).toBe(1)
  })

  it('takes configuration from the base: a change cannot disarm its own gate', async () => {
    const off = 'rules:\n  external-call-without-timeout: off\n'
    expect((await runCli(withChange({ 'src/rates.ts': unbounded, '.github/readiness.yml': off }).dir, ['review'])).code).toBe(1)
    const repository = tempRepository()
    repository.write({ 'package.json': manifest, '.github/readiness.yml': off })
    repository.commit('base')
    repository.write({ 'src/rates.ts': unbounded })
    expect((await runCli(repository.dir, ['review'])).code).toBe(0)
  })

  it('says the same twice, to the byte', async () => {
    const { dir } = withChange()
    const once = await runCli(dir, ['review', '--format', 'json'])
    expect(await runCli(dir, ['review', '--format', 'json'])).toEqual(once)
  })
})

describe('review --staged', () => {
  it('reviews what is staged, and not what is only on disk', async () => {
    const repository = withChange()
    expect((await runCli(repository.dir, ['review', '--staged'])).code).toBe(0)
    repository.git('add', '.')
    repository.write({ 'src/rates.ts': 'export {}\n' })
    const { code, stdout } = await runCli(repository.dir, ['review', '--staged'])
    expect(code).toBe(1)
    expect(stdout).toMatch(/^Compared `HEAD` \(`[0-9a-f]{12}`\) with the staged files: 1 changed file/)
    expect(stdout).toContain('external-call-without-timeout')
  })

  it.each([[['--head', 'HEAD']], [['--pr', 'acme/orders#7']]])('is refused beside %j', async (more) => {
    const { code, stderr } = await runCli(withChange().dir, ['review', '--staged', ...more])
    expect(code).toBe(2)
    expect(stderr).toContain('--staged')
  })
})

describe('audit', () => {
  it.each(['terminal', 'json', 'markdown', 'sarif', 'html'])('as %s', async (format) => {
    const { code, stdout, stderr } = await runCli(withChange().dir, ['audit', '--format', format])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('external-call-without-timeout')
  })

  it('shows each gap with its code and its four parts, before the checks of its area', async () => {
    const { stdout } = await runCli(withChange().dir, ['audit'])
    const own = stdout.slice(stdout.indexOf('Failure handling'), stdout.indexOf('Data safety'))
    expect(own).toMatch(
      /^Failure handling[^\n]*: Not production-ready \(1 P1[^)]*\)\n[^]*> 3 │ [^]*axios\.get[^]*Missing or unsafe: [^]*Operational risk: [^]*Fix: [^]*Severity: [^]*\n {2}gap +4\.1 /,
    )
  })

  it.each([
    ['P0', 0],
    ['P1', 1],
    ['P3', 1],
  ])('with --fail-on %s exits with %i for a P1 gap', async (severity, expected) => {
    const timeouts = ['--only', 'external-call-without-timeout']
    expect((await runCli(withChange().dir, ['audit', '--fail-on', severity, ...timeouts])).code).toBe(expected)
  })

  it('does not fail for a gap that the baseline records', async () => {
    const { dir } = withChange()
    expect((await runCli(dir, ['audit', '--fail-on', 'P3'])).code).toBe(1)
    await runCli(dir, ['baseline'])
    expect((await runCli(dir, ['audit', '--fail-on', 'P3'])).code).toBe(0)
    expect((await runCli(dir, ['audit', '--fail-on', 'P3', '--no-baseline'])).code).toBe(1)
  })

  it('by some rules lists only the checks that they serve', async () => {
    const args = ['audit', '--format', 'json', '--only', 'external-call-without-timeout']
    const audit = JSON.parse((await runCli(withChange().dir, args)).stdout) as Audit
    expect(audit.checks.map(({ id, status }) => `${id} ${status}`)).toEqual(['4.1 gap', '4.7 not-evidenced'])
  })

  it('goes to files too, and not through a link', async () => {
    const { dir } = withChange()
    const { code } = await runCli(dir, ['audit', '--write', 'html=audit.html', '--write', 'json=audit.json'])
    expect(code).toBe(0)
    expect(readFileSync(join(dir, 'audit.html'), 'utf8')).toContain('external-call-without-timeout')
    expect((JSON.parse(readFileSync(join(dir, 'audit.json'), 'utf8')) as Audit).checks).toHaveLength(70)
    expect((await runCli(dir, ['audit', '--write', 'github=a.txt'])).code).toBe(2)
  })

  it('answers all 70 checks, and rules out what the repository has not', async () => {
    const audit = JSON.parse((await runCli(withChange().dir, ['audit', '--format', 'json'])).stdout) as Audit
    const status = new Map(audit.checks.map((check) => [check.id, check.status]))
    expect(status.size).toBe(70)
    expect(status.get('4.1')).toBe('gap')
    expect(status.get('5.4')).toBe('not-applicable')
    expect(status.get('9.2')).toBe('not-applicable')
  })

  it('rules nothing out when something could not be read, and exits with 3', async () => {
    const { dir } = withChange({ 'src/rates.ts': unbounded, 'src/broken.ts': 'export const = {\n' })
    const { code, stdout } = await runCli(dir, ['audit', '--format', 'json'])
    const audit = JSON.parse(stdout) as Audit
    expect(code).toBe(3)
    expect(audit.coverage.notExamined.map(({ path }) => path)).toEqual(['src/broken.ts'])
    expect(audit.checks.filter(({ status }) => status === 'not-applicable')).toEqual([])
  })

  it('of a repository with a broken test is complete', async () => {
    const { dir } = withChange({ 'src/rates.ts': unbounded, 'test/broken.test.ts': 'export const = {\n' })
    const { code, stdout } = await runCli(dir, ['audit', '--format', 'json'])
    expect(code).toBe(0)
    expect((JSON.parse(stdout) as Audit).coverage.skipped.map(({ path }) => path)).toEqual(['test/broken.test.ts'])
  })

  it('of one commit, and of a repository without any commit', async () => {
    const repository = withChange()
    const old = JSON.parse((await runCli(repository.dir, ['audit', '--rev', 'main', '--format', 'json'])).stdout) as Audit
    expect(old.findings.filter(({ ruleId }) => ruleId === 'external-call-without-timeout')).toEqual([])
    const empty = tempRepository()
    empty.write({ 'package.json': manifest, 'src/rates.ts': unbounded })
    const audit = JSON.parse((await runCli(empty.dir, ['audit', '--format', 'json'])).stdout) as Audit
    expect(audit.findings.map(({ ruleId }) => ruleId)).toContain('external-call-without-timeout')
  })
})

describe.skipIf(isInstalled)('progress', () => {
  const told = async (...args: readonly string[]): Promise<(string | undefined)[]> => {
    const lines: (string | undefined)[] = []
    await runCli(withChange().dir, args, {}, (line) => void lines.push(line))
    return lines
  }

  it.each([['review'], ['audit'], ['baseline']])('of %s is told step by step, and its end before the report', async (command) => {
    const lines = await told(command)
    for (const step of ['Reading 2 files', 'Extracting facts: 2 of 2 files', 'Linking', `Running ${rules.length} rules`])
      expect(lines).toContainEqual(expect.stringContaining(step))
    expect(lines.at(-1)).toBeUndefined()
  })

  it.each([['review'], ['audit'], ['baseline']])('of %s is not told with --quiet', async (command) => {
    expect((await told(command, '--quiet')).filter((line) => line !== undefined)).toEqual([])
  })
})

describe('the process', () => {
  it('writes everything into a pipe before it ends, and exits with the code', async () => {
    const many = Array.from(
      { length: 600 },
      (_, index) => `export const load${index} = () => axios.get('https://rates.example.com/${index}')`,
    )
    const { dir } = withChange({ 'src/rates.ts': `import axios from 'axios'\nimport 'express'\n${many.join('\n')}\n` })
    const { code, stdout, stderr } = await spawnCli(dir, ['review', '--format', 'json'])
    expect([code, stderr]).toEqual([1, ''])
    expect(stdout.length).toBeGreaterThan(300_000)
    expect((JSON.parse(stdout) as Review).findings.filter(({ stage }) => stage === 'stable')).toHaveLength(600)
    const cut = await spawnCli(dir, ['review', '--format', 'json'], { stopReadingAfter: 1_000 })
    expect([cut.code, cut.stderr]).toEqual([1, ''])
  }, 60_000)
})

describe('the cache of facts', () => {
  const homes = () => {
    const home = tempFolder()
    return { env: { HOME: home }, home, folder: join(home, '.cache/readiness/facts') }
  }

  it("is kept in the user's caches, and a second review gives the same", async () => {
    const repository = withChange()
    const { env, home, folder } = homes()
    const first = await runCli(repository.dir, ['review', '--format', 'json'], env)
    const [own = ''] = readdirSync(folder)
    expect(readdirSync(join(folder, own))).toHaveLength(1)
    expect(statSync(join(home, '.local/state/readiness/facts-cache.key')).mode & 0o777).toBe(0o600)
    const second = await runCli(repository.dir, ['review', '--format', 'json'], env)
    expect(second).toEqual(first)
    expect(readdirSync(join(folder, own))).toHaveLength(1)
    expect(readdirSync(join(repository.dir, '.git'))).not.toContain('readiness')
  })

  it('--no-cache leaves it alone', async () => {
    const repository = withChange()
    const { env, home } = homes()
    await runCli(repository.dir, ['review', '--no-cache'], env)
    await runCli(repository.dir, ['audit', '--no-cache'], env)
    expect(readdirSync(home)).toEqual([])
  })

  it('a folder that cannot be used is reported once, and the review is the same', async () => {
    const repository = withChange()
    const { env, home } = homes()
    const without = await runCli(repository.dir, ['review', '--no-cache'], env)
    writeFileSync(join(home, '.cache'), '')
    const run = await runCli(repository.dir, ['review'], env)
    expect(run.stdout).toBe(without.stdout)
    expect(run.stderr.match(/The cache in/g)).toHaveLength(1)
    expect(run.stderr).toContain('--no-cache')
  })
})
