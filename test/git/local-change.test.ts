import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Blob, ChangedFile } from '#model/change-set'
import { gatherLocalChange } from '#git/local-change'
import type { LocalChange } from '#git/local-change'
import { gitIn, tempFolder, tempRepository } from '../support/temp-repository.ts'
import type { TempRepository } from '../support/temp-repository.ts'

const gather = async (options: Parameters<typeof gatherLocalChange>[0]): Promise<LocalChange> => {
  const local = await gatherLocalChange(options)
  onTestFinished(() => local.close())
  return local
}

/** Each changed file in a line of its own: status, paths, and the lines that differ. */
const summary = (files: readonly ChangedFile[]): string[] =>
  files.map(({ status, path, previousPath, hunks }) => {
    const name = previousPath === undefined ? path : `${previousPath} -> ${path}`
    const lines = hunks?.flatMap((hunk) => hunk.lines.filter((line) => !line.startsWith(' '))).join(' ')
    return `${status} ${name}: ${lines ?? 'nothing to show'}`
  })

const contentAt = async (local: LocalChange, side: 'base' | 'head', path: string): Promise<Blob | undefined> => {
  const blob = local.change[side].entries.find((entry) => entry.path === path)?.blob
  return blob === undefined ? undefined : (await local.blobs.read([blob])).get(blob)
}

const gitBlobId = (content: string, algorithm = 'sha1'): string =>
  createHash(algorithm)
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')

const removeObject = ({ dir }: TempRepository, object: string): void =>
  rmSync(join(dir, '.git/objects', object.slice(0, 2), object.slice(2)))

const lines = (count: number, word = 'line'): string => Array.from({ length: count }, (_, index) => `${word} ${index + 1}\n`).join('')

describe('the staged files', () => {
  test('are what the next commit would contain, whatever is on disk', async () => {
    const repository = tempRepository()
    repository.write({ 'staged.ts': '1\n', 'both.ts': '1\n', 'unstaged.ts': '1\n', 'deleted.ts': '1\n', 'renamed.ts': lines(20) })
    repository.commit()
    repository.write({ 'staged.ts': '2\n', 'both.ts': 'staged\n', 'added.ts': 'a\n' })
    repository.git('add', '.')
    repository.git('rm', '-q', 'deleted.ts')
    repository.git('mv', 'renamed.ts', 'moved.ts')
    repository.write({ 'both.ts': 'and changed\n', 'unstaged.ts': '2\n', 'untracked.ts': 'u\n', 'announced.ts': 'n\n' })
    repository.git('add', '-N', 'announced.ts')
    const local = await gather({ repoDir: repository.dir, base: 'HEAD', head: 'INDEX' })
    expect(local.change.head).toMatchObject({ revision: 'INDEX', commit: 'INDEX' })
    expect(summary(local.change.files)).toEqual([
      'added added.ts: +a',
      'modified both.ts: -1 +staged',
      'removed deleted.ts: -1',
      'renamed renamed.ts -> moved.ts: ',
      'modified staged.ts: -1 +2',
    ])
    expect(await contentAt(local, 'head', 'both.ts')).toEqual({ kind: 'text', text: 'staged\n' })
  })

  test('have no content during a merge conflict', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': '1\n' })
    repository.commit()
    repository.git('checkout', '-q', '-b', 'other')
    repository.write({ 'a.ts': '2\n' })
    repository.commit()
    repository.git('checkout', '-q', 'main')
    repository.write({ 'a.ts': '3\n' })
    repository.commit()
    expect(() => repository.git('merge', '-q', 'other')).toThrow()
    await expect(gatherLocalChange({ repoDir: repository.dir, base: 'HEAD', head: 'INDEX' })).rejects.toMatchObject({
      code: 'unmerged',
      message: expect.stringContaining('a.ts') as string,
    })
  })
})

describe('a range of commits', () => {
  test('is compared from the merge base, not from the tip of the base', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n', 'b.ts': 'b\n' })
    const fork = repository.commit()
    repository.git('checkout', '-q', '-b', 'feature')
    repository.write({ 'a.ts': 'changed\n' })
    const head = repository.commit()
    repository.git('checkout', '-q', 'main')
    repository.write({ 'b.ts': 'moved on\n' })
    repository.commit()
    const { change, root } = await gather({ repoDir: repository.dir, base: 'main', head: 'feature' })
    expect(root).toBe(repository.dir)
    expect(change.base).toMatchObject({ revision: 'main', commit: fork })
    expect(change.head).toMatchObject({ revision: 'feature', commit: head })
    expect(summary(change.files)).toEqual(['modified a.ts: -a +changed'])
  })

  test('tells added, removed, renamed, type-changed, mode-only and binary files apart', async () => {
    const repository = tempRepository()
    repository.write({
      'removed.ts': 'gone\n',
      'old.ts': lines(20),
      'run.sh': 'run\n',
      'kind.ts': 'a file\n',
      'picture.png': Buffer.from([1, 0, 2]),
      'became-binary.ts': 'text\n',
    })
    repository.commit()
    repository.git('checkout', '-q', '-b', 'feature')
    repository.write({
      'added.ts': 'new\n',
      'empty.ts': '',
      'removed.ts': null,
      'old.ts': null,
      'new.ts': lines(20).replace('line 7\n', 'line seven\n'),
      'kind.ts': null,
      'picture.png': Buffer.from([1, 0, 3]),
      'became-binary.ts': Buffer.from([1, 0, 3]),
    })
    symlinkSync('target', join(repository.dir, 'kind.ts'))
    chmodSync(join(repository.dir, 'run.sh'), 0o755)
    repository.commit()
    const { change } = await gather({ repoDir: repository.dir, base: 'main', head: 'feature' })
    expect(summary(change.files)).toEqual([
      'added added.ts: +new',
      'modified became-binary.ts: nothing to show',
      'added empty.ts: ',
      'type-changed kind.ts: -a file +target',
      'renamed old.ts -> new.ts: -line 7 +line seven',
      'modified picture.png: nothing to show',
      'removed removed.ts: -gone',
      'modified run.sh: ',
    ])
    const modes = Object.fromEntries(change.head.entries.map(({ path, mode }) => [path, mode]))
    expect(modes).toMatchObject({ 'kind.ts': 'symlink', 'run.sh': 'executable', 'added.ts': 'file' })
  })

  test('has hunks with three lines of context and without the note on a missing line break', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': lines(30) })
    repository.commit()
    repository.write({ 'a.ts': `${lines(30).replace('line 10\n', 'ten\r\n')}end` })
    repository.commit()
    const { change } = await gather({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })
    expect(change.files[0]?.hunks).toEqual([
      {
        oldStart: 7,
        oldLines: 7,
        newStart: 7,
        newLines: 7,
        lines: [' line 7', ' line 8', ' line 9', '-line 10', '+ten\r', ' line 11', ' line 12', ' line 13'],
      },
      { oldStart: 28, oldLines: 3, newStart: 28, newLines: 4, lines: [' line 28', ' line 29', ' line 30', '+end'] },
    ])
  })

  test('keeps hostile names', async () => {
    const repository = tempRepository()
    const names = [
      '-rf',
      ' leading',
      'a "quoted" name',
      "it's",
      'line\nbreak.ts',
      'tab\t.ts',
      'back\\slash',
      'ümläut/日本.ts',
      ':(glob)**',
      'diff --git a',
      'a => b',
      '*',
    ]
    repository.commit()
    repository.write(Object.fromEntries(names.map((name) => [name, `content of ${name}`])))
    writeFileSync(Buffer.concat([Buffer.from(`${repository.dir}/caf`), Buffer.from([0xe9])]), 'latin')
    repository.commit()
    const local = await gather({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })
    expect(new Set(local.change.files.map(({ path }) => path))).toEqual(new Set([...names, 'caf\\xe9']))
    expect(new Set(local.change.head.entries.map(({ path }) => path))).toEqual(new Set([...names, 'caf\\xe9']))
    for (const file of local.change.files) expect(file.hunks).toHaveLength(1)
    expect(await contentAt(local, 'head', 'line\nbreak.ts')).toEqual({ kind: 'text', text: 'content of line\nbreak.ts' })
  })

  test('shows what attributes of the repository would hide', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n', '.gitattributes': '* -diff\n*.ts binary\n' })
    repository.commit()
    repository.write({ 'a.ts': 'a\nsecret\n' })
    repository.commit()
    repository.write({ 'a.ts': 'a\nsecret\nmore\n' })
    expect(repository.git('diff', 'HEAD')).toContain('Binary files')
    expect(summary((await gather({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })).change.files)).toEqual([
      'modified a.ts: +secret',
    ])
    expect(summary((await gather({ repoDir: repository.dir, base: 'HEAD' })).change.files)).toEqual(['modified a.ts: +more'])
  })

  test('has submodules as commits of another repository', async () => {
    const other = tempRepository()
    const [first, second] = [other.commit('one'), other.commit('two')]
    const repository = tempRepository()
    for (const commit of [first, second]) {
      repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},vendor/other`)
      repository.git('commit', '-q', '-m', 'submodule')
    }
    const local = await gather({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })
    expect(summary(local.change.files)).toEqual(['modified vendor/other: nothing to show'])
    expect(local.change.head.entries).toEqual([{ path: 'vendor/other', blob: second, mode: 'submodule' }])
    expect(await contentAt(local, 'head', 'vendor/other')).toMatchObject({ kind: 'unreadable' })
  })

  test('shows no lines of a file of more than a million bytes', async () => {
    const repository = tempRepository()
    repository.write({ 'limit.txt': 'x'.repeat(1_000_000), 'big.txt': 'x'.repeat(1_000_001) })
    repository.commit()
    repository.write({ 'limit.txt': 'y'.repeat(1_000_000), 'big.txt': 'y'.repeat(1_000_001) })
    repository.commit()
    const local = await gather({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })
    expect(local.change.files.map(({ path, hunks }) => [path, hunks?.length])).toEqual([
      ['big.txt', undefined],
      ['limit.txt', 1],
    ])
    expect(await contentAt(local, 'head', 'big.txt')).toEqual({ kind: 'huge', bytes: 1_000_001 })
    expect(await contentAt(local, 'head', 'limit.txt')).toMatchObject({ kind: 'text' })
  })

  test('is read in a repository of SHA-256 too', async () => {
    const repository = tempRepository({ init: ['--object-format=sha256'] })
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    repository.write({ 'a.ts': 'b\n', 'untracked.ts': 'u\n' })
    const local = await gather({ repoDir: repository.dir })
    expect(summary(local.change.files)).toEqual(['modified a.ts: -a +b', 'added untracked.ts: +u'])
    expect(local.change.head.entries.map(({ blob }) => blob)).toEqual([gitBlobId('b\n', 'sha256'), gitBlobId('u\n', 'sha256')])
    expect(await contentAt(local, 'base', 'a.ts')).toEqual({ kind: 'text', text: 'a\n' })
  })

  test('is read in a bare repository when the head is given', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    repository.write({ 'a.ts': 'b\n' })
    repository.commit()
    const bare = join(tempFolder(), 'shop.git')
    gitIn(repository.dir, 'clone', '-q', '--bare', repository.dir, bare)
    const { change, root } = await gather({ repoDir: bare, base: 'main~1', head: 'main' })
    expect(root).toBe(bare)
    expect(change.repository).toBe('shop')
    expect(summary(change.files)).toEqual(['modified a.ts: -a +b'])
    await expect(gatherLocalChange({ repoDir: bare })).rejects.toMatchObject({
      code: 'bare-repository',
      message: expect.stringContaining(bare) as string,
    })
  })
})

describe('the working tree', () => {
  test('is the head when no revision is given: staged, unstaged and untracked, but not ignored', async () => {
    const repository = tempRepository()
    repository.write({
      '.gitignore': 'ignored/\n*.log\n',
      'same.ts': 'same\n',
      'staged.ts': '1\n',
      'unstaged.ts': '1\n',
      'deleted.ts': '1\n',
      'unlisted.ts': '1\n',
    })
    repository.commit()
    repository.write({ 'staged.ts': '2\n', 'both.ts': 'staged\n' })
    repository.git('add', '.')
    repository.git('rm', '-q', '--cached', 'unlisted.ts')
    repository.write({
      'both.ts': 'and changed\n',
      'unstaged.ts': '2\n',
      'deleted.ts': null,
      'new/untracked.ts': 'u\n',
      'ignored/x.ts': 'x\n',
      'x.log': 'x\n',
    })
    const local = await gather({ repoDir: repository.dir })
    expect(local.change.head).toMatchObject({ revision: 'WORKTREE', commit: 'WORKTREE' })
    expect(local.change.base).toMatchObject({ revision: 'main', commit: repository.git('rev-parse', 'HEAD') })
    expect(summary(local.change.files)).toEqual([
      'added both.ts: +and changed',
      'removed deleted.ts: -1',
      'added new/untracked.ts: +u',
      'modified staged.ts: -1 +2',
      'modified unstaged.ts: -1 +2',
    ])
    expect(local.change.head.entries).toContainEqual({ path: 'new/untracked.ts', blob: gitBlobId('u\n'), mode: 'file', size: 2 })
    expect(local.change.head.entries.map(({ path }) => path)).toContain('unlisted.ts')
    expect(await contentAt(local, 'head', 'both.ts')).toEqual({ kind: 'text', text: 'and changed\n' })
  })

  test('is seen to have changed when neither size nor time of a file did', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'old\n' })
    const file = join(repository.dir, 'a.ts')
    utimesSync(file, 1_700_000_000, 1_700_000_000)
    repository.git('add', '.')
    utimesSync(join(repository.dir, '.git/index'), 1_700_000_000, 1_700_000_000)
    repository.git('commit', '-q', '-m', 'one')
    utimesSync(join(repository.dir, '.git/index'), 1_700_000_000, 1_700_000_000)
    writeFileSync(file, 'new\n')
    utimesSync(file, 1_700_000_000, 1_700_000_000)
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual(['modified a.ts: -old +new'])
  })

  test('has no change where files were only touched', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n', 'b.ts': 'b\n' })
    repository.commit()
    for (const name of ['a.ts', 'b.ts']) utimesSync(join(repository.dir, name), 1_600_000_000, 1_600_000_000)
    expect((await gather({ repoDir: repository.dir })).change.files).toEqual([])
  })

  test('stays as it was when it was gathered', async () => {
    const repository = tempRepository()
    repository.commit()
    repository.write({ 'a.ts': 'first\n' })
    const local = await gather({ repoDir: repository.dir })
    repository.write({ 'a.ts': 'second\n' })
    expect(await contentAt(local, 'head', 'a.ts')).toEqual({ kind: 'text', text: 'first\n' })
  })

  test('has links as their targets, followed nowhere', async () => {
    const outside = tempFolder()
    writeFileSync(join(outside, 'secret.ts'), 'secret\n')
    const repository = tempRepository()
    repository.write({ 'folder/secret.ts': 'tracked\n' })
    repository.commit()
    repository.write({ folder: null })
    symlinkSync(outside, join(repository.dir, 'folder'))
    symlinkSync(join(outside, 'secret.ts'), join(repository.dir, 'link.ts'))
    symlinkSync('loop', join(repository.dir, 'loop'))
    symlinkSync('..', join(repository.dir, 'up'))
    const local = await gather({ repoDir: repository.dir })
    expect(summary(local.change.files)).toEqual([
      `added folder: +${outside}`,
      'removed folder/secret.ts: -tracked',
      `added link.ts: +${outside}/secret.ts`,
      'added loop: +loop',
      'added up: +..',
    ])
    expect(new Set(local.change.head.entries.map(({ mode }) => mode))).toEqual(new Set(['symlink']))
    expect(await contentAt(local, 'head', 'link.ts')).toEqual({ kind: 'text', text: `${outside}/secret.ts` })
  })

  test('follows a rename to a file that is not tracked yet', async () => {
    const repository = tempRepository()
    repository.write({ 'old.ts': lines(20) })
    repository.commit()
    renameSync(join(repository.dir, 'old.ts'), join(repository.dir, 'new.ts'))
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual(['renamed old.ts -> new.ts: '])
  })

  test('has a file in place of a folder, and a folder in place of a file', async () => {
    const repository = tempRepository()
    repository.write({ a: 'a file\n', 'b/c.ts': 'c\n' })
    repository.commit()
    repository.write({ a: null, b: null })
    repository.write({ 'a/d.ts': 'd\n', b: 'another file\n' })
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual([
      'removed a: -a file',
      'added a/d.ts: +d',
      'added b: +another file',
      'removed b/c.ts: -c',
    ])
  })

  test('in the middle of a merge has the files as they are on disk', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'base\n' })
    repository.commit()
    repository.git('checkout', '-q', '-b', 'theirs')
    repository.write({ 'a.ts': 'theirs\n' })
    repository.commit()
    repository.git('checkout', '-q', 'main')
    repository.write({ 'a.ts': 'ours\n' })
    repository.commit()
    expect(() => repository.git('merge', 'theirs')).toThrow()
    const local = await gather({ repoDir: repository.dir })
    expect(local.change.head.entries).toHaveLength(1)
    expect(await contentAt(local, 'head', 'a.ts')).toEqual({ kind: 'text', text: readFileSync(join(repository.dir, 'a.ts'), 'utf8') })
    expect(summary(local.change.files)).toEqual(['modified a.ts: +<<<<<<< HEAD +======= +theirs +>>>>>>> theirs'])
  })

  test('has files that are only announced to the index', async () => {
    const repository = tempRepository()
    repository.commit()
    repository.write({ 'a.ts': 'a\n' })
    repository.git('add', '--intent-to-add', 'a.ts')
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual(['added a.ts: +a'])
  })

  test('has the commit that is checked out in a submodule', async () => {
    const repository = tempRepository()
    mkdirSync(join(repository.dir, 'sub'))
    const sub = tempRepository({ dir: join(repository.dir, 'sub') })
    sub.commit('one')
    repository.commit()
    const second = sub.commit('two')
    sub.write({ 'dirty.ts': 'x\n' })
    const local = await gather({ repoDir: repository.dir })
    expect(summary(local.change.files)).toEqual(['modified sub: nothing to show'])
    expect(local.change.head.entries).toEqual([{ path: 'sub', blob: second, mode: 'submodule' }])
  })

  test('leaves out pipes, which would never end, and repositories of their own', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    repository.write({ 'a.ts': null })
    execFileSync('sh', ['-c', 'mkfifo "$@"', 'sh', join(repository.dir, 'a.ts'), join(repository.dir, 'pipe')])
    mkdirSync(join(repository.dir, 'nested'))
    tempRepository({ dir: join(repository.dir, 'nested') }).commit()
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual(['removed a.ts: -a'])
  })

  test('has line ends as git would store them', async () => {
    const repository = tempRepository()
    repository.write({ '.gitattributes': '*.ts text eol=crlf\n', 'a.ts': 'one\ntwo\n' })
    repository.commit()
    repository.write({ 'a.ts': 'one\r\ntwo\r\nthree\r\n' })
    expect(summary((await gather({ repoDir: repository.dir })).change.files)).toEqual(['modified a.ts: +three'])
  })

  test.skipIf(process.getuid?.() === 0)('says of a file that may not be read that it was not read', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    repository.write({ 'a.ts': 'b\n' })
    chmodSync(join(repository.dir, 'a.ts'), 0)
    const local = await gather({ repoDir: repository.dir })
    expect(summary(local.change.files)).toEqual(['modified a.ts: nothing to show'])
    expect(await contentAt(local, 'head', 'a.ts')).toEqual({ kind: 'unreadable', reason: 'this user has no permission to read the file' })
  })

  test('says of a file behind a filter program that it was not read, and knows an unchanged one of Git LFS', async () => {
    const stored = 'the real picture'
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${createHash('sha256').update(stored).digest('hex')}\nsize ${stored.length}\n`
    const repository = tempRepository()
    repository.write({
      '.gitattributes': '*.bin filter=lfs\n*.txt filter=unknown\n',
      'same.bin': pointer,
      'other.bin': pointer,
      'a.txt': 'a\n',
    })
    repository.commit()
    repository.git('config', 'filter.lfs.process', 'git-lfs filter-process')
    repository.write({ 'same.bin': stored, 'other.bin': 'another picture', 'a.txt': 'b\n' })
    const local = await gather({ repoDir: repository.dir })
    expect(summary(local.change.files)).toEqual(['modified a.txt: -a +b', 'modified other.bin: nothing to show'])
    expect(await contentAt(local, 'head', 'other.bin')).toEqual({
      kind: 'unreadable',
      reason: 'the file uses the git filter "lfs", a program that is not run',
    })
  })

  test('is whole when asked for from a folder inside it', async () => {
    const repository = tempRepository()
    repository.commit()
    repository.write({ 'a.ts': 'a\n', 'inner/b.ts': 'b\n' })
    const { change, root } = await gather({ repoDir: join(repository.dir, 'inner') })
    expect(root).toBe(repository.dir)
    expect(change.files.map(({ path }) => path)).toEqual(['a.ts', 'inner/b.ts'])
  })
})

describe('the base that nobody gave', () => {
  const withBranch = (name: string) => {
    const repository = tempRepository()
    const fork = repository.commit('fork')
    repository.git('branch', '-m', name)
    repository.git('checkout', '-q', '-b', 'feature')
    const head = repository.commit('feature')
    return { repository, fork, head }
  }

  test.each(['main', 'master', 'trunk'])('is the local branch %s', async (name) => {
    const { repository, fork } = withBranch(name)
    const { change } = await gather({ repoDir: repository.dir, head: 'feature' })
    expect(change.base).toMatchObject({ revision: name, commit: fork })
  })

  test('is what origin/HEAD points to, before any usual name', async () => {
    const { repository, fork, head } = withBranch('main')
    repository.git('update-ref', 'refs/remotes/origin/develop', fork)
    repository.git('update-ref', 'refs/heads/main', head)
    repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/develop')
    const { change } = await gather({ repoDir: repository.dir })
    expect(change.base).toMatchObject({ revision: 'origin/develop', commit: fork })
  })

  test('is the remote branch before the local one of the same name', async () => {
    const { repository, fork, head } = withBranch('main')
    repository.git('update-ref', 'refs/remotes/origin/main', fork)
    repository.git('update-ref', 'refs/heads/main', head)
    expect((await gather({ repoDir: repository.dir })).change.base).toMatchObject({ revision: 'origin/main', commit: fork })
  })

  test('is that of the only remote there is', async () => {
    const { repository, fork } = withBranch('other')
    repository.git('update-ref', 'refs/remotes/upstream/master', fork)
    expect((await gather({ repoDir: repository.dir })).change.base).toMatchObject({ revision: 'upstream/master', commit: fork })
  })

  test('cannot be told where no branch has a usual name', async () => {
    const { repository } = withBranch('other')
    await expect(gatherLocalChange({ repoDir: repository.dir })).rejects.toMatchObject({
      code: 'no-default-branch',
      message: expect.stringContaining('--base') as string,
    })
  })

  test('can be given for the working tree too', async () => {
    const { repository, fork } = withBranch('other')
    repository.write({ 'a.ts': 'a\n' })
    const { change } = await gather({ repoDir: repository.dir, base: 'other' })
    expect(change.base).toMatchObject({ revision: 'other', commit: fork })
    expect(summary(change.files)).toEqual(['added a.ts: +a'])
  })
})

describe('an error', () => {
  const failure = (options: Parameters<typeof gatherLocalChange>[0]): Promise<unknown> =>
    gatherLocalChange(options).then(
      () => 'no error',
      (error: unknown) => error,
    )

  test('says that a folder is not a repository, or not there', async () => {
    const dir = tempFolder()
    expect(await failure({ repoDir: dir })).toMatchObject({
      name: 'GitError',
      code: 'not-a-repository',
      message: expect.stringContaining(dir) as string,
    })
    expect(await failure({ repoDir: join(dir, 'nowhere') })).toMatchObject({ code: 'not-a-repository' })
  })

  test('says that a repository has no commit', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    expect(await failure({ repoDir: repository.dir })).toMatchObject({ code: 'empty-repository' })
  })

  test.each([
    ['-upload', 'invalid-revision'],
    ['--output=pwned', 'invalid-revision'],
    ['', 'invalid-revision'],
    ['a\nb', 'invalid-revision'],
    ['nowhere', 'unknown-revision'],
    ['HEAD~7', 'unknown-revision'],
    ['HEAD..main', 'unknown-revision'],
    ['HEAD^{tree}', 'unknown-revision'],
    ['0123456789012345678901234567890123456789', 'unknown-revision'],
  ])('says what is wrong with the revision %j', async (revision, code) => {
    const repository = tempRepository()
    repository.commit()
    expect(await failure({ repoDir: repository.dir, base: 'main', head: revision })).toMatchObject({ code })
    expect(await failure({ repoDir: repository.dir, base: revision })).toMatchObject({ code })
  })

  test('says that the working tree is no base', async () => {
    const repository = tempRepository()
    repository.commit()
    expect(await failure({ repoDir: repository.dir, base: 'WORKTREE' })).toMatchObject({ code: 'invalid-revision' })
    expect(await failure({ repoDir: repository.dir, base: 'INDEX' })).toMatchObject({ code: 'invalid-revision' })
  })

  test('says that histories are unrelated', async () => {
    const repository = tempRepository()
    repository.commit()
    repository.git('checkout', '-q', '--orphan', 'island')
    repository.commit('island')
    expect(await failure({ repoDir: repository.dir, head: 'island' })).toMatchObject({
      code: 'no-merge-base',
      message: expect.stringContaining('unrelated') as string,
    })
  })

  test('says of a shallow clone that more history must be fetched', async () => {
    const origin = tempRepository()
    origin.commit('one')
    origin.git('checkout', '-q', '-b', 'feature')
    origin.commit('two')
    origin.git('checkout', '-q', 'main')
    origin.commit('three')
    const clone = join(tempFolder(), 'clone')
    gitIn(origin.dir, 'clone', '-q', '--depth=1', '--no-single-branch', `file://${origin.dir}`, clone)
    expect(await failure({ repoDir: clone, head: 'origin/feature' })).toMatchObject({
      code: 'no-merge-base',
      message: expect.stringContaining('--unshallow') as string,
    })
    expect(await failure({ repoDir: clone, base: 'HEAD~1' })).toMatchObject({
      code: 'unknown-revision',
      message: expect.stringContaining('--unshallow') as string,
    })
  })

  test('says of a partial clone that contents are missing, and nothing is fetched', async () => {
    const origin = tempRepository()
    origin.git('config', 'uploadpack.allowFilter', 'true')
    origin.write({ 'a.ts': 'a\n', 'same.ts': 'same\n' })
    origin.commit()
    origin.write({ 'a.ts': 'b\n' })
    origin.commit()
    const clone = join(tempFolder(), 'clone')
    gitIn(origin.dir, 'clone', '-q', '--filter=blob:none', '--no-checkout', `file://${origin.dir}`, clone)
    const missing = (): string => gitIn(clone, 'rev-list', '--objects', '--missing=print', '--all')
    const before = missing()
    expect(before).toContain('?')
    expect(await failure({ repoDir: clone, base: 'HEAD~1', head: 'HEAD' })).toMatchObject({
      code: 'missing-objects',
      message: expect.stringContaining('a.ts') as string,
    })
    expect(missing()).toBe(before)
  })

  test.each([
    ['the contents of a changed file', 'HEAD:a.ts'],
    ['a folder', 'HEAD^{tree}'],
    ['a commit', 'HEAD'],
  ])('says that objects are missing: %s', async (_, name) => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    const first = repository.commit()
    repository.write({ 'a.ts': 'b\n' })
    repository.commit()
    removeObject(repository, repository.git('rev-parse', name))
    expect(await failure({ repoDir: repository.dir, base: first, head: 'main' })).toMatchObject({
      code: 'missing-objects',
      message: expect.stringContaining(repository.dir) as string,
    })
  })

  test('says that a commit between the two sides is missing', async () => {
    const repository = tempRepository()
    const base = repository.commit('one')
    const between = repository.commit('two')
    repository.commit('three')
    removeObject(repository, between)
    expect(await failure({ repoDir: repository.dir, base, head: 'main' })).toMatchObject({ code: 'missing-objects' })
  })

  test('leaves no temporary folder behind', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    repository.write({ 'a.ts': 'b\n' })
    repository.commit()
    removeObject(repository, repository.git('rev-parse', 'HEAD:a.ts'))
    const temporary = tempFolder()
    const previous = process.env['TMPDIR']
    process.env['TMPDIR'] = temporary
    onTestFinished(() => {
      if (previous === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = previous
    })
    expect(await failure({ repoDir: repository.dir, base: 'HEAD~1', head: 'HEAD' })).toMatchObject({ code: 'missing-objects' })
    const local = await gatherLocalChange({ repoDir: repository.dir, base: 'HEAD', head: 'HEAD' })
    expect(readdirSync(temporary)).toHaveLength(1)
    await local.close()
    await local.close()
    expect(readdirSync(temporary)).toEqual([])
  })
})

describe('the repository', () => {
  test('has the name that its remote says, without credentials', async () => {
    const repository = tempRepository()
    repository.commit()
    repository.git('remote', 'add', 'origin', 'https://user:token123@git.example.com/acme/shop.git')
    const { change } = await gather({ repoDir: repository.dir })
    expect(change.repository).toBe('acme/shop')
    expect(JSON.stringify(change)).not.toContain('token123')
  })

  test('is named after its folder where no remote says a name', async () => {
    const dir = join(tempFolder(), 'my shop')
    mkdirSync(dir)
    const repository = tempRepository({ dir })
    repository.commit()
    repository.git('remote', 'add', 'origin', '../elsewhere')
    expect((await gather({ repoDir: dir })).change.repository).toBe('my shop')
  })

  test('executes nothing: no monitor, hook, filter, driver, text conversion, or anything of a submodule', async () => {
    const traps = tempFolder()
    const trap = (name: string): string => `touch '${join(traps, name)}'; cat`
    const repository = tempRepository()
    repository.write({ '.gitattributes': '*.ts filter=evil diff=evil merge=evil\n', 'a.ts': 'a\n', 'b.ts': 'b\n' })
    repository.git('add', '.')
    mkdirSync(join(repository.dir, 'sub'))
    const sub = tempRepository({ dir: join(repository.dir, 'sub') })
    sub.write({ '.gitattributes': '* filter=sub\n', 'c.ts': 'c\n' })
    sub.commit()
    repository.commit()
    for (const { git, name } of [
      { git: repository.git, name: 'own' },
      { git: sub.git, name: 'sub' },
    ]) {
      const settings = {
        'core.fsmonitor': trap(`${name}-fsmonitor`),
        'core.pager': trap(`${name}-pager`),
        'core.sshCommand': trap(`${name}-ssh`),
        'core.hooksPath': join(traps, 'hooks'),
        'diff.external': `${trap(`${name}-external`)} </dev/null #`,
        'diff.evil.command': `${trap(`${name}-command`)} </dev/null #`,
        'diff.evil.textconv': trap(`${name}-textconv`),
        'filter.evil.clean': trap(`${name}-clean`),
        'filter.evil.smudge': trap(`${name}-smudge`),
        'filter.evil.required': 'true',
        ...(name === 'sub' && { 'filter.sub.clean': trap('sub-clean') }),
        'filter.with space.process': trap(`${name}-process`),
      }
      for (const [key, value] of Object.entries(settings)) git('config', key, value)
    }
    mkdirSync(join(traps, 'hooks'))
    for (const hook of ['post-index-change', 'pre-commit', 'post-checkout', 'reference-transaction']) {
      writeFileSync(join(traps, 'hooks', hook), `#!/bin/sh\ntouch '${join(traps, hook)}'\n`, { mode: 0o755 })
    }
    repository.write({ 'a.ts': 'changed\n', 'new.ts': 'new\n', '.gitattributes': '*.ts filter=evil diff=evil\nnew.ts filter=other\n' })
    // Of the same size, so that only its content can tell: git would read it, through the filter.
    sub.write({ 'c.ts': 'd\n' })
    const sprung = (): string[] => readdirSync(traps).filter((name) => name !== 'hooks')

    const local = await gather({ repoDir: repository.dir })
    await local.blobs.read(local.change.head.entries.map(({ blob }) => blob))
    expect(sprung()).toEqual([])
    expect(summary(local.change.files)).toContain('added new.ts: +new')
    expect(summary(local.change.files)).toContain('modified a.ts: nothing to show')

    // The traps are real: git by itself walks into them.
    repository.git('-c', 'core.fsmonitor=false', 'diff', '--ext-diff')
    repository.git('add', 'b.ts', 'a.ts')
    repository.git('status')
    expect(sprung()).toEqual(
      expect.arrayContaining(['own-fsmonitor', 'sub-fsmonitor', 'sub-clean', 'own-command', 'own-clean', 'post-index-change']),
    )
  })

  test('is not written to', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n', 'b.ts': 'b\n' })
    repository.commit()
    repository.git('config', 'core.splitIndex', 'true')
    repository.git('update-index', '--split-index')
    repository.write({ 'a.ts': 'changed\n', 'new.ts': 'new\n' })
    const state = (): string[] =>
      readdirSync(repository.dir, { recursive: true, encoding: 'utf8' })
        .sort()
        .map((name) => [name, statSync(join(repository.dir, name)).size, statSync(join(repository.dir, name)).mtimeMs].join(' '))
    const before = state()
    const local = await gather({ repoDir: repository.dir })
    await local.blobs.read(local.change.head.entries.map(({ blob }) => blob))
    expect(state()).toEqual(before)
  })

  test('is found by its folder, whatever git variables the caller has', async () => {
    const repository = tempRepository()
    repository.commit()
    const elsewhere = tempRepository()
    const variables = {
      GIT_DIR: join(elsewhere.dir, '.git'),
      GIT_WORK_TREE: elsewhere.dir,
      GIT_EXTERNAL_DIFF: 'false',
      GIT_TRACE: join(elsewhere.dir, 'trace'),
    }
    Object.assign(process.env, variables)
    onTestFinished(() => {
      for (const name of Object.keys(variables)) Reflect.deleteProperty(process.env, name)
    })
    expect((await gather({ repoDir: repository.dir })).root).toBe(repository.dir)
    expect(existsSync(join(elsewhere.dir, 'trace'))).toBe(false)
  })
})

test('tells the files of the head before the sides are compared', async () => {
  const repository = tempRepository()
  repository.write({ 'a.ts': 'one\n' })
  const base = repository.commit()
  repository.write({ 'b.ts': 'two\n' })
  const head = repository.commit()
  const told: string[] = []
  const local = await gather({
    repoDir: repository.dir,
    base,
    head,
    onListed: (entries, gitDirectory) => told.push(...entries.map(({ path, size }) => `${path} ${size}`), gitDirectory),
  })
  expect(told).toEqual(['a.ts 4', 'b.ts 4', local.gitDirectory])
})
