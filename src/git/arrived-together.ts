import { pathName, splitRecords } from './path-name.ts'
import type { Repository } from './repository.ts'

interface Times {
  readonly authored: number
  readonly committed: number
}

/** Commits that one rebase put down stand within this many seconds of each other. */
const span = 60

const timesOf = (line: string | undefined): Times | undefined => {
  const [authored, committed] = (line ?? '').split(' ').map(Number)
  return authored && committed ? { authored, committed } : undefined
}

/** Written at one time and put down later at another: by a rebase, or by a merge that rebases. */
const isRebased = ({ authored, committed }: Times): boolean => Math.abs(committed - authored) > span

/**
 * Paths that commits just before `base`, or `base` itself, have added, when the same rebase put those commits down together with the first commit
 * towards `head`: the branch never stood at `base`, and what those files held there ran nowhere. Told by the times of the commits: all were
 * rebased, within a minute.
 */
export const arrivedTogether = async (repository: Repository, base: string, head: string): Promise<ReadonlySet<string>> => {
  if (base === head) return new Set()
  const between = await repository.run(['log', '--reverse', '--first-parent', '--format=%at %ct', `${base}..${head}`])
  const first = between.exitCode === 0 ? timesOf(between.stdout.toString('utf8').split('\n')[0]) : undefined
  if (!first || !isRebased(first)) return new Set()
  const before = await repository.run(['log', '-n', '50', '--first-parent', '--format=%at %ct %H', base])
  if (before.exitCode !== 0) return new Set()
  const together: string[] = []
  for (const line of before.stdout.toString('utf8').split('\n')) {
    const times = timesOf(line)
    if (!times || !isRebased(times) || Math.abs(first.committed - times.committed) > span) break
    together.push(line.split(' ')[2] ?? '')
  }
  if (together.length === 0) return new Set()
  const added = await repository.run(['show', '-z', '--no-renames', '--diff-filter=A', '--name-only', '--format=', ...together])
  return new Set(added.exitCode === 0 ? splitRecords(added.stdout).map(pathName) : [])
}
