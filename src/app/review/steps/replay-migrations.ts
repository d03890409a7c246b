import { pathPolicy } from '#engine/isolation/path-policy'
import { RateLimitedError } from '#github/client/request-failure'
import type { Gathered } from '#github/reading/gather-range'
import { languageOf } from '#languages/language-of'
import type { ChangeSet } from '#model/change-set'
import type { Config } from '#model/config'
import type { Replay } from '#model/replay'
import type { Language } from '#model/source-file'
import type { Reviewed } from '../judgement.ts'
import type { ReviewPorts } from '../review-ports.ts'

/** Languages of migrations, wherever the files are. */
const migrationLanguages: ReadonlySet<Language> = new Set<Language>(['sql', 'prisma', 'liquibase'])

const mayChangeMigrations = ({ files }: ChangeSet, config: Config): boolean => {
  const policy = pathPolicy(config)
  return files.some(({ path }) => migrationLanguages.has(languageOf(path)) || policy.roleOf(path) === 'migration')
}

/** In milliseconds of processor time: the verdict waits for the replay. */
const limits = { perStatement: 5_000, perSeries: 30_000, memory: 1_800 } as const

/**
 * Adds the replay of its migrations to a review, for the summary. None is added if it has no migrations, or the configuration of the base
 * turns replays off. A replay is advice: one that fails is reported in the summary, and the review goes on.
 *
 * @throws RateLimitedError, or the reason of the signal
 */
export const withReplay = async (
  gathered: Gathered,
  reviewed: Reviewed,
  ports: Pick<ReviewPorts, 'engine' | 'observers' | 'log'>,
  signal: AbortSignal,
): Promise<Reviewed> => {
  const { config } = reviewed
  if (config.migrations.replay === 'off' || !mayChangeMigrations(gathered.change, config)) return reviewed
  const replay = await ports.observers.stage('replaying', () => replayMigrations(gathered, config, ports, signal))
  return replay ? { ...reviewed, replay } : reviewed
}

const replayMigrations = async (
  { change, blobs }: Gathered,
  config: Config,
  { engine: { replayer, facts: cache, extractor }, log }: Pick<ReviewPorts, 'engine' | 'log'>,
  signal: AbortSignal,
): Promise<Replay | undefined> => {
  try {
    const replay = await replayer({ change, blobs, config, limits, cache, extractor, signal })
    return replay.series.length === 0 && replay.problem === undefined ? undefined : replay
  } catch (error) {
    signal.throwIfAborted()
    if (error instanceof RateLimitedError) throw error
    log.error({ err: error }, 'Could not replay the migrations')
    const { repository, base, head } = change
    return { repository, base, head, series: [], problem: 'It failed. The log of the App says why.' }
  }
}
