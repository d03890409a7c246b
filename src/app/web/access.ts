import type { Logger } from 'pino'
import type { ReviewRecords } from '#store/review-records'
import { GitHubAway, readableId } from './ask-as-person.ts'
import type { Connection } from '../connect.ts'
import type { Session } from './sessions.ts'
import { createTimedCache } from './timed-cache.ts'

interface RepositoryKey {
  readonly owner: string
  readonly repo: string
}

/** What a visitor may see. */
export interface Access {
  /** `signed-out`: the session's token is no longer valid. `away`: GitHub did not answer. */
  mayRead(session: Session, repository: RepositoryKey): Promise<boolean | 'signed-out' | 'away'>
  /** Whether everyone can read it on GitHub. False when that is unknown. */
  isPublic(repository: RepositoryKey): Promise<boolean>
}

/** How long GitHub's answers are cached. A user who loses access on GitHub loses it here after this time. */
const keptMs = 3 * 60_000
const mostKept = 5_000

/** Limit for asking GitHub whether a repository is public, which happens with the rights of the installation. */
const patienceMs = 8_000

/**
 * Repository names can change hands, ids cannot, so access is checked against the id of the reviewed repository. Only repositories with a
 * review are looked up: visitors cannot make this server query GitHub about arbitrary names. Everyone may see a public repository; any
 * other only those who can read it on GitHub with their own token.
 */
export const createAccess = (
  records: Pick<ReviewRecords, 'known'>,
  connection: Pick<Connection, 'installation'>,
  apiUrl: string,
  log: Logger,
): Access => {
  const publicity = createTimedCache<number | undefined>(keptMs, mostKept)
  const rights = createTimedCache<number | undefined | 'signed-out'>(keptMs, mostKept)

  /** The repository's id, if it is public. */
  const askPublicity = async ({ owner, repo }: RepositoryKey, installationId: number): Promise<number | undefined> => {
    const client = await connection.installation(installationId)
    const { data } = await client.request('GET /repos/{owner}/{repo}', { owner, repo })
    // Internal repositories of an enterprise are private in this sense.
    return data.private === false && (data.visibility === undefined || data.visibility === 'public') ? Number(data.id) : undefined
  }

  const isPublic = async (repository: RepositoryKey): Promise<boolean> => {
    const known = await records.known(repository)
    if (!known) return false
    try {
      return (await publicity.get(nameOf(repository), () => inTime(askPublicity(known, known.installationId)))) === known.repositoryId
    } catch (error) {
      log.warn({ err: error }, 'Could not read whether a repository is public')
      return false
    }
  }

  return {
    isPublic,
    async mayRead(session, repository) {
      if (await isPublic(repository)) return true
      const known = session.kind === 'person' ? await records.known(repository) : undefined
      if (session.kind !== 'person' || !known) return false
      try {
        const key = `${session.sid} ${nameOf(repository)}`
        const id = await rights.get(key, () => readableId(apiUrl, session.token, repository))
        return id === 'signed-out' ? id : id === known.repositoryId
      } catch (error) {
        if (!(error instanceof GitHubAway)) throw error
        log.warn({ err: error }, 'Could not check the access of a user')
        return 'away'
      }
    },
  }
}

const nameOf = ({ owner, repo }: RepositoryKey): string => `${owner}/${repo}`.toLowerCase()

const inTime = async <Value>(task: Promise<Value>): Promise<Value> => {
  const { promise, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => reject(new GitHubAway('GitHub did not answer in time.')), patienceMs)
  try {
    return await Promise.race([task, promise])
  } finally {
    clearTimeout(timer)
  }
}
