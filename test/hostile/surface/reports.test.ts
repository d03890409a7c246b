import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli } from '../../cli/run-cli.ts'
import { tempFolder, tempRepository } from '../../support/temp-repository.ts'

const root = join(import.meta.dirname, '../../..')

/** A repository whose checkout holds links to a folder and a file outside it. */
const withLinks = () => {
  const outside = tempFolder()
  writeFileSync(join(outside, 'victim'), 'untouched')
  const repository = tempRepository()
  repository.write({ 'README.md': '# Orders\n' })
  symlinkSync(outside, join(repository.dir, 'out'))
  symlinkSync(join(outside, 'victim'), join(repository.dir, 'report.sarif'))
  symlinkSync(join(outside, 'made'), join(repository.dir, 'dangling.sarif'))
  repository.commit()
  repository.write({ 'README.md': '# Orders, again\n' })
  repository.commit()
  return { repository, outside, dir: repository.dir, isUntouched: () => readFileSync(join(outside, 'victim'), 'utf8') === 'untouched' }
}

const review = (dir: string, file: string, env: Record<string, string> = {}, cwd = dir) =>
  runCli(cwd, ['review', '--base', 'HEAD~1', '--head', 'HEAD', '--repo', dir, '--no-cache', '--write', `sarif=${file}`], env)

describe('a report that `review --write` names', () => {
  it.each([
    ['a folder link of the repository', 'out/victim'],
    ['a file link of the repository', 'report.sarif'],
    ['a dangling link of the repository', 'dangling.sarif'],
    ['a folder link with a detour', './out/../out/new.sarif'],
  ])('is not written through %s', async (_what, file) => {
    const { dir, outside, isUntouched } = withLinks()
    const { code, stderr } = await review(dir, file)
    expect([code, stderr]).toEqual([2, expect.stringMatching(/is a symbolic link.*remove the link, or name another file/)])
    expect(isUntouched()).toBe(true)
    for (const name of ['made', 'new.sarif']) expect(existsSync(join(outside, name))).toBe(false)
  })

  it('is not written through a link by an absolute path, nor by a path that reaches the checkout from elsewhere', async () => {
    const { dir, isUntouched } = withLinks()
    const alias = join(tempFolder(), 'alias')
    symlinkSync(dir, alias)
    expect((await review(dir, join(dir, 'out/victim'))).code).toBe(2)
    expect((await review(dir, join(alias, 'out/victim'), {}, tempFolder())).code).toBe(2)
    expect(isUntouched()).toBe(true)
  })

  it('is not written through a link beside the repository in the workspace of a pipeline', async () => {
    const workspace = tempFolder()
    const outside = tempFolder()
    mkdirSync(join(workspace, 'repository'))
    symlinkSync(outside, join(workspace, 'reports'))
    const repository = tempRepository({ dir: join(workspace, 'repository') })
    repository.write({ 'README.md': '# One\n' })
    repository.commit()
    repository.write({ 'README.md': '# Two\n' })
    repository.commit()
    for (const name of ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'])
      expect((await review(repository.dir, '../reports/x.sarif', { [name]: workspace })).code).toBe(2)
    expect(existsSync(join(outside, 'x.sarif'))).toBe(false)
  })

  it('replaces a file of the repository in one step, keeps its mode and leaves no other file behind', async () => {
    const { dir, repository } = withLinks()
    writeFileSync(join(dir, 'old.sarif'), 'old', { mode: 0o640 })
    const inode = lstatSync(join(dir, 'old.sarif')).ino
    expect((await review(dir, 'old.sarif')).code).toBe(0)
    expect(JSON.parse(readFileSync(join(dir, 'old.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(statSync(join(dir, 'old.sarif')).mode & 0o777).toBe(0o640)
    expect(lstatSync(join(dir, 'old.sarif')).ino).not.toBe(inode)
    expect(repository.git('status', '--porcelain')).toBe('?? old.sarif')
  })

  it('goes where the caller says outside the repository, links of the machine included', async () => {
    const { dir } = withLinks()
    const folder = tempFolder()
    symlinkSync(folder, join(folder, 'same'))
    expect((await review(dir, join(folder, 'same/x.sarif'))).code).toBe(0)
    expect(existsSync(join(folder, 'x.sarif'))).toBe(true)
  })
})

it.each([
  ['init', ['init'], 'readiness.yml'],
  ['baseline', ['baseline', '--no-cache'], 'readiness-baseline.json'],
])('%s does not write through a committed link in place of .github', async (_name, args, file) => {
  const { dir, outside } = withLinks()
  symlinkSync(outside, join(dir, '.github'))
  const { code, stderr } = await runCli(dir, args)
  expect([code, stderr]).toEqual([2, expect.stringContaining('is a symbolic link')])
  expect(existsSync(join(outside, file))).toBe(false)
})

it('the Action refuses a `sarif-file` behind a committed folder link, and deletes nothing there', () => {
  const { dir, isUntouched, repository } = withLinks()
  const runner = tempFolder()
  const event = join(runner, 'event.json')
  const [base, head] = [repository.git('rev-parse', 'HEAD~1'), repository.git('rev-parse', 'HEAD')]
  writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: base }, head: { sha: head } } }))
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--conditions=source', '--disable-warning=ExperimentalWarning', join(root, 'scripts/action.ts')],
    {
      cwd: dir,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_WORKSPACE: dir,
        RUNNER_TEMP: runner,
        'INPUT_SARIF-FILE': 'out/victim',
      },
    },
  )
  expect([status, stdout]).toEqual([2, expect.stringMatching(/^::error title=Production readiness::.*is a symbolic link/)])
  expect(isUntouched()).toBe(true)
})
