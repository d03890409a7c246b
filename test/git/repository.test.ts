import { chmodSync, mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { gatherLocalChange, type LocalChange } from '#git/local-change'
import { gitIn, tempFolder, tempRepository, type TempRepository } from '../support/temp-repository.ts'

const gather = async (options: Parameters<typeof gatherLocalChange>[0]): Promise<LocalChange> => {
  const local = await gatherLocalChange(options)
  onTestFinished(() => local.close())
  return local
}

/** Variables of this process for the running test. */
const setVariables = (variables: Readonly<Record<string, string>>): void => {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  onTestFinished(() => {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[name]
    }
  })
}

const paths = ({ change }: LocalChange): string[] => change.files.map(({ status, path }) => `${status} ${path}`)

const linesOf = ({ change }: LocalChange, path: string): string[] =>
  (change.files.find((file) => file.path === path)?.hunks ?? []).flatMap(({ lines }) => lines.filter((line) => !line.startsWith(' ')))

const twoCommits = (options: Parameters<typeof tempRepository>[0] = {}): { repository: TempRepository; base: string; head: string } => {
  const repository = tempRepository(options)
  repository.write({ 'a.ts': 'one\n' })
  const base = repository.commit()
  repository.write({ 'a.ts': 'two\n' })
  return { repository, base, head: repository.commit() }
}

describe('refs', () => {
  test.each(['main', 'heads/main', 'refs/heads/main', 'v1', 'HEAD', '@', 'main^{commit}', 'FETCH_HEAD', 'origin/main', 'origin'])(
    'are found by %s, packed or not',
    async (revision) => {
      const { repository, base, head } = twoCommits()
      repository.git('tag', '-a', '-m', 'One', 'v1')
      repository.git('update-ref', 'refs/remotes/origin/main', head)
      repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
      writeFileSync(join(repository.dir, '.git/FETCH_HEAD'), `${head}\tnot-for-merge\tbranch 'x' of y\n`)
      expect((await gather({ repoDir: repository.dir, base, head: revision })).change.head.commit).toBe(head)
      repository.git('pack-refs', '--all')
      expect((await gather({ repoDir: repository.dir, base, head: revision })).change.head.commit).toBe(head)
    },
  )

  test('are found where HEAD is a link, as old versions of git made it', async () => {
    const { repository, base, head } = twoCommits()
    rmSync(join(repository.dir, '.git/HEAD'))
    symlinkSync('refs/heads/main', join(repository.dir, '.git/HEAD'))
    expect((await gather({ repoDir: repository.dir, base })).change.base.commit).toBe(base)
    expect((await gather({ repoDir: repository.dir, base, head: 'HEAD' })).change.head.commit).toBe(head)
  })

  test('of a linked working tree are its own HEAD and the branches of all', async () => {
    const { repository, base, head } = twoCommits()
    const linked = join(tempFolder(), 'linked')
    repository.git('worktree', 'add', '--quiet', '--detach', linked, base)
    expect((await gather({ repoDir: linked, base: 'HEAD', head: 'main' })).change).toMatchObject({
      base: { commit: base },
      head: { commit: head },
    })
  })

  const hasReftables = Number(/(\d+)\.(\d+)/.exec(execFileSync('git', ['version'], { encoding: 'utf8' }))?.[2]) >= 45

  test.skipIf(!hasReftables)('in reftables are read, also those of a linked working tree', async () => {
    const { repository, base, head } = twoCommits({ init: ['--ref-format=reftable'] })
    repository.git('tag', '-a', '-m', 'One', 'v1')
    repository.git('update-ref', 'refs/remotes/origin/main', head)
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/main')
    expect((await gather({ repoDir: repository.dir, base, head: 'v1' })).change.head.commit).toBe(head)
    expect((await gather({ repoDir: repository.dir })).change.base).toMatchObject({ revision: 'origin/main', commit: head })
    const linked = join(tempFolder(), 'linked')
    repository.git('worktree', 'add', '--quiet', '--detach', linked, base)
    expect((await gather({ repoDir: linked, base: 'HEAD', head: 'main' })).change).toMatchObject({
      base: { commit: base },
      head: { commit: head },
    })
  })
})

describe('the working tree', () => {
  test('has line ends as core.autocrlf of the repository says', async () => {
    const { repository } = twoCommits()
    repository.git('config', 'core.autocrlf', 'input')
    writeFileSync(join(repository.dir, 'a.ts'), 'two\r\nthree\r\n')
    expect(linesOf(await gather({ repoDir: repository.dir, base: 'HEAD' }), 'a.ts')).toEqual(['+three'])
  })

  test('has line ends as core.autocrlf of the user says', async () => {
    const { repository } = twoCommits()
    const file = join(tempFolder(), 'gitconfig')
    writeFileSync(file, '[core]\n\tautocrlf = input\n')
    setVariables({ GIT_CONFIG_GLOBAL: file })
    writeFileSync(join(repository.dir, 'a.ts'), 'two\r\nthree\r\n')
    expect(linesOf(await gather({ repoDir: repository.dir, base: 'HEAD' }), 'a.ts')).toEqual(['+three'])
  })

  test('keeps the line ends of a file that was stored with carriage returns', async () => {
    const repository = tempRepository()
    writeFileSync(join(repository.dir, 'a.ts'), 'one\r\ntwo\r\n')
    repository.commit()
    writeFileSync(join(repository.dir, '.gitattributes'), '*.ts text=auto\n')
    writeFileSync(join(repository.dir, 'a.ts'), 'one\r\ntwo\r\nthree\r\n')
    expect(linesOf(await gather({ repoDir: repository.dir, base: 'HEAD' }), 'a.ts')).toEqual(['+three\r'])
  })

  test('refuses a value that a setting cannot have', async () => {
    const { repository } = twoCommits()
    repository.git('config', 'core.autocrlf', './evil.sh')
    await expect(gatherLocalChange({ repoDir: repository.dir, base: 'HEAD' })).rejects.toMatchObject({ code: 'unsafe-configuration' })
  })

  test('has no change of modes where core.filemode is off', async () => {
    const { repository } = twoCommits()
    chmodSync(join(repository.dir, 'a.ts'), 0o755)
    expect(paths(await gather({ repoDir: repository.dir, base: 'HEAD' }))).toEqual(['modified a.ts'])
    repository.git('config', 'core.filemode', 'false')
    expect(paths(await gather({ repoDir: repository.dir, base: 'HEAD' }))).toEqual([])
  })

  test.each(['core.excludesFile', 'XDG_CONFIG_HOME', '.git/info/exclude'])('leaves out what %s excludes', async (where) => {
    const { repository } = twoCommits()
    const folder = tempFolder()
    const file = where.startsWith('.git') ? join(repository.dir, where) : join(folder, 'git/ignore')
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, 'ignored.ts\n')
    if (where === 'core.excludesFile') repository.git('config', where, file)
    if (where === 'XDG_CONFIG_HOME') setVariables({ XDG_CONFIG_HOME: folder })
    repository.write({ 'ignored.ts': 'x\n', 'seen.ts': 'x\n' })
    expect(paths(await gather({ repoDir: repository.dir, base: 'HEAD' }))).toEqual(['added seen.ts'])
  })

  test('of a sparse checkout has the files outside as they are stored', async () => {
    const repository = tempRepository()
    repository.write({ 'in/a.ts': 'a\n', 'out/b.ts': 'b\n' })
    repository.commit()
    repository.git('sparse-checkout', 'set', 'in')
    repository.write({ 'in/a.ts': 'changed\n' })
    const local = await gather({ repoDir: repository.dir, base: 'HEAD' })
    expect(paths(local)).toEqual(['modified in/a.ts'])
    expect(local.change.head.entries.map(({ path, size }) => [path, size])).toEqual([
      ['in/a.ts', 8],
      ['out/b.ts', 2],
    ])
  })

  test('is read behind a split index with a cache of untracked files', async () => {
    const { repository } = twoCommits()
    repository.git('config', 'core.untrackedCache', 'true')
    repository.git('update-index', '--split-index', '--untracked-cache')
    repository.git('status')
    repository.write({ 'a.ts': 'three\n', 'new.ts': 'x\n' })
    utimesSync(repository.dir, 1_600_000_000, 1_600_000_000)
    expect(paths(await gather({ repoDir: repository.dir, base: 'HEAD' }))).toEqual(['modified a.ts', 'added new.ts'])
  })

  test('is not written to, down to the times of objects that it has already', async () => {
    const { repository, base } = twoCommits()
    const blob = repository.git('rev-parse', `${base}:a.ts`)
    const object = join(repository.dir, '.git/objects', blob.slice(0, 2), blob.slice(2))
    utimesSync(object, 1_600_000_000, 1_600_000_000)
    repository.write({ 'a.ts': 'one\n', 'copy.ts': 'one\n' })
    await gather({ repoDir: repository.dir, base: 'HEAD' })
    expect(execFileSync('stat', ['-c', '%Y', object], { encoding: 'utf8' }).trim()).toBe('1600000000')
  })
})

describe('a repository', () => {
  test('with an extension that is not known is refused', async () => {
    const { repository } = twoCommits()
    repository.git('config', 'core.repositoryFormatVersion', '1')
    repository.git('config', 'extensions.newThing', 'true')
    await expect(gatherLocalChange({ repoDir: repository.dir, base: 'HEAD' })).rejects.toMatchObject({
      code: 'unsupported-repository',
      message: expect.stringContaining('newthing') as string,
    })
  })

  test('may borrow objects over six steps', async () => {
    const { repository, base } = twoCommits()
    let dir = repository.dir
    for (const name of ['1', '2', '3', '4', '5']) {
      const clone = join(tempFolder(), name)
      gitIn(dir, 'clone', '--quiet', '--shared', dir, clone)
      dir = clone
    }
    expect(paths(await gather({ repoDir: dir, base, head: 'HEAD' }))).toEqual(['modified a.ts'])
  })
})

describe('the program git', () => {
  const fakeGit = (text: string): string => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'git'), `#!/bin/sh\necho '${text}'\n`, { mode: 0o755 })
    return folder
  }

  test('is named when it is too old, with the version that is needed', async () => {
    const { repository } = twoCommits()
    const folder = fakeGit('git version 2.25.1')
    setVariables({ PATH: folder })
    await expect(gatherLocalChange({ repoDir: repository.dir })).rejects.toMatchObject({
      code: 'git-too-old',
      message: expect.stringMatching(/git 2\.25; Readiness needs git 2\.31 or later/) as string,
    })
  })

  test('is said to be missing', async () => {
    const { repository } = twoCommits()
    setVariables({ PATH: tempFolder() })
    await expect(gatherLocalChange({ repoDir: repository.dir })).rejects.toMatchObject({ code: 'git-not-found' })
  })
})
