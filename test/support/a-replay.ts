import type { Replay, ReplayedStep } from '#model/replay'

/** A new step in the folder `db` that applies, with what a test wants to be different. */
export const aStep = (path: string, different: Partial<ReplayedStep> = {}): ReplayedStep => ({
  path: `db/${path}`,
  isNew: true,
  outcome: 'applies',
  locks: [],
  locksMeasured: true,
  rewrites: [],
  scans: [],
  reversal: { state: 'none' },
  notes: [],
  milliseconds: 1,
  ...different,
})

export const aReplay = (series: readonly Partial<Replay['series'][number]>[], different: Partial<Replay> = {}): Replay => ({
  repository: 'acme/orders',
  base: { revision: 'main', commit: 'a'.repeat(40) },
  head: { revision: 'WORKTREE', commit: 'WORKTREE' },
  series: series.map((one) => ({ folder: 'db', runner: 'goose', steps: [], notes: [], ...one })),
  ...different,
})
