import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { gatherLocalChange } from '#git/local-change'
import { gatherLocalTree } from '#git/local-tree'
import { isInstalled, runCli, spawnCli, type CliRun } from '../../cli/run-cli.ts'
import { gitIn, tempFolder, tempRepository, type TempRepository } from '../../support/temp-repository.ts'
import { canaries, commitSigned, differences, plantHooks, stateOf, type Canaries } from './canaries.ts'

const aviaryOfTest = (): Canaries => {
  const aviary = canaries()
  onTestFinished(() => aviary.remove())
  return aviary
}

/** Traps that git accepts, in a configuration file. */
const trapped = (aviary: Canaries, more = ''): string =>
  [
    '[core]',
    `\tfsmonitor = ${aviary.program('core.fsmonitor')}`,
    `\tsshCommand = ${aviary.program('core.sshCommand')}`,
    '[log]\n\tshowSignature = true',
    `[gpg]\n\tprogram = ${aviary.program('gpg.program')}`,
    `[filter "evil"]\n\tclean = ${aviary.program('filter.evil.clean')}`,
    `[diff]\n\texternal = ${aviary.program('diff.external')}`,
    more,
    '',
  ].join('\n')

/** A repository with two commits, the second signed, and a working tree that differs. */
const shop = (options: Parameters<typeof tempRepository>[0] = {}): TempRepository => {
  const repository = tempRepository(options)
  repository.write({ 'src/a.ts': 'export const a = 1\n', '.gitattributes': '*.evil filter=evil\n' })
  repository.commit()
  repository.write({ 'src/a.ts': 'export const a = 2\n' })
  repository.commit()
  commitSigned(repository.dir)
  repository.write({ 'src/new.ts': 'export const b = 1\n', 'x.evil': 'x\n' })
  return repository
}

const everyCommand = [
  ['review', '--base=HEAD~1', '--no-cache'],
  ['init', '--print'],
  ['review', '--base=HEAD~2', '--head=HEAD', '--no-cache'],
  ['audit', '--no-cache'],
]

/** Each is a process of the installed package: there, one that reads commits and files, and one that reads files. */
const commands = isInstalled ? everyCommand.slice(0, 2) : everyCommand

/** Runs every command in a folder; gives the exit codes, and what they wrote below `watched`. */
const runAll = async (dir: string, watched = dir): Promise<{ codes: (number | null)[]; changed: string[]; stderr: string }> => {
  const before = stateOf(watched)
  const runs = []
  for (const args of commands) runs.push(await runCli(dir, args))
  return {
    codes: runs.map(({ code }) => code),
    changed: differences(before, stateOf(watched)),
    stderr: runs.map(({ stderr }) => stderr).join(''),
  }
}

/** Runs the command line with these variables, also in this process's own environment, which git is started with. */
const runWith = async (variables: Readonly<Record<string, string>>, dir: string, args: readonly string[]): Promise<CliRun> => {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    return await runCli(dir, args, variables)
  } finally {
    for (const name of Object.keys(variables)) {
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name)
      else process.env[name] = before[name]
    }
  }
}

const pipe = (path: string): void => {
  rmSync(path, { force: true })
  mkdirSync(dirname(path), { recursive: true })
  execFileSync('mkfifo', [path])
}

describe('a bare repository that was committed as plain files', () => {
  const withNested = (): { repository: TempRepository; nested: string; aviary: Canaries } => {
    const aviary = aviaryOfTest()
    const source = shop()
    const repository = tempRepository()
    const nested = join(repository.dir, 'services/x')
    gitIn(source.dir, 'clone', '--quiet', '--bare', source.dir, nested)
    appendFileSync(join(nested, 'config'), trapped(aviary, '[core]\n\tbare = false\n\tworktree = .'))
    plantHooks(join(nested, 'hooks'), aviary, 'hook')
    repository.write({ 'src/a.ts': 'export const a = 1\n' })
    repository.commit()
    return { repository, nested, aviary }
  }

  it('is delivered by an ordinary clone, and its traps are real', () => {
    const { repository, aviary } = withNested()
    const clone = join(tempFolder(), 'clone')
    gitIn(repository.dir, 'clone', '--quiet', `file://${repository.dir}`, clone)
    mkdirSync(join(clone, 'services/x/refs'), { recursive: true })
    gitIn(join(clone, 'services/x'), 'log', '-1')
    expect(aviary.sprung()).toContain('gpg.program')
  })

  it('is refused by every command in its folder, and nothing of it runs', async () => {
    const { repository, nested, aviary } = withNested()
    const { codes, changed, stderr } = await runAll(nested, repository.dir)
    expect([aviary.sprung(), changed]).toEqual([[], []])
    expect(codes).toEqual(commands.map(() => 2))
    expect(stderr).toContain(`--repo ${repository.dir}`)
  })

  it('is refused in a folder below it', async () => {
    const { nested, aviary } = withNested()
    const { codes } = await runAll(join(nested, 'objects'))
    expect([codes, aviary.sprung()]).toEqual([commands.map(() => 2), []])
  })

  it('is refused when --repo names it', async () => {
    const { repository, nested, aviary } = withNested()
    const { code } = await runCli(repository.dir, ['review', '--repo', nested, '--base=HEAD~1', '--head=HEAD'])
    expect([code, aviary.sprung()]).toEqual([2, []])
  })

  it('is refused by the Action whose `path` names its folder, and nothing of it runs', async () => {
    const { repository, aviary } = withNested()
    const event = join(tempFolder(), 'event.json')
    writeFileSync(event, '{}')
    const script = join(import.meta.dirname, '../../../scripts/action.ts')
    const environment = {
      PATH: process.env['PATH'],
      HOME: tempFolder(),
      GITHUB_EVENT_PATH: event,
      GITHUB_WORKSPACE: repository.dir,
      RUNNER_TEMP: tempFolder(),
      INPUT_PATH: 'services/x',
      INPUT_BASE: 'HEAD~1',
      INPUT_HEAD: 'HEAD',
    }
    expect(() =>
      execFileSync(process.execPath, ['--conditions=source', '--disable-warning=ExperimentalWarning', script], {
        cwd: repository.dir,
        env: environment,
        stdio: 'pipe',
      }),
    ).toThrow(expect.objectContaining({ status: 2 }))
    expect(aviary.sprung()).toEqual([])
  })

  it('leaves the repository around it as reviewable as before', async () => {
    const { repository, aviary } = withNested()
    const { code } = await runCli(repository.dir, ['audit', '--no-cache'])
    expect([[0, 3].includes(code ?? -1), aviary.sprung()]).toEqual([true, []])
  })

  it('in a linked working tree is refused too', async () => {
    const { repository, aviary } = withNested()
    const linked = join(tempFolder(), 'linked')
    repository.git('worktree', 'add', '--quiet', linked)
    mkdirSync(join(linked, 'services/x/refs'), { recursive: true })
    const { codes } = await runAll(join(linked, 'services/x'))
    expect([codes, aviary.sprung()]).toEqual([commands.map(() => 2), []])
  })
})

describe('a repository in an odd place', () => {
  it('whose .git file leads to a git directory elsewhere is reviewed, and nothing of that runs', async () => {
    const aviary = aviaryOfTest()
    const repository = shop()
    const outside = join(tempFolder(), 'outside')
    renameSync(join(repository.dir, '.git'), outside)
    writeFileSync(join(repository.dir, '.git'), `gitdir: ${outside}\n`)
    appendFileSync(join(outside, 'config'), trapped(aviary))
    plantHooks(join(outside, 'hooks'), aviary, 'hook')
    const before = stateOf(outside)
    const { codes, changed } = await runAll(repository.dir)
    expect([aviary.sprung(), changed, differences(before, stateOf(outside))]).toEqual([[], [], []])
    expect(codes).not.toContain(2)
  })

  it('whose .git is a link is reviewed, and nothing of its configuration runs', async () => {
    const aviary = aviaryOfTest()
    const repository = shop()
    const outside = join(tempFolder(), 'outside.git')
    renameSync(join(repository.dir, '.git'), outside)
    symlinkSync(outside, join(repository.dir, '.git'))
    appendFileSync(join(outside, 'config'), trapped(aviary))
    const { codes } = await runAll(repository.dir)
    expect([aviary.sprung(), codes.includes(2)]).toEqual([[], false])
  })

  it.each(['gitdir: /nowhere\n', 'gitdir: .\n', 'not a git file\n', ''])(
    'whose .git file holds %j is refused with a message',
    async (text) => {
      const repository = tempFolder()
      writeFileSync(join(repository, '.git'), text)
      await expect(gatherLocalTree({ repoDir: repository })).rejects.toMatchObject({ code: 'not-a-repository' })
    },
  )

  it('in a linked working tree is reviewed, and nothing of config.worktree runs', async () => {
    const aviary = aviaryOfTest()
    const repository = shop()
    const linked = join(tempFolder(), 'linked')
    repository.git('worktree', 'add', '--quiet', linked)
    repository.git('config', 'extensions.worktreeConfig', 'true')
    writeFileSync(join(repository.dir, '.git/worktrees/linked/config.worktree'), trapped(aviary))
    writeFileSync(join(linked, 'y.evil'), 'y\n')
    const { codes } = await runAll(linked)
    expect([aviary.sprung(), codes.includes(2)]).toEqual([[], false])
  })

  it('that is a submodule is reviewed by itself, and nothing of its configuration runs', async () => {
    const aviary = aviaryOfTest()
    const source = shop()
    const outer = tempRepository()
    // What `git submodule add` leaves.
    const modules = join(outer.dir, '.git/modules')
    mkdirSync(modules)
    outer.git('clone', '--quiet', `--separate-git-dir=${join(modules, 'sub')}`, source.dir, 'sub')
    gitIn(join(modules, 'sub'), 'config', 'core.worktree', '../../../sub')
    appendFileSync(join(outer.dir, '.git/modules/sub/config'), trapped(aviary))
    const { codes } = await runAll(join(outer.dir, 'sub'), outer.dir)
    expect([aviary.sprung(), codes.includes(2)]).toEqual([[], false])
    expect((await gatherLocalTree({ repoDir: join(outer.dir, 'sub/src') }).then(async (tree) => (await tree.close(), tree))).root).toBe(
      join(outer.dir, 'sub'),
    )
  })

  it('whose core.worktree is another folder is refused: nothing there is read or written', async () => {
    const repository = shop()
    const victim = tempFolder()
    writeFileSync(join(victim, 'private.ts'), 'export const secret = 1\n')
    repository.git('config', 'core.worktree', victim)
    const run = await runCli(repository.dir, ['init'])
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('core.worktree')])
    expect(existsSync(join(victim, '.github'))).toBe(false)
    expect((await runCli(repository.dir, ['audit', '--no-cache'])).code).toBe(2)
  })
})

describe('objects that are elsewhere', () => {
  it('are read from alternates (git clone --shared, --reference), and nothing of the lender runs', async () => {
    const aviary = aviaryOfTest()
    const lender = shop()
    appendFileSync(join(lender.dir, '.git/config'), trapped(aviary))
    plantHooks(join(lender.dir, '.git/hooks'), aviary, 'hook')
    const first = join(tempFolder(), 'first')
    const second = join(tempFolder(), 'second')
    gitIn(lender.dir, 'clone', '--quiet', '--shared', lender.dir, first)
    gitIn(lender.dir, 'clone', '--quiet', '--shared', first, second)
    for (const mark of aviary.sprung()) rmSync(aviary.mark(mark))
    const before = stateOf(lender.dir)
    const { codes } = await runAll(second)
    expect([aviary.sprung(), codes.includes(2), differences(before, stateOf(lender.dir))]).toEqual([[], false, []])
  })

  it.each([
    ['a folder that is not there', '/nowhere/objects\n'],
    ['the folder itself', '.\n'],
    ['a folder without objects', '/\n'],
    ['quoted and commented lines', '# a comment\n"/nowhere/\\"objects\\""\n'],
    ['a thousand folders', Array.from({ length: 1_000 }, (_, index) => `/nowhere/${index}\n`).join('')],
  ])('may be said to be in %s', async (_what, alternates) => {
    const repository = shop()
    writeFileSync(join(repository.dir, '.git/objects/info/alternates'), alternates)
    const { codes } = await runAll(repository.dir)
    expect(codes).not.toContain(2)
  })

  it.each([
    ['a file', 'HEAD:src/a.ts'],
    ['a folder', 'HEAD:src'],
    ['a commit', 'HEAD~1'],
  ])('are not fetched from a promisor remote, whatever transport its URL names: %s', async (_what, revision) => {
    const aviary = aviaryOfTest()
    const repository = shop()
    const [base, object] = [repository.git('rev-parse', 'HEAD~2'), repository.git('rev-parse', revision)]
    rmSync(join(repository.dir, '.git/objects', object.slice(0, 2), object.slice(2)))
    appendFileSync(
      join(repository.dir, '.git/config'),
      [
        '[extensions]\n\tpartialClone = origin',
        '[core]\n\trepositoryFormatVersion = 1',
        `[remote "origin"]\n\turl = ext::${aviary.program('ext')} %S\n\tpromisor = true\n\tpartialclonefilter = blob:none`,
        `\tuploadpack = ${aviary.program('uploadpack')}`,
        '[protocol "ext"]\n\tallow = always\n[protocol]\n\tallow = always',
        '',
      ].join('\n'),
    )
    const { code, stderr } = await runCli(repository.dir, ['review', `--base=${base}`, '--head=HEAD', '--no-cache'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('fetch')])
    await runCli(repository.dir, ['review', `--base=${base}`, '--no-cache'])
    await runCli(repository.dir, ['audit', '--no-cache'])
    expect(aviary.sprung()).toEqual([])
  })

  it('are not replaced: neither refs/replace nor grafts change what is reviewed', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'one\n' })
    const base = repository.commit()
    repository.write({ 'a.ts': 'two\n' })
    const head = repository.commit()
    repository.git('checkout', '--quiet', '--orphan', 'harmless')
    repository.write({ 'a.ts': 'one\n' })
    const harmless = repository.commit()
    repository.git('checkout', '--quiet', 'main')
    repository.git('replace', head, harmless)
    mkdirSync(join(repository.dir, '.git/info'), { recursive: true })
    writeFileSync(join(repository.dir, '.git/info/grafts'), `${head} ${harmless}\n`)
    const local = await gatherLocalChange({ repoDir: repository.dir, base, head })
    onTestFinished(() => local.close())
    expect(local.change.files.map(({ path }) => path)).toEqual(['a.ts'])
  })

  it('are found whatever a forged or damaged commit graph and pack index say', async () => {
    const repository = shop()
    repository.git('repack', '--quiet', '-ad')
    repository.git('multi-pack-index', 'write')
    repository.git('commit-graph', 'write', '--reachable')
    for (const name of ['.git/objects/info/commit-graph', '.git/objects/pack/multi-pack-index']) {
      const path = join(repository.dir, name)
      const content = readFileSync(path)
      content.fill(0xa5, 8, content.length - 8)
      chmodSync(path, 0o644)
      writeFileSync(path, content)
    }
    const { codes } = await runAll(repository.dir)
    expect(codes).not.toContain(2)
  })
})

describe('what would hang is not opened', () => {
  it.each([
    ['.git/config', 'The git configuration'],
    ['.git/index', 'The index'],
    ['.git/packed-refs', 'The branches and tags'],
    ['.git/shallow', 'shallow cannot be read'],
    ['.git/info/exclude', 'The patterns'],
    ['.git/info/attributes', 'The patterns'],
    ['.git/objects/info/alternates', 'The alternates'],
  ])('a pipe in place of %s is named in an error', { timeout: 20_000 }, async (path, message) => {
    const repository = shop()
    pipe(join(repository.dir, path))
    const { code, stderr } = await runCli(repository.dir, ['review', '--base=HEAD~1', '--no-cache'])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(stderr).toContain('not a regular file')
  })

  it('a pipe among the refs is no ref', { timeout: 20_000 }, async () => {
    const repository = shop()
    pipe(join(repository.dir, '.git/refs/heads/pipe'))
    pipe(join(repository.dir, '.git/FETCH_HEAD'))
    const { codes } = await runAll(repository.dir)
    expect(codes).not.toContain(2)
  })

  it.each(['a pipe', 'a device'])('%s as core.excludesFile is named in an error', { timeout: 20_000 }, async (what) => {
    const repository = shop()
    const path = what === 'a device' ? '/dev/zero' : join(tempFolder(), 'pipe')
    if (what === 'a pipe') pipe(path)
    repository.git('config', 'core.excludesFile', path)
    const { code, stderr } = await runCli(repository.dir, ['review', '--base=HEAD~1', '--no-cache'])
    expect([code, stderr]).toEqual([2, expect.stringContaining(`${path} is not a regular file`)])
    expect((await runCli(repository.dir, ['review', '--base=HEAD~1', '--head=HEAD', '--no-cache'])).code).not.toBe(2)
  })

  it('a socket in place of the monitor of the file system is not asked', async () => {
    const repository = shop()
    repository.git('config', 'core.fsmonitor', 'true')
    pipe(join(repository.dir, '.git/fsmonitor--daemon.ipc'))
    const { codes } = await runAll(repository.dir)
    expect(codes).not.toContain(2)
  })
})

describe('the program git', () => {
  const withProgram = (folder: string, aviary: Canaries): TempRepository => {
    const repository = shop()
    repository.write({ [`${folder}/git`]: readFileSync(aviary.program('git')) })
    chmodSync(join(repository.dir, folder, 'git'), 0o755)
    return repository
  }

  it('is not that of the reviewed repository, which npx and npm run put first on the PATH', async () => {
    const aviary = aviaryOfTest()
    const repository = withProgram('node_modules/.bin', aviary)
    const PATH = `${join(repository.dir, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`
    const { code } = await runWith({ PATH }, repository.dir, ['audit', '--no-cache', '--format=json'])
    expect([aviary.sprung(), code === 2]).toEqual([[], false])
  })

  it('is not looked for in relative folders of the PATH', async () => {
    const aviary = aviaryOfTest()
    const repository = withProgram('bin', aviary)
    const { code } = await runWith({ PATH: `.:bin::${process.env['PATH'] ?? ''}` }, repository.dir, ['init', '--print'])
    expect([aviary.sprung(), code]).toEqual([[], 0])
  })

  it('is not a link out of the PATH into the repository', async () => {
    const aviary = aviaryOfTest()
    const repository = withProgram('bin', aviary)
    const elsewhere = tempFolder()
    symlinkSync(join(repository.dir, 'bin/git'), join(elsewhere, 'git'))
    const { code } = await runWith({ PATH: `${elsewhere}:${process.env['PATH'] ?? ''}` }, repository.dir, ['init', '--print'])
    expect([aviary.sprung(), code]).toEqual([[], 0])
  })

  it('takes no command from the caller’s variables of git', async () => {
    const aviary = aviaryOfTest()
    const repository = shop()
    const env = Object.fromEntries(
      [
        'GIT_EXTERNAL_DIFF',
        'GIT_SSH',
        'GIT_SSH_COMMAND',
        'GIT_ASKPASS',
        'GIT_EDITOR',
        'GIT_SEQUENCE_EDITOR',
        'GIT_PAGER',
        'GIT_PROXY_COMMAND',
      ].map((name): [string, string] => [name, aviary.program(name)]),
    )
    const { code } = await spawnCli(repository.dir, ['review', '--base=HEAD~2', '--no-cache', '--format=json'], {
      env: {
        ...env,
        GIT_TRACE: aviary.mark('GIT_TRACE'),
        GIT_TRACE2_EVENT: aviary.mark('GIT_TRACE2_EVENT'),
        GIT_DIR: '/nowhere',
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'core.fsmonitor',
        GIT_CONFIG_VALUE_0: aviary.program('core.fsmonitor'),
        GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${aviary.program('GIT_CONFIG_PARAMETERS')}'`,
      },
    })
    expect([aviary.sprung(), code === 2]).toEqual([[], false])
  })
})

describe.skipIf(process.getuid?.() !== 0)('a repository of another user', () => {
  const foreign = (): TempRepository => {
    const repository = shop()
    for (const path of ['', '.git']) chownSync(join(repository.dir, path), 12_345, 12_345)
    return repository
  }
  const review = (dir: string, env: Readonly<Record<string, string>> = {}) =>
    runWith({ GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', ...env }, dir, [
      'review',
      '--base=HEAD~1',
      '--head=HEAD',
      '--no-cache',
      '--format=json',
    ])

  it('is refused', async () => {
    const { dir } = foreign()
    expect(await review(dir)).toMatchObject({ code: 2, stderr: expect.stringContaining('safe.directory') as string })
  })

  it('is refused when only its own configuration allows it', async () => {
    const { dir } = foreign()
    appendFileSync(join(dir, '.git/config'), '[safe]\n\tdirectory = *\n')
    expect((await review(dir)).code).toBe(2)
  })

  it.each<[string, (dir: string) => string, number]>([
    ['names it', (dir) => `directory = ${dir}`, 0],
    ['names all', () => 'directory = *', 0],
    ['names the folder above', (dir) => `directory = ${join(dir, '..')}/*`, 0],
    ['names another', () => 'directory = /elsewhere', 2],
    ['takes it back', (dir) => `directory = ${dir}\n\tdirectory =`, 2],
  ])('is opened only when the user’s own configuration allows it: one that %s', async (_what, line, expected) => {
    const { dir } = foreign()
    const file = join(tempFolder(), 'gitconfig')
    writeFileSync(file, `[safe]\n\t${line(dir)}\n`)
    expect((await review(dir, { GIT_CONFIG_GLOBAL: file })).code).toBe(expected)
  })
})

it('a folder whose HEAD is a link to another file is no repository', async () => {
  const folder = tempFolder()
  mkdirSync(join(folder, '.git/objects'), { recursive: true })
  mkdirSync(join(folder, '.git/refs'))
  symlinkSync('/etc/passwd', join(folder, '.git/HEAD'))
  await expect(gatherLocalTree({ repoDir: folder })).rejects.toMatchObject({ code: 'not-a-repository' })
})
