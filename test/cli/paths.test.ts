import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Audit } from '#model/audit'
import type { Review } from '#model/review'
import { auditSchema, reviewSchema } from '#report/formats/schema'
import { tempFolder, tempRepository, type TempRepository } from '../support/temp-repository.ts'
import { runCli } from './run-cli.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})

const unbounded = (name: string): string =>
  `import axios from 'axios'\nexport const ${name} = () => axios.get('https://${name}.example.com')\n`
const bounded = "import axios from 'axios'\nconst client = axios.create({\n  timeout: 2000,\n})\nexport const f = () => client.get('/x')\n"

/** Two folders, each with a finding, and a third without one. */
const withChange = (): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, 'src/gone/old.ts': unbounded('old') })
  repository.commit('base')
  rmSync(join(repository.dir, 'src/gone/old.ts'))
  repository.write({
    'src/rates/load.ts': unbounded('rates'),
    'src/taxes/load.ts': unbounded('taxes'),
    'src/taxes/more.ts': unbounded('more'),
    'src/quiet/f.ts': bounded,
    'README.md': '# Orders\n',
  })
  return repository
}

const found = ({ findings }: Pick<Review, 'findings'>): string[] => [
  ...new Set(findings.filter(({ state, stage }) => state === 'new' && stage === 'stable').map(({ path }) => path)),
]

const reviewed = async (cwd: string, ...args: string[]): Promise<{ code: number | null; review: Review }> => {
  const { code, stdout, stderr } = await runCli(cwd, ['review', ...args, '--format', 'json'])
  expect(stderr).toBe('')
  return { code, review: JSON.parse(stdout) as Review }
}

describe('`review` with paths', () => {
  it.each([
    [['src/taxes'], ['src/taxes/load.ts', 'src/taxes/more.ts']],
    [['src/taxes/'], ['src/taxes/load.ts', 'src/taxes/more.ts']],
    [['src/taxes/more.ts'], ['src/taxes/more.ts']],
    [
      ['./src/rates', 'src/taxes/more.ts'],
      ['src/rates/load.ts', 'src/taxes/more.ts'],
    ],
    [['src/quiet'], []],
    [['.'], ['src/rates/load.ts', 'src/taxes/load.ts', 'src/taxes/more.ts']],
  ])('%j reports only what lies there', async (paths, expected) => {
    const { code, review } = await reviewed(withChange().dir, ...paths)
    expect(found(review)).toEqual(expected)
    expect(code).toBe(expected.length > 0 ? 1 : 0)
    expect(() => reviewSchema.parse(review)).not.toThrow()
    for (const path of review.coverage.examined)
      expect(paths.some((given) => given === '.' || path.startsWith(given.replace('./', '')))).toBe(true)
  })

  it('counts what it leaves out, and does not call the change ready', async () => {
    const { code, stdout } = await runCli(withChange().dir, ['review', 'src/quiet'])
    expect(code).toBe(0)
    expect(stdout).toContain('Limited to `src/quiet`: 1 of 6 changed files.')
    expect(stdout).toContain('3 findings in other files are not listed.')
    expect(stdout).not.toContain('System meets production readiness standards.')
    expect(stdout).toMatch(/Limited\s+to `src\/quiet`/)
  })

  it('says the same in Markdown and in HTML', async () => {
    for (const format of ['markdown', 'html']) {
      const { stdout } = await runCli(withChange().dir, ['review', 'src/quiet', '--format', format])
      expect(stdout).toMatch(/Limited to .{0,20}src\/quiet/)
      expect(stdout).not.toContain('System meets production readiness standards.')
    }
  })

  it('reads what it does not report: the finding of a file depends on others', async () => {
    const repository = tempRepository()
    repository.write({
      'package.json': manifest,
      'src/client.ts': "import axios from 'axios'\nexport const client = axios.create({ timeout: 2000 })\n",
      'src/use.ts': "import { client } from './client.js'\nexport const f = () => client.get('https://rates.example.com')\n",
    })
    repository.commit('base')
    repository.write({
      'src/more.ts': "import { client } from './client.js'\nexport const g = () => client.get('https://taxes.example.com')\n",
    })
    expect(found((await reviewed(repository.dir, 'src/more.ts')).review)).toEqual([])
  })

  it('takes paths from where the caller is, also outside of the folder that is reviewed', async () => {
    const { dir } = withChange()
    expect(found((await reviewed(join(dir, 'src/taxes'), 'more.ts')).review)).toEqual(['src/taxes/more.ts'])
    expect(found((await reviewed(join(dir, 'src/taxes'), '../rates')).review)).toEqual(['src/rates/load.ts'])
    expect(found((await reviewed(join(dir, 'src/taxes'), '.')).review)).toEqual(['src/taxes/load.ts', 'src/taxes/more.ts'])
    expect(found((await reviewed(tempFolder(), join(dir, 'src/rates'), '--repo', dir)).review)).toEqual(['src/rates/load.ts'])
    expect(found((await reviewed(tempFolder(), 'src/rates', '--repo', dir)).review)).toEqual(['src/rates/load.ts'])
  })

  it('takes a path that the change removed', async () => {
    const { code, review } = await reviewed(withChange().dir, 'src/gone/old.ts')
    expect([code, review.coverage.examined]).toEqual([0, ['src/gone/old.ts']])
    expect(review.findings.map(({ state }) => state)).toEqual(['fixed'])
  })

  it.each([
    ['src/taxs', 'There is no file or folder `src/taxs` in this change or its repository. Did you mean "src/taxes"?'],
    ['src/taxes/load.js', 'Did you mean "src/taxes/load.ts"?'],
    ['src/ta', 'There is no file or folder `src/ta`'],
    ['../elsewhere', 'is outside the repository'],
    ['/etc/passwd', 'is outside the repository'],
    ['node_modules', 'There is no file or folder `node_modules`'],
    ['', 'An empty path'],
  ])('refuses %j, and says why', async (path, words) => {
    const repository = withChange()
    repository.write({ '.gitignore': 'node_modules\n' })
    mkdirSync(join(repository.dir, 'node_modules'))
    const { code, stdout, stderr } = await runCli(repository.dir, ['review', 'src/rates', path])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })

  it('never matches a folder by the beginning of its name', async () => {
    const repository = withChange()
    repository.write({ 'src/taxes-old/load.ts': unbounded('old') })
    expect(found((await reviewed(repository.dir, 'src/taxes')).review)).toEqual(['src/taxes/load.ts', 'src/taxes/more.ts'])
  })

  it('reports a file that could not be examined only if it lies there', async () => {
    const repository = withChange()
    repository.write({ 'src/quiet/broken.ts': 'export const = {\n' })
    expect((await reviewed(repository.dir, 'src/quiet')).code).toBe(3)
    expect((await reviewed(repository.dir, 'src/quiet/f.ts')).code).toBe(0)
  })

  it('works with --staged, --only and a range', async () => {
    const repository = withChange()
    repository.git('add', 'src/taxes')
    expect(found((await reviewed(repository.dir, '--staged', 'src/taxes')).review)).toEqual(['src/taxes/load.ts', 'src/taxes/more.ts'])
    repository.git('checkout', '-q', '-b', 'feature')
    repository.commit('all')
    expect(found((await reviewed(repository.dir, 'src/rates', '--base', 'main', '--head', 'feature')).review)).toEqual([
      'src/rates/load.ts',
    ])
    expect((await runCli(repository.dir, ['review', 'src/rates', '--base', 'main', '--only', 'destructive-migration'])).code).toBe(0)
  })

  it('cannot be combined with --pr, whose check covers the whole change', async () => {
    const { code, stderr } = await runCli(withChange().dir, ['review', 'src', '--pr', 'acme/orders#7'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('--pr cannot be combined with paths')])
  })

  it('gives a report that `verify` confirms', async () => {
    const repository = withChange()
    const report = join(tempFolder(), 'report.json')
    await runCli(repository.dir, ['review', 'src/taxes', '--write', `json=${report}`])
    const { code, stdout } = await runCli(repository.dir, ['verify', report])
    expect([code, stdout]).toEqual([0, expect.stringContaining('The report matches: digest, verdict and findings.')])
    const whole = JSON.parse((await runCli(repository.dir, ['review', '--format', 'json'])).stdout) as { digest: string }
    expect((JSON.parse(readFileSync(report, 'utf8')) as { digest: string }).digest).not.toBe(whole.digest)
  })
})

describe('`fix` with paths', () => {
  it('edits only what lies there', async () => {
    const repository = tempRepository()
    repository.write({ 'package.json': manifest, 'src/a/f.ts': bounded, 'src/b/f.ts': bounded })
    repository.commit('base')
    const lost = bounded.replace('  timeout: 2000,\n', '')
    repository.write({ 'src/a/f.ts': lost, 'src/b/f.ts': lost })
    const { code, stdout } = await runCli(join(repository.dir, 'src'), ['fix', 'a'])
    expect([code, stdout]).toEqual([0, expect.stringContaining('1 edit made in 1 file.')])
    expect(readFileSync(join(repository.dir, 'src/a/f.ts'), 'utf8')).toContain('timeout: 2000')
    expect(readFileSync(join(repository.dir, 'src/b/f.ts'), 'utf8')).toBe(lost)
  })
})

describe('`audit` with paths', () => {
  const audited = async (cwd: string, ...args: string[]): Promise<{ code: number | null; audit: Audit }> => {
    const { code, stdout, stderr } = await runCli(cwd, ['audit', ...args, '--format', 'json'])
    expect(stderr).toBe('')
    return { code, audit: JSON.parse(stdout) as Audit }
  }
  const paths = ({ findings }: Audit): string[] =>
    [...new Set(findings.filter(({ stage }) => stage === 'stable').map(({ path }) => path))].sort()

  it('lists the gaps and the evidence that lie there, and no other check', async () => {
    const { dir } = withChange()
    const { audit } = await audited(join(dir, 'src'), 'taxes')
    expect(paths(audit)).toEqual(['src/taxes/load.ts', 'src/taxes/more.ts'])
    expect(audit.checks.map(({ status }) => status)).not.toContain('not-applicable')
    for (const { evidence } of audit.checks) for (const { path } of evidence) expect(path).toMatch(/^src\/taxes\//)
    expect(audit.coverage.examined).toEqual(['src/taxes/load.ts', 'src/taxes/more.ts'])
    expect(() => auditSchema.parse(audit)).not.toThrow()
  })

  it('claims nothing about the whole where it finds nothing', async () => {
    const { code, stdout } = await runCli(withChange().dir, ['audit', 'src/quiet'])
    expect(code).toBe(0)
    expect(stdout).toContain('No gap found in `src/quiet`')
    expect(stdout).not.toMatch(/^Production-ready|Not applicable$/m)
  })

  it('fails by --fail-on only for gaps there, and refuses a path that does not exist', async () => {
    const { dir } = withChange()
    expect((await runCli(dir, ['audit', 'src/taxes', '--fail-on', 'P1'])).code).toBe(1)
    expect((await runCli(dir, ['audit', 'src/quiet', '--fail-on', 'P1'])).code).toBe(0)
    const wrong = await runCli(dir, ['audit', 'src/taxs'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Did you mean "src/taxes"?')])
  })
})
