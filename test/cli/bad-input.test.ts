import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'

import type { Review } from '#model/review'

import { gitIn, tempFolder, tempRepository, type TempRepository } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

/** What every change of these tests brings beside the bad input: if this is found, the rest was reviewed. */
const canary = {
  'src/canary.ts': "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n",
}

const withBase = (): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest })
  repository.commit('base')
  repository.git('checkout', '-q', '-b', 'feature')
  return repository
}

const reviewed = async (
  repository: TempRepository,
  ...args: readonly string[]
): Promise<{ code: number | null; review: Review; stderr: string }> => {
  const { code, stdout, stderr } = await runCli(repository.dir, ['review', '--format', 'json', ...args])
  expect(stderr).toBe('')
  return { code, review: JSON.parse(stdout) as Review, stderr }
}

const newFindings = ({ findings }: Review): string[] =>
  findings
    .filter(({ state, stage }) => state === 'new' && stage === 'stable')
    .map(({ ruleId, path, startLine }) => `${ruleId} ${path}:${startLine}`)

const canaryFound = 'external-call-without-timeout src/canary.ts:3'

describe('what cannot be reviewed at all ends with a sentence and exit code 2', () => {
  const refused = async (dir: string, args: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await runCli(dir, args)
    expect(stdout).toBe('')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(code).toBe(2)
    return stderr
  }

  it('a repository without a commit', async () => {
    expect(await refused(tempRepository().dir, ['review', '--base', 'HEAD'])).toContain('has no commit')
  })

  it('a folder that is no repository', async () => {
    expect(await refused(tempFolder(), ['review'])).toMatch(/^readiness: .*not .*git repository/)
  })

  it('a folder that is not there', async () => {
    expect(await refused(tempFolder(), ['review', '--repo', 'nowhere'])).toContain('nowhere')
  })

  it('a revision that nobody knows', async () => {
    expect(await refused(withBase().dir, ['review', '--base', 'no-such-branch'])).toContain('has no commit "no-such-branch"')
  })

  it('a revision that looks like an option', async () => {
    expect(await refused(withBase().dir, ['review', '--base=--output=x'])).toContain('is not a revision')
  })

  it('a shallow clone without the common ancestor', async () => {
    const origin = withBase()
    origin.write({ 'a.ts': 'export {}\n' })
    origin.commit('feature')
    origin.git('checkout', '-q', 'main')
    origin.write({ 'b.ts': 'export {}\n' })
    origin.commit('main goes on')
    const dir = join(tempFolder(), 'clone')
    gitIn(origin.dir, 'clone', '-q', '--depth=1', '--no-single-branch', pathToFileURL(origin.dir).href, dir)
    expect(await refused(dir, ['review', '--base', 'origin/main', '--head', 'origin/feature'])).toContain('fetch-depth: 0')
  })

  it.each([
    ['YAML that is none', 'block: [P1', 1],
    ['a key that there is not', 'block: P1\nblok: P2\n', 2],
    ['a rule that there is not', 'rules:\n  no-such-rule: off\n', 2],
    ['a severity that there is not', 'block: P9\n', 1],
  ])('a configuration with %s', async (_name, text, line) => {
    const repository = tempRepository()
    repository.write({ 'package.json': manifest, '.github/readiness.yml': text })
    repository.commit('base')
    expect(await refused(repository.dir, ['review'])).toContain(`.github/readiness.yml:${line}`)
  })

  it.each([
    ['an unknown command', ['revue']],
    ['an unknown option', ['review', '--bse', 'main']],
    ['an unknown format', ['review', '--format', 'yaml']],
    ['an unknown rule', ['review', '--only', 'no-such-rule']],
    ['an unknown severity', ['review', '--fail-on', 'P7']],
    ['a rule to explain that there is not', ['explain', 'no-such-rule']],
  ])('%s', async (_name, args) => {
    expect(await refused(withBase().dir, args)).not.toBe('')
  })
})

describe('a file that cannot be examined is told, and the rest is reviewed', () => {
  it.each([
    ['broken TypeScript', 'src/broken.ts', 'export const = {\n'],
    ['broken SQL', 'migrations/2_broken.sql', 'CREATE TABLE (\n'],
    ['broken YAML', 'deploy/broken.yaml', 'kind: Deployment\n  metadata: [\n'],
    ['a broken manifest', 'worker/package.json', '{ "name": "worker", '],
    ['20 MB', 'src/huge.ts', `${'export const x = 1 // a line\n'.repeat(720_000)}`],
    ['20 MB in a single line', 'src/line.ts', `export const x = '${'y'.repeat(20_000_000)}'\n`],
    ['900 kB in a single line', 'src/line.ts', `export const x = '${'y'.repeat(900_000)}'\n`],
  ])(
    '%s',
    async (_name, path, content) => {
      const repository = withBase()
      repository.write({ [path]: content })
      const alone = await reviewed(repository)
      expect(alone.review.coverage.notExamined.map((file) => file.path)).toEqual([path])
      expect(alone.review.verdict).toBe('not-fully-examined')
      expect(alone.code).toBe(3)
      repository.write(canary)
      const both = await reviewed(repository)
      expect(newFindings(both.review)).toEqual([canaryFound])
      expect(both.review.coverage.notExamined.map((file) => file.path)).toEqual([path])
      expect(both.code).toBe(1)
      const never = await reviewed(repository, '--fail-on', 'never')
      expect(never.code).toBe(3)
    },
    60_000,
  )

  it('a NUL in code hides nothing: it is not examined, and told', async () => {
    const repository = withBase()
    repository.write({ 'src/nul.ts': new Uint8Array([101, 0, 101, 10]), ...canary })
    const { review, code } = await reviewed(repository)
    expect(review.coverage.notExamined).toEqual([{ path: 'src/nul.ts', reason: 'binary file' }])
    expect(review.coverage.examined).not.toContain('src/nul.ts')
    expect(newFindings(review)).toEqual([canaryFound])
    expect(code).toBe(1)
  })
})

describe('what is unusual is reviewed like anything else', () => {
  it('file names with spaces, quotes, line breaks, other letters, bytes that are no UTF-8, and a dash in front', async () => {
    const repository = withBase()
    const names = [
      'src/a b.ts',
      'src/"quoted".ts',
      "src/it's.ts",
      'src/line\nbreak.ts',
      'src/tab\t.ts',
      '-rf.ts',
      'src/日本語.ts',
      'src/back\\slash.ts',
      'src/$(x).ts',
    ]
    repository.write(Object.fromEntries(names.map((name) => [name, canary['src/canary.ts']])))
    writeFileSync(
      Buffer.concat([Buffer.from(`${repository.dir}/src/`), Buffer.from([0xff, 0xfe]), Buffer.from('.ts')]),
      canary['src/canary.ts'],
    )
    repository.commit('names')
    const { review, code } = await reviewed(repository, '--base', 'main', '--head', 'feature')
    const found = review.findings.filter(({ state }) => state === 'new').map(({ path }) => path)
    expect(found).toHaveLength(names.length + 1)
    expect(found).toEqual(expect.arrayContaining(names))
    expect(code).toBe(1)
    for (const format of ['terminal', 'markdown', 'sarif', 'github']) {
      const run = await runCli(repository.dir, ['review', '--base', 'main', '--head', 'feature', '--format', format])
      expect(run).toMatchObject({ code: 1, stderr: '' })
      expect(run.stdout).toContain('rf.ts')
      // Nothing that a file is called may pass for a line of the output.
      expect(run.stdout.split('\n').filter((line) => line.startsWith('break.ts'))).toEqual([])
    }
  }, 60_000)

  it('links that go in circles, and out of the repository', async () => {
    const repository = withBase()
    mkdirSync(join(repository.dir, 'src'))
    symlinkSync('loop-b.ts', join(repository.dir, 'src/loop-a.ts'))
    symlinkSync('loop-a.ts', join(repository.dir, 'src/loop-b.ts'))
    symlinkSync('..', join(repository.dir, 'src/up'))
    symlinkSync('/etc/passwd', join(repository.dir, 'src/passwd.ts'))
    repository.write(canary)
    const { review, code } = await reviewed(repository)
    expect(newFindings(review)).toEqual([canaryFound])
    expect(review.coverage.skipped.map(({ path, reason }) => `${path} ${reason}`)).toContain('src/passwd.ts symbolic link')
    expect(code).toBe(1)
  })

  it('a submodule', async () => {
    const repository = withBase()
    const commit = tempRepository().commit('theirs')
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},libs/theirs`)
    repository.git('commit', '-q', '-m', 'a submodule')
    const { review, code } = await reviewed(repository, '--base', 'main', '--head', 'feature')
    expect(review.coverage.skipped).toEqual([{ path: 'libs/theirs', reason: 'submodule: its content belongs to another repository' }])
    expect(code).toBe(0)
  })

  it('imports and re-exports that go in circles', async () => {
    const repository = withBase()
    repository.write({
      'src/a.ts':
        "export * from './b.js'\nexport { x } from './c.js'\nimport { api } from './b.js'\nexport const f = () => api.get('/x')\n",
      'src/b.ts': "export * from './a.js'\nexport { x } from './c.js'\nexport { api } from './c.js'\n",
      'src/c.ts': "export * from './c.js'\nexport { x } from './a.js'\nexport { api } from './a.js'\n",
      ...canary,
    })
    const { review, code } = await reviewed(repository)
    expect(newFindings(review)).toEqual([canaryFound])
    expect(code).toBe(1)
  })

  it.each([
    ['5,000 nested brackets', `export const x = ${'('.repeat(5_000)}1${')'.repeat(5_000)}\n`],
    ['5,000 nested calls', `export const x = ${'f('.repeat(5_000)}1${')'.repeat(5_000)}\n`],
    ['a sum of 20,000', `export const x = ${'1 +\n'.repeat(20_000)}1\n`],
    ['5,000 nested arrays', `export const x = ${'['.repeat(5_000)}${']'.repeat(5_000)}\n`],
    ['a chain of 5,000 calls', `export const x = a${'.b()\n'.repeat(5_000)}\n`],
    ['5,000 nested blocks', `export const f = () => ${'{\n'.repeat(5_000)}${'}'.repeat(5_000)}\n`],
    ['an array of 80,000', `export const x = [\n${'1, 2, 3, 4, 5, 6, 7, 8,\n'.repeat(10_000)}]\n`],
  ])(
    '%s: examined, or told as not examined, never lost',
    async (_name, content) => {
      const repository = withBase()
      repository.write({ 'src/odd.ts': content, ...canary })
      const { review, code } = await reviewed(repository)
      expect(newFindings(review)).toEqual([canaryFound])
      const told = [...review.coverage.examined, ...review.coverage.notExamined.map((file) => file.path)]
      expect(told.filter((path) => path === 'src/odd.ts')).toHaveLength(1)
      expect(code).toBe(1)
    },
    60_000,
  )

  it.each([
    ['YAML of 5,000 levels', 'deploy/odd.yaml', `${'[\n'.repeat(5_000)}${']'.repeat(5_000)}\n`],
    [
      'YAML whose aliases explode',
      'deploy/odd.yaml',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join()}]`)
        .join('\n')}\n`,
    ],
    ['SQL of 5,000 brackets', 'migrations/1_odd.sql', `SELECT ${'('.repeat(5_000)}1${')'.repeat(5_000)};\n`],
    ['a manifest of 50,000 levels', 'odd/package.json', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])(
    '%s: examined, or told as not examined, never lost',
    async (_name, path, content) => {
      const repository = withBase()
      repository.write({ [path]: content, ...canary })
      const { review, code } = await reviewed(repository)
      expect(newFindings(review)).toEqual([canaryFound])
      const told = [...review.coverage.examined, ...review.coverage.notExamined.map((file) => file.path)]
      expect(told.filter((one) => one === path)).toHaveLength(1)
      expect(code).toBe(1)
    },
    60_000,
  )
})
