import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { gatherLocalTree } from '#git/local-tree'
import type { LocalTree } from '#git/local-tree'
import { gitIn, tempFolder, tempRepository } from '../support/temp-repository.ts'

const gather = async (options: Parameters<typeof gatherLocalTree>[0]): Promise<LocalTree> => {
  const local = await gatherLocalTree(options)
  onTestFinished(() => local.close())
  return local
}

describe('the tree of a local repository', () => {
  test('is the working tree where no revision is given, even before the first commit', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n', '.gitignore': 'x\n', x: 'x\n' })
    const { tree, root, blobs } = await gather({ repoDir: repository.dir })
    expect(root).toBe(repository.dir)
    expect(tree).toMatchObject({ revision: 'WORKTREE', commit: 'WORKTREE' })
    expect(tree.entries.map(({ path, size }) => [path, size])).toEqual([
      ['.gitignore', 2],
      ['a.ts', 2],
    ])
    const blob = tree.entries[1]?.blob ?? ''
    expect(await blobs.read([blob])).toEqual(new Map([[blob, { kind: 'text', text: 'a\n' }]]))
  })

  test('is empty in an empty repository', async () => {
    expect((await gather({ repoDir: tempRepository().dir })).tree.entries).toEqual([])
  })

  test('is that of a commit, without what the working tree has on top', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    const first = repository.commit()
    repository.git('tag', '-a', '-m', 'one', 'v1')
    repository.write({ 'b.ts': 'b\n' })
    repository.commit()
    const { tree } = await gather({ repoDir: repository.dir, rev: 'v1' })
    expect(tree).toMatchObject({ revision: 'v1', commit: first })
    expect(tree.entries.map(({ path }) => path)).toEqual(['a.ts'])
  })

  test('of a shallow clone is whole', async () => {
    const origin = tempRepository()
    origin.write({ 'a.ts': 'a\n' })
    origin.commit()
    origin.commit()
    const clone = join(tempFolder(), 'clone')
    gitIn(origin.dir, 'clone', '-q', '--depth=1', `file://${origin.dir}`, clone)
    expect((await gather({ repoDir: clone, rev: 'HEAD' })).tree.entries).toHaveLength(1)
  })

  test('must be named in a bare repository', async () => {
    const repository = tempRepository({ init: ['--bare'] })
    await expect(gatherLocalTree({ repoDir: repository.dir })).rejects.toMatchObject({ code: 'bare-repository' })
    await expect(gatherLocalTree({ repoDir: repository.dir, rev: 'HEAD' })).rejects.toMatchObject({ code: 'empty-repository' })
  })

  test('is that of a linked working tree', async () => {
    const repository = tempRepository()
    repository.write({ 'a.ts': 'a\n' })
    repository.commit()
    const linked = join(tempFolder(), 'linked')
    repository.git('worktree', 'add', '-q', '-b', 'other', linked)
    const { tree, root } = await gather({ repoDir: linked })
    expect(root).toBe(linked)
    expect(tree.entries.map(({ path }) => path)).toEqual(['a.ts'])
  })
})
