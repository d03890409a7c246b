import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { program } from '#cli/program'
import { runCli } from '../../cli/run-cli.ts'
import { canaries, commitSigned, differences, git, hookNames, plantHooks, stateOf } from './canaries.ts'

/** Keys whose value git, or a program of git, runs or writes to (git-config(1)). */
const knownKeys = [
  'alias.log',
  'alias.ls-files',
  'alias.rev-parse',
  'alias.status',
  'browser.evil.cmd',
  'core.alternateRefsCommand',
  'core.askPass',
  'core.editor',
  'core.fsmonitor',
  'core.gitProxy',
  'core.hooksPath',
  'core.pager',
  'core.sshCommand',
  'credential.helper',
  'credential.https://example.com.helper',
  'diff.evil.command',
  'diff.evil.textconv',
  'diff.external',
  'difftool.evil.cmd',
  'filter.evil.clean',
  'filter.evil.process',
  'filter.evil.smudge',
  'filter.with=equals.clean',
  'filter.with space.process',
  'filter.\u00fc.clean',
  'filter..clean',
  'gc.recentObjectsHook',
  'gpg.openpgp.program',
  'gpg.program',
  'gpg.ssh.defaultKeyCommand',
  'gpg.ssh.program',
  'gpg.x509.program',
  'guitool.evil.cmd',
  'help.browser',
  'include.path',
  'includeIf.gitdir:**.path',
  'includeIf.onbranch:main.path',
  'instaweb.browser',
  'interactive.diffFilter',
  'man.evil.cmd',
  'merge.evil.driver',
  'mergetool.evil.cmd',
  'pager.config',
  'pager.diff-tree',
  'pager.log',
  'pager.ls-tree',
  'remote.origin.proxy',
  'remote.origin.receivepack',
  'remote.origin.uploadpack',
  'remote.origin.vcs',
  'sendemail.toCmd',
  'sequence.editor',
  'submodule.sub.update',
  'trace2.eventTarget',
  'trace2.normalTarget',
  'trace2.perfTarget',
  'trailer.evil.cmd',
  'trailer.evil.command',
  'uploadpack.packObjectsHook',
  'web.browser',
]

/** What this version of git lists and what, by its name, may be a program: so that keys of later versions are tried as well. */
const keysOfThisGit = (): string[] =>
  execFileSync('git', ['help', '--config'], { encoding: 'utf8' })
    .split('\n')
    .filter((key) =>
      /(cmd|command|program|editor|pager|helper|textconv|clean|smudge|process|hook|askpass|proxy|external|driver|receivepack|uploadpack|vcs|tool|browser|viewer|target|exec|(?<!relative)path)$/i.test(
        key,
      ),
    )
    .map((key) => key.replace(/<[^>]+>/g, 'evil').replace('*', 'evil'))
    // A bare `pager` or `tool` has no section.
    .filter((key) => key.includes('.'))

const keys = [...new Map([...knownKeys, ...keysOfThisGit()].map((key) => [key.toLowerCase(), key])).values()].sort()

const aviary = canaries()
const repository = realpathSync(mkdtempSync(join(tmpdir(), 'readiness-hostile-')))
/** Where the JSON of a review is stored, for `verify`: outside the repository. */
const report = `${repository}-report.json`
afterAll(() => {
  aviary.remove()
  rmSync(repository, { recursive: true, force: true })
  rmSync(report, { force: true })
})

const nonUtf8 = 'a filter whose name is not UTF-8'
const inWorkTreeFile = 'a fsmonitor in config.worktree'
const inSubmodule = 'a fsmonitor of a submodule'
const cleanOfSubmodule = 'a filter of a submodule'

/** The section and the line of a configuration file that give a key a canary. */
const lineOf = (key: string): string => {
  const [, section = '', subsection, name = ''] = /^([^.]+)(?:\.(.*))?\.([^.]+)$/s.exec(key) ?? []
  const lower = key.toLowerCase()
  let value = aviary.program(key)
  if (lower.startsWith('alias.') || lower === 'submodule.sub.update') value = `!${value}`
  if (lower.startsWith('trace2.')) value = aviary.mark(key)
  if (lower === 'core.hookspath') {
    value = join(aviary.dir, 'hooks-of-configuration')
    plantHooks(value, aviary, 'core.hooksPath')
  }
  if (/^include(if\..*)?\.path$/.test(lower)) {
    const included = join(aviary.dir, `included-${Buffer.from(key).toString('hex')}`)
    writeFileSync(included, `[core]\n\tfsmonitor = ${value}\n\tpager = ${value}\n[filter "evil"]\n\tclean = ${value}\n`)
    value = included
  }
  return `[${section}${subsection === undefined ? '' : ` "${subsection}"`}]\n\t${name} = ${JSON.stringify(value)}\n`
}

const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(join(repository, path, '..'), { recursive: true })
  writeFileSync(join(repository, path), text)
}

/** Traps that git accepts, and a command of git that walks into each. */
const traps: [string, readonly string[]][] = [
  ['gpg.program', ['log', '-1']],
  ['core.fsmonitor', ['status']],
  ['filter.evil.clean', ['add', 'src/new.ts']],
  ['diff.external', ['diff', '--', 'src/a.ts']],
  ['diff.evil.textconv', ['diff', '--', 'src/a.ts']],
  ['include.path', ['status']],
  ['includeIf.onbranch:main.path', ['status']],
  [nonUtf8, ['add', 'src/new.py']],
  ['hooks post-index-change', ['add', 'src/new.go']],
  [inSubmodule, ['-C', 'sub', 'status']],
]

const lineOfTrap = (name: string): Buffer => {
  if (name === nonUtf8)
    return Buffer.concat([Buffer.from('[filter "'), Buffer.from([0xff]), Buffer.from(`"]\n\tclean = ${aviary.program(name)}\n`)])
  // These lie elsewhere, and are there all the time.
  return Buffer.from(name === inSubmodule || name.startsWith('hooks ') ? '' : lineOf(name))
}

const configurationWith = (names: readonly string[]): Buffer =>
  Buffer.concat([ordinaryConfiguration, Buffer.from('[log]\n\tshowSignature = true\n'), ...names.map(lineOfTrap)])

interface Ran {
  readonly code: number | null
  readonly changed: readonly string[]
  readonly text: string
}

/** Commands of the command line that touch a repository, and those that do not. */
const touching: Readonly<Record<string, readonly (readonly string[])[]>> = {
  review: [
    ['review', '--base=HEAD~2', '--head=HEAD', '--no-cache'],
    ['review', '--no-cache', '--base=HEAD~2', '--format=json'],
    ['review', '--no-cache'],
  ],
  fix: [
    ['fix', '--no-cache', '--base=HEAD~2', '--dry-run'],
    ['fix', '--no-cache', '--base=HEAD~2'],
  ],
  // Of the review above, which is stored outside the repository.
  verify: [['verify', report, '--no-cache']],
  audit: [
    ['audit', '--no-cache'],
    ['audit', '--no-cache', '--rev=HEAD'],
  ],
  migrations: [
    ['migrations', '--no-cache'],
    ['migrations', '--no-cache', '--base=HEAD~2', '--head=HEAD'],
  ],
  baseline: [
    ['baseline', '--no-cache'],
    ['baseline', '--no-cache', '--check'],
    ['baseline', '--no-cache', '--update'],
  ],
  init: [['init', '--print'], ['init']],
}
// `doctor` reads the environment and the `.env` of the folder that the App starts in.
const elsewhere = ['rules', 'checks', 'explain', 'ops', 'completion', 'doctor']

const ran = new Map<string, Ran>()
let sprung: readonly string[] = []
let sprungAlone: readonly string[] = []
let ordinaryConfiguration: Buffer

beforeAll(async () => {
  git(repository, 'init', '--quiet', '--initial-branch=main')
  write('src/a.ts', 'export const a = 1\n')
  write('src/gone.ts', 'export const gone = 1\n')
  write('src/kept.py', 'k = 1\n')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '-m', 'One')
  mkdirSync(join(repository, 'sub'))
  git(join(repository, 'sub'), 'init', '--quiet', '--initial-branch=main')
  write('sub/.gitattributes', '* filter=evil\n')
  write('sub/b.ts', 'export const b = 1\n')
  git(join(repository, 'sub'), 'add', '--all')
  git(join(repository, 'sub'), 'commit', '--quiet', '-m', 'Sub')
  write('src/a.ts', 'export const a = 2\n')
  write('.gitmodules', '[submodule "sub"]\n\tpath = sub\n\turl = ext::sh -c evil\n\tupdate = !evil\n\tignore = all\n')
  git(repository, 'add', '--all')
  git(repository, 'commit', '--quiet', '-m', 'Two')
  commitSigned(repository)
  git(repository, 'update-ref', 'refs/remotes/origin/main', 'HEAD~2')

  // A clone that one could have got, on which a program may have worked before: attributes, hooks, configuration, a monitored index.
  git(repository, 'update-index', '--split-index', '--untracked-cache')
  write(
    '.gitattributes',
    Buffer.concat([
      Buffer.from('*.ts filter=evil diff=evil merge=evil\nspaced.ts filter=with=equals\n*.py filter='),
      Buffer.from([0xff]),
      Buffer.from('\n'),
    ]),
  )
  write('.git/info/attributes', '*.go filter=evil diff=evil\n')
  write('src/a.ts', 'export const a = 3\n')
  write('src/new.ts', 'export const c = 1\n')
  write('src/new.py', 'c = 1\n')
  // Of the same size: only its content, behind the filter, says whether it changed.
  write('src/kept.py', 'k = 2\n')
  write('src/new.go', 'package main\n')
  rmSync(join(repository, 'src/gone.ts'))
  write('sub/b.ts', 'export const b = 2\n')
  plantHooks(join(repository, '.git/hooks'), aviary, 'hooks')
  const config = join(repository, '.git/config')
  ordinaryConfiguration = readFileSync(config)
  appendFileSync(
    config,
    Buffer.concat([
      Buffer.from(
        '[log]\n\tshowSignature = true\n[protocol "ext"]\n\tallow = always\n[core]\n\tuntrackedCache = true\n\tsplitIndex = true\n',
      ),
      Buffer.from('[filter "'),
      Buffer.from([0xff]),
      Buffer.from(`"]\n\tclean = ${aviary.program(nonUtf8)}\n[extensions]\n\tworktreeConfig = true\n`),
      ...keys.map((key) => Buffer.from(lineOf(key))),
    ]),
  )
  write('.git/config.worktree', `[core]\n\tfsmonitor = ${aviary.program(inWorkTreeFile)}\n`)
  appendFileSync(
    join(repository, 'sub/.git/config'),
    `[core]\n\tfsmonitor = ${aviary.program(inSubmodule)}\n[filter "evil"]\n\tclean = ${aviary.program(cleanOfSubmodule)}\n`,
  )

  for (const args of Object.values(touching).flat()) {
    const before = stateOf(repository)
    const { code, stdout, stderr } = await runCli(repository, args)
    if (args.includes('--format=json')) writeFileSync(report, stdout)
    ran.set(args.join(' '), { code, changed: differences(before, stateOf(repository)), text: `${stdout}${stderr}` })
  }
  sprung = aviary.sprung()
  for (const name of sprung) rmSync(aviary.mark(name))
  for (const names of [traps.slice(0, 6), traps.slice(6), traps.slice(0, 1)].map((group) => group.map(([name]) => name))) {
    writeFileSync(join(repository, '.git/config'), configurationWith(names))
    for (const args of [...(touching['review'] ?? []), ['audit', '--no-cache']]) await runCli(repository, args)
  }
  sprungAlone = aviary.sprung()
}, 120_000)

describe('a program in the configuration of a repository', () => {
  it.each(keys)('%s is run by no command of the command line', (key) => {
    expect(sprung).not.toContain(key)
  })

  it.each([nonUtf8, inWorkTreeFile, inSubmodule, cleanOfSubmodule])('%s is run by no command of the command line', (name) => {
    expect(sprung).not.toContain(name)
  })

  it.each(hookNames)(
    'the hook %s, in the folder of hooks and in that of core.hooksPath, is run by no command of the command line',
    (hook) => {
      expect(sprung).not.toContain(`hooks ${hook}`)
      expect(sprung).not.toContain(`core.hooksPath ${hook}`)
    },
  )

  it.each(traps)('%s alone, in a configuration that git accepts, is not run', (name) => {
    expect(sprungAlone).not.toContain(name)
  })

  it.each(traps)('%s would be run by git itself: the trap is real', (name, args) => {
    writeFileSync(join(repository, '.git/config'), configurationWith([name]))
    try {
      git(repository, ...args)
    } catch {
      // Some traps end git.
    }
    expect(aviary.sprung()).toContain(name)
  })
})

describe('every command that touches a repository', () => {
  it('is in this list', () => {
    const terminal = {
      env: {},
      cwd: '/',
      colour: false,
      width: 80,
      now: () => 0,
      print: () => undefined,
      complain: () => undefined,
      progress: () => undefined,
    }
    const names = program(terminal, () => undefined).commands.map((command) => command.name())
    expect(names.filter((name) => !(name in touching)).sort()).toEqual([...elsewhere].sort())
  })

  it.each(
    Object.values(touching)
      .flat()
      .map((args) => args.join(' ')),
  )('%s works, and writes nothing but what it is asked to', (line) => {
    const result = ran.get(line)
    const asked = ['.github', '.github/readiness-baseline.json', '.github/readiness.yml']
    expect(result?.changed.filter((path) => !(/^(baseline|init)/.test(line) && asked.includes(path)))).toEqual([])
    // 0, 1 and 3 are results; 2 is a repository that could not be read.
    expect([0, 1, 3], result?.text).toContain(result?.code)
  })

  it('reads the working tree as it is: changed, new and deleted files are found behind all this', () => {
    const changes = ran.get('review --no-cache --base=HEAD~2 --format=json')?.text
    expect(changes).toContain('src/new.go')
    // Files behind a filter that the configuration defines are told as unread.
    expect(changes).toContain('src/a.ts')
  })
})
