import { describe, expect, it } from 'vitest'
import { runCli, type CliRun } from '../../cli/run-cli.ts'
import { tempRepository, type TempRepository } from '../../support/temp-repository.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { axios: '1.7.0', express: '5.0.0' },
})
const fault = "import axios from 'axios'\nimport 'express'\nexport const load = () => axios.get('https://rates.example.com/eur')\n"

const rule = 'external-call-without-timeout'
const config = '.github/readiness.yml'
const waivers = '.github/readiness-waivers.yml'
const waiver = `waivers:\n  - rule: ${rule}\n    path: src/rates.ts\n    reason: Agreed for the pilot phase only.\n    approver: ada\n    expires: 2027-01-31\n`

type Files = Readonly<Record<string, string | null>>

/** `main` had the files `old` once and has `now`; the branch `feature` starts from the old commit and brings a blocking fault. */
const withOldBranch = (old: Files, now: Files): TempRepository => {
  const repository = tempRepository()
  repository.write({ 'package.json': manifest, ...old })
  repository.commit('Start')
  repository.git('branch', 'old')
  repository.write(now)
  repository.commit('Agree on something else')
  repository.git('switch', '--quiet', '--create', 'feature', 'old')
  repository.write({ 'src/rates.ts': fault })
  repository.commit('Bring a fault')
  return repository
}

const review = ({ dir }: TempRepository, ...args: readonly string[]): Promise<CliRun> =>
  runCli(dir, ['review', '--no-cache', '--format=json', ...args])

describe('a change that starts from a commit with other settings', () => {
  it.each<[string, Files, Files]>([
    ['a configuration that switches the rule off', { [config]: `rules:\n  ${rule}: off\n` }, { [config]: 'block: P1\n' }],
    ['a configuration that blocks for nothing but P0', { [config]: 'block: P0\n' }, { [config]: 'block: P1\n' }],
    ['a configuration that ignores the folder', { [config]: 'ignore:\n  - src/**\n' }, { [config]: null }],
    ['a configuration that calls the folder scripts', { [config]: 'paths:\n  scripts:\n    - src/**\n' }, { [config]: null }],
    ['a waiver of the finding', { [waivers]: waiver }, { [waivers]: 'waivers: []\n' }],
  ])('does not bring back %s, which the base branch has since removed', async (_what, old, now) => {
    const repository = withOldBranch(old, now)
    const { code, stdout } = await review(repository, '--base=main', '--head=feature')
    expect(stdout).toContain(`"ruleId": "${rule}"`)
    expect(code).toBe(1)
  })

  const rolledBack: [Files, Files] = [{ [config]: `rules:\n  ${rule}: off\n` }, { [config]: 'block: P1\n' }]

  it('is judged by the tip of the base when the working tree is reviewed', async () => {
    expect((await review(withOldBranch(...rolledBack), '--base=main')).code).toBe(1)
  })

  it('is judged by the tip of the default branch when no base is named', async () => {
    expect((await review(withOldBranch(...rolledBack))).code).toBe(1)
  })

  it('is judged by the remote default branch, not by a local branch of the same name that was reset to the old commit', async () => {
    const repository = withOldBranch(...rolledBack)
    repository.git('update-ref', 'refs/remotes/origin/main', 'main')
    repository.git('branch', '--force', 'main', 'old')
    expect((await review(repository)).code).toBe(1)
  })

  it('is judged by the commit that the base names', async () => {
    const repository = withOldBranch(...rolledBack)
    expect((await review(repository, `--base=${repository.git('rev-parse', 'main')}`, '--head=feature')).code).toBe(1)
  })

  it('does not escape a configuration at the tip of the base that is not valid', async () => {
    const repository = withOldBranch({}, { [config]: 'blok: P1\n' })
    const { code, stderr } = await review(repository, '--base=main', '--head=feature')
    expect([code, stderr]).toEqual([2, expect.stringContaining(config)])
  })

  it('names the commit that the settings were read at, and only when it matters', async () => {
    const repository = withOldBranch(...rolledBack)
    const { stderr } = await review(repository, '--base=main', '--head=feature')
    expect(stderr).toContain(`${config}: read at main (${repository.git('rev-parse', 'main').slice(0, 12)})`)
    expect(stderr).toContain(repository.git('rev-parse', 'old').slice(0, 12))
    const plain = withOldBranch({}, { 'README.md': '# Orders\n' })
    expect((await review(plain, '--base=main', '--head=feature')).stderr).not.toContain('read at')
  })

  it('is shown what it changes in the settings, which still do not count', async () => {
    const repository = withOldBranch(...rolledBack)
    repository.write({ [config]: 'ignore:\n  - src/**\n' })
    repository.commit('Ignore the fault')
    expect((await review(repository, '--base=main', '--head=feature')).code).toBe(1)
  })
})
