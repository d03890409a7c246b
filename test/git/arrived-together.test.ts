import { describe, expect, onTestFinished, test } from 'vitest'
import { gatherLocalChange } from '#git/local-change'
import { tempRepository, type TempRepository } from '../support/temp-repository.ts'

const path = 'db/001.sql'

/** Commits as a rebase leaves them: written on a day before all were put down at one time. */
const rebased = (repository: TempRepository, files: Readonly<Record<string, string>>, authored: string): string => {
  repository.write(files)
  repository.git('add', '-A')
  repository.git('commit', '-q', '-m', 'change', `--date=${authored}`)
  return repository.git('rev-parse', 'HEAD')
}

const marked = async (repository: TempRepository, base: string, head: string): Promise<string[]> => {
  const local = await gatherLocalChange({ repoDir: repository.dir, base, head })
  onTestFinished(() => local.close())
  return local.change.files.filter((file) => file.arrivedTogether).map((file) => file.path)
}

describe('what came with the same rebase as a change', () => {
  test('is marked: the branch never stood between the two commits', async () => {
    const repository = tempRepository()
    repository.write({ 'a.txt': 'a', 'db/000.sql': 'first' })
    repository.commit()
    rebased(repository, { [path]: 'one' }, '2023-12-20T10:00:00Z')
    const base = rebased(repository, { 'b.txt': 'b' }, '2023-12-21T10:00:00Z')
    const head = rebased(repository, { [path]: 'two', 'db/000.sql': 'changed' }, '2023-12-22T10:00:00Z')
    expect(await marked(repository, base, head)).toEqual([path])
  })

  test('is not what was committed at one time without a rebase', async () => {
    const repository = tempRepository()
    repository.write({ 'a.txt': 'a' })
    repository.commit()
    repository.write({ [path]: 'one' })
    const base = repository.commit()
    repository.write({ [path]: 'two' })
    expect(await marked(repository, base, repository.commit())).toEqual([])
  })

  test('is not what stood before a rebased change, nor what only changed with it', async () => {
    const repository = tempRepository()
    repository.write({ [path]: 'one' })
    const first = repository.commit()
    const second = rebased(repository, { [path]: 'two' }, '2023-12-22T10:00:00Z')
    expect(await marked(repository, first, second)).toEqual([])
    const third = rebased(repository, { [path]: 'three' }, '2023-12-23T10:00:00Z')
    expect(await marked(repository, second, third)).toEqual([])
  })
})
