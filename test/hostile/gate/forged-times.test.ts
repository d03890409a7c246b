import { describe, expect, it } from 'vitest'
import { runCli } from '../../cli/run-cli.ts'
import { tempRepository } from '../../support/temp-repository.ts'

const manifest = JSON.stringify({
  name: 'orders',
  private: true,
  scripts: { start: 'node src/main.js' },
  dependencies: { express: '5.0.0', pg: '8.0.0' },
})
const migration = 'migrations/1.sql'

/** A time as git takes it for a commit, in seconds after the first. */
const at = (seconds: number): string => new Date(Date.parse('2024-03-01T10:00:00Z') + seconds * 1_000).toISOString()

interface Times {
  readonly authored: string
  readonly committed: string
}

/** The times with which a rebase would put down one commit: written days before, committed with the others. */
const asRebased = (days: number): Times => ({ authored: at(-days * 86_400), committed: at(0) })

describe('times of commits that their author chose', () => {
  it.each<[string, Times, Times]>([
    ['as one rebase leaves them', asRebased(3), asRebased(2)],
    ['as one rebase leaves them, a minute apart', asRebased(3), { authored: at(-86_400), committed: at(59) }],
    ['that lie before the first commit', { authored: at(-9e6), committed: at(-8e6) }, { authored: at(-9e6), committed: at(-8e6) }],
    ['that lie in the future', { authored: at(9e6), committed: at(9e7) }, { authored: at(9e6), committed: at(9e7) }],
    ['that are all the same', { authored: at(0), committed: at(0) }, { authored: at(0), committed: at(0) }],
    ['in reverse order', { authored: at(900), committed: at(1_000) }, { authored: at(-900), committed: at(-800) }],
  ])('do not silence an edit of a migration that the base has: %s', async (_what, ofBase, ofHead) => {
    const repository = tempRepository()
    const commit = (files: Readonly<Record<string, string>>, { authored, committed }: Times): string => {
      repository.write(files)
      repository.git('add', '--all')
      // Plumbing takes the committer's time from the commit itself: `git commit` would take it from the tests' environment.
      const tree = repository.git('write-tree')
      const parent = repository.git('for-each-ref', '--format=%(objectname)', 'refs/heads/main')
      const seconds = (time: string): number => Math.floor(Date.parse(time) / 1_000)
      const text = [
        `tree ${tree}`,
        ...(parent === '' ? [] : [`parent ${parent}`]),
        `author Eve <eve@example.com> ${seconds(authored)} +0000`,
        `committer Eve <eve@example.com> ${seconds(committed)} +0000`,
        '',
        'A change',
        '',
      ].join('\n')
      repository.write({ '.git/forged': text })
      const id = repository.git('hash-object', '-t', 'commit', '-w', '.git/forged')
      repository.git('update-ref', 'refs/heads/main', id)
      return id
    }
    commit({ 'package.json': manifest, 'migrations/0.sql': 'CREATE TABLE z (id int);\n' }, { authored: at(0), committed: at(0) })
    const base = commit({ [migration]: 'CREATE TABLE a (id int);\n', 'migrations/2.sql': 'CREATE TABLE b (id int);\n' }, ofBase)
    const head = commit({ [migration]: 'CREATE TABLE a (id bigint);\n' }, ofHead)
    const { stdout } = await runCli(repository.dir, ['review', `--base=${base}`, `--head=${head}`, '--no-cache', '--format=json'])
    const { findings } = JSON.parse(stdout) as { findings: { ruleId: string; path: string }[] }
    expect(findings.map(({ ruleId, path }) => [ruleId, path])).toContainEqual(['edited-applied-migration', migration])
  })
})
