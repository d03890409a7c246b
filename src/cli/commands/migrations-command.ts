import type { Replay } from '#model/replay'
import { gatherLocalChange } from '#git/local-change'
import { replayChange } from '#replay/replay-change'
import { oneLine, safeJson } from '#report/texts/escape-control'
import { replayToText } from '#report/formats/replay-to-text'
import { callersFolder } from '../environment/callers-folder.ts'
import { readDefaults } from '../judging/judge-change.ts'
import { localFactsCache } from '../judging/local-facts-cache.ts'
import { settingsAt } from '../judging/settings-at.ts'
import type { Terminal } from '../output/terminal.ts'
import { workersOf } from '../judging/workers-of.ts'

export interface MigrationsOptions {
  readonly repo?: string
  readonly base?: string
  readonly head?: string
  readonly all?: boolean
  readonly format: 'terminal' | 'json'
  readonly defaults?: string
  readonly cache?: boolean
}

/** 1 if a new step cannot be applied; 3 if the result of one is unknown. */
const exitCodeOf = ({ series }: Replay): number => {
  const steps = series.flatMap((one) => one.steps.filter(({ isNew }) => isNew))
  if (steps.some(({ outcome }) => outcome === 'fails' || outcome === 'fails-with-rows')) return 1
  return series.some(({ reason }) => reason !== undefined) || steps.some(({ outcome }) => outcome === 'not-replayed') ? 3 : 0
}

/** `readiness migrations`: applies the migrations of a change to a database engine in a sandbox, and prints what each new one does. */
export const runMigrations = async (options: MigrationsOptions, terminal: Terminal): Promise<number> => {
  terminal.progress('Comparing the two sides')
  const local = await gatherLocalChange({
    repoDir: callersFolder(options.repo, terminal),
    ...(options.base === undefined ? {} : { base: options.base }),
    ...(options.head === undefined ? {} : { head: options.head }),
  })
  const pool = workersOf(terminal)
  const cache = options.cache === false ? undefined : await localFactsCache(local, terminal)
  try {
    const organisation = await readDefaults(options.defaults, terminal)
    const { config } = await settingsAt(local.baseTip, local.blobs, terminal, organisation, local.change.repository)
    const replay = await replayChange({
      change: local.change,
      tip: local.baseTip,
      blobs: local.blobs,
      config,
      extractor: pool.extract,
      all: options.all ?? false,
      onSeries: (folder) => terminal.progress(`Replaying ${oneLine(folder)}`),
      ...(cache ? { cache } : {}),
    })
    terminal.progress(undefined)
    terminal.print(options.format === 'json' ? `${safeJson(replay)}\n` : replayToText(replay))
    return exitCodeOf(replay)
  } finally {
    await Promise.all([local.close(), pool.close()])
  }
}
