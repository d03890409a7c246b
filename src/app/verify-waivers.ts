import { createHash } from 'node:crypto'
import { readWaivers, waiversPath } from '#config/read-waivers'
import type { GitHubClient, RepositoryRef } from '#github/client'
import { readPermission } from '#github/permissions'
import { textsAt } from '#github/texts-at'
import type { Waiver } from '#model/waiver'
import { createTimedCache } from './timed-cache.ts'

/** Where the waivers were read. */
export interface WaiverSource extends RepositoryRef {
  /** The commit whose file holds them: the tip of the base branch. */
  readonly commit: string
  /** Branches that a pull request may have brought a waiver to: the base branch, and the default branch. */
  readonly branches: readonly string[]
}

/** Finds out, for waivers of a file, whether their approver approved them. */
export interface WaiverVerifier {
  /**
   * @returns the same waivers, those whose approval is established without `unverified`, the others with the reason in it
   * @throws RateLimitedError, or a request's own error
   */
  verify(client: GitHubClient, waivers: readonly Waiver[], source: WaiverSource): Promise<readonly Waiver[]>
}

/** Commits of the file that are looked at; a waiver that is older counts as unverified. */
const mostCommits = 50
const mostReviewPages = 3
const keptMs = 10 * 60_000
const mostKept = 2_000

export const createWaiverVerifier = (): WaiverVerifier => {
  const answers = createTimedCache<string | undefined>(keptMs, mostKept)
  return {
    async verify(client, waivers, source) {
      if (waivers.length === 0) return []
      const history = await readHistory(client, source)
      const verified: Waiver[] = []
      for (const waiver of waivers) {
        const key = createHash('sha256').update(
          JSON.stringify([source.owner, source.repo, source.branches, history.id, identityOf(waiver)]),
        )
        const reason = await answers.get(key.digest('hex'), () => whyUnverified(client, waiver, source, history))
        const { unverified: _, ...rest } = waiver
        verified.push(reason === undefined ? rest : { ...rest, unverified: reason })
      }
      return verified
    },
  }
}

interface FileCommit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly author: string | undefined
}

/** The commits that touched the file, and its texts there and at their parents. */
interface History {
  /** Changes whenever a commit touches the file, also when the file is the same afterwards. */
  readonly id: string
  readonly commits: readonly FileCommit[]
  texts(): Promise<ReadonlyMap<string, string | null | undefined>>
}

const readHistory = async (client: GitHubClient, { owner, repo, commit }: WaiverSource): Promise<History> => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits', {
    owner,
    repo,
    sha: commit,
    path: waiversPath,
    per_page: mostCommits,
  })
  const commits = data.map(({ sha, parents, author }): FileCommit => ({
    sha,
    parents: parents.map((parent) => parent.sha),
    author: author && 'login' in author ? author.login : undefined,
  }))
  let read: Promise<ReadonlyMap<string, string | null | undefined>> | undefined
  return {
    id: commits.map(({ sha }) => sha).join(' '),
    commits,
    texts: () => {
      const shas = commits.flatMap(({ sha, parents }) => [sha, ...parents])
      return (read ??= textsAt(client, { owner, repo, path: waiversPath }, shas))
    },
  }
}

const identityOf = ({ fingerprint, ruleId, path, approver, expires, reason }: Waiver): string =>
  JSON.stringify([fingerprint, ruleId, path, login(approver), expires, reason])

const login = (name: string): string => name.trim().replace(/^@/, '').toLowerCase()

/** Before every day on which a waiver can end: whether it has ended is not asked here. */
const someDay = '0000-00-00'

/** A file that is not valid holds what its text names: what makes it valid later brings nothing in. */
const holds = (text: string | null | undefined, waiver: Waiver): boolean => {
  if (text === undefined) return false
  if (text === null) return true
  const read = readWaivers(text, someDay)
  if (!('problems' in read)) return read.waivers.some((one) => identityOf(one) === identityOf(waiver))
  return text.includes(waiver.fingerprint ?? waiver.path ?? '')
}

/**
 * Why a waiver's approval is not established; undefined when it is. By ancestry, since the times of commits can be forged: the commits that
 * hold the waiver and have no parent that does are those that brought it in, and every one has to have been approved.
 */
const whyUnverified = async (client: GitHubClient, waiver: Waiver, source: WaiverSource, history: History): Promise<string | undefined> => {
  const texts = await history.texts()
  const bringers = history.commits.filter(
    ({ sha, parents }) => holds(texts.get(sha), waiver) && !parents.some((parent) => holds(texts.get(parent), waiver)),
  )
  if (bringers.length === 0) return `the commit that brought it in is not among the last ${mostCommits} of the file`
  for (const bringer of bringers) {
    const why = await whyNotApproved(client, waiver, source, bringer)
    if (why !== undefined) return why
  }
  const { canWrite } = await readPermission(client, { ...source, username: login(waiver.approver) })
  return canWrite ? undefined : `${waiver.approver} has no write access to this repository`
}

const whyNotApproved = async (
  client: GitHubClient,
  waiver: Waiver,
  { owner, repo, branches }: WaiverSource,
  { sha, author }: FileCommit,
): Promise<string | undefined> => {
  const { data } = await client.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    owner,
    repo,
    commit_sha: sha,
    per_page: 100,
  })
  const merged = data.filter(({ merged_at: mergedAt, base }) => mergedAt !== null && branches.includes(base.ref))
  const short = sha.slice(0, 7)
  if (merged.length === 0) return `no pull request brought it in: commit ${short} was pushed`
  if (author !== undefined && login(author) === login(waiver.approver))
    return `${waiver.approver} wrote commit ${short}, which brought it in`
  const reasons: string[] = []
  for (const { number, user } of merged) {
    if (user && login(user.login) === login(waiver.approver)) {
      reasons.push(`${waiver.approver} opened pull request ${number}, which brought it in`)
      continue
    }
    const approved = await approvedCommit(client, { owner, repo }, number, waiver.approver)
    if (approved === undefined) reasons.push(`${waiver.approver} did not approve pull request ${number}, which brought it in`)
    else if (!holds((await textsAt(client, { owner, repo, path: waiversPath }, [approved])).get(approved) ?? undefined, waiver))
      reasons.push(`${waiver.approver} approved pull request ${number} before it contained the waiver`)
    else return undefined
  }
  return reasons.join('; ')
}

/** The commit that a person's approval of a pull request is about; undefined without one, or when it was dismissed or taken back. */
const approvedCommit = async (
  client: GitHubClient,
  { owner, repo }: RepositoryRef,
  number: number,
  approver: string,
): Promise<string | undefined> => {
  let last: { readonly state: string; readonly commit: string | null } | undefined
  for (let page = 1; page <= mostReviewPages; page += 1) {
    const { data } = await client.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
      owner,
      repo,
      pull_number: number,
      per_page: 100,
      page,
    })
    for (const { state, user, commit_id: commit } of data) {
      if (user?.type !== 'User' || login(user.login) !== login(approver)) continue
      if (state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED') last = { state, commit }
    }
    if (data.length < 100) return last?.state === 'APPROVED' ? (last.commit ?? undefined) : undefined
  }
  // What comes later may take the approval back.
  return undefined
}
