import type { Blob, BlobReader } from '#model/change-set'
import { blobOfContent, hugeBytes } from './blob-of-content.ts'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { isObjectId } from '../client/client.ts'
import { gitBlobId } from './git-blob-id.ts'
import { mapConcurrently } from '../client/map-concurrently.ts'
import { RateLimitedError } from '../client/request-failure.ts'
import { readTarball } from './read-tarball.ts'

/** Concurrent requests. */
const concurrency = 4

/** Blobs per query, and their total size in bytes: GitHub times out when an answer is too large. */
const batchBlobs = 100
const batchBytes = 3_000_000

/** Assumed for a blob of unknown size. */
const assumedBytes = 10_000

/** From this many blobs of a commit on, its archive is cheaper than queries. */
const archiveFrom = 400

/** Queries that may fail completely before the remaining blobs are read with REST instead of GraphQL. */
const graphqlFailureBudget = 3

/** From this many blobs on that GraphQL did not return, the archive is cheaper than single calls. */
const archiveInsteadFrom = 50

/** Single calls that may fail, after retries, before the remaining blobs are skipped: that many failures mean that GitHub is down. */
const failureBudget = 10

/** Size of the cache for texts that are read again, in characters. */
const keptCharacters = 30_000_000

export interface BlobReaderOptions {
  /** Size in bytes by blob, where a tree contains it; a huge blob is then not requested. */
  readonly sizes?: ReadonlyMap<string, number>
  /** The commit whose archive is read when very many of its blobs are requested at once. Without it, no archive is read. */
  readonly archive?: { readonly commit: string; readonly blobs: ReadonlySet<string> }
}

/**
 * Reads blobs in few calls: many in one GraphQL query, an archive when there are hundreds, and single REST calls for the ones that a query
 * does not return completely. Every text is checked against its id, so that a truncated, converted or wrong one is never used. A blob that
 * cannot be read after the policy's retries is returned with the reason. Only a rate limit is thrown, because a later try can succeed.
 *
 * Blobs of a pull request from a fork are readable through the base repository (`refs/pull/N/head`).
 */
export const createBlobReader = (octokit: GitHubClient, repository: RepositoryRef, options: BlobReaderOptions = {}): BlobReader => {
  const sizes = options.sizes ?? new Map<string, number>()
  const kept = createKeeper()
  let archiveTried = false

  const readUnknown = async (ids: readonly string[]): Promise<Map<string, Blob>> => {
    const answers = new Map<string, Blob>()
    const wanted = new Set<string>()
    for (const id of ids) {
      const size = sizes.get(id) ?? 0
      if (!isObjectId(id)) answers.set(id, { kind: 'unreadable', reason: `"${id}" is not an object id` })
      else if (size > hugeBytes) answers.set(id, { kind: 'huge', bytes: size })
      else wanted.add(id)
    }
    const { archive } = options
    const readArchived = async (from: number): Promise<void> => {
      const archived = new Set([...wanted].filter((id) => archive?.blobs.has(id)))
      if (!archive || archiveTried || archived.size <= from) return
      archiveTried = true
      for (const [id, blob] of await readTarball(octokit, { ...repository, commit: archive.commit }, archived)) {
        answers.set(id, blob)
        wanted.delete(id)
      }
    }
    await readArchived(archiveFrom)
    const source: Source = { octokit, ...repository, failuresLeft: failureBudget, graphqlFailuresLeft: graphqlFailureBudget }
    const batches = await mapConcurrently(batchesOf([...wanted], sizes), concurrency, (batch) => readBatch(source, batch))
    for (const [id, blob] of batches.flatMap((batch) => [...batch.answers])) {
      answers.set(id, blob)
      wanted.delete(id)
    }
    if (source.graphqlFailuresLeft <= 0) await readArchived(archiveInsteadFrom)
    await mapConcurrently([...wanted], concurrency, async (id) => answers.set(id, await readSingle(source, id)))
    return answers
  }

  return {
    read: async (blobs) => {
      const unique = [...new Set(blobs)]
      const fresh = await readUnknown(unique.filter((id) => kept.get(id) === undefined))
      const answers = new Map(unique.map((id) => [id, kept.get(id) ?? fresh.get(id) ?? unanswered]))
      for (const [id, blob] of fresh) kept.keep(id, blob)
      return answers
    },
    readBytes: async (id, most) => {
      if (!isObjectId(id) || (sizes.get(id) ?? 0) > most) return undefined
      try {
        const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { ...repository, file_sha: id })
        const content = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
        return content.length <= most && gitBlobId(content, id) === id ? content : undefined
      } catch (error) {
        if (error instanceof RateLimitedError) throw error
        return undefined
      }
    },
  }
}

const unanswered: Blob = { kind: 'unreadable', reason: 'GitHub returned no answer for this file' }

/** Caches blobs while there is space. Failures are not cached. */
const createKeeper = (): { get(id: string): Blob | undefined; keep(id: string, blob: Blob): void } => {
  const kept = new Map<string, Blob>()
  let characters = 0
  return {
    get: (id) => kept.get(id),
    keep: (id, blob) => {
      const length = blob.kind === 'text' ? blob.text.length : 0
      if (blob.kind === 'unreadable' || characters + length > keptCharacters) return
      characters += length
      kept.set(id, blob)
    },
  }
}

const batchesOf = (ids: readonly string[], sizes: ReadonlyMap<string, number>): string[][] => {
  const batches: string[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const id of ids) {
    const size = sizes.get(id) ?? assumedBytes
    const batch = batches.at(-1)
    if (batch === undefined || batch.length >= batchBlobs || bytes + size > batchBytes) {
      batches.push([id])
      bytes = size
    } else {
      batch.push(id)
      bytes += size
    }
  }
  return batches
}

interface BatchAnswer {
  readonly answers: ReadonlyMap<string, Blob>
  /** Blobs to request one by one, because they were truncated, converted or not returned. */
  readonly notWhole: readonly string[]
}

interface GraphqlBlob {
  readonly __typename: string
  readonly byteSize?: number
  readonly isBinary?: boolean | null
  readonly isTruncated?: boolean
  readonly text?: string | null
}

type BatchData = { readonly repository: Readonly<Record<string, GraphqlBlob | null>> | null }

/** The ids are part of the query's text, which is safe because they are hexadecimal. */
const batchQuery = (ids: readonly string[]): string =>
  `query blobs($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
${ids.map((id, index) => `    b${index}: object(oid: "${id}") { ...content }`).join('\n')}
  }
}
fragment content on GitObject { __typename ... on Blob { byteSize isBinary isTruncated text } }`

/** The source of one call of the reader, with its remaining failure budgets. */
interface Source extends RepositoryRef {
  readonly octokit: GitHubClient
  failuresLeft: number
  graphqlFailuresLeft: number
}

interface GraphqlFailure {
  readonly data?: BatchData
  readonly errors?: readonly { readonly type?: string; readonly path?: readonly (string | number)[] }[]
}

const readBatch = async (source: Source, ids: readonly string[]): Promise<BatchAnswer> => {
  const { octokit, owner, repo } = source
  if (source.graphqlFailuresLeft <= 0) return { answers: new Map(), notWhole: ids }
  let data: BatchData | undefined
  /** Blobs that are missing because of an error. */
  let failed = new Set<string | number | undefined>()
  try {
    data = await octokit.graphql<BatchData>(batchQuery(ids), { owner, repo })
  } catch (error) {
    if (error instanceof RateLimitedError) throw error
    // Errors can come together with the data of other blobs.
    const failure = error as GraphqlFailure
    if (!failure.data?.repository) {
      source.graphqlFailuresLeft -= 1
      return readHalves(source, ids)
    }
    data = failure.data
    failed = new Set(failure.errors?.map(({ path }) => path?.[1]))
  }
  const answers = new Map<string, Blob>()
  const notWhole: string[] = []
  for (const [index, id] of ids.entries()) {
    const alias = `b${index}`
    const blob = data.repository?.[alias]
    const answer = blob ? answerOf(id, blob) : failed.has(alias) ? undefined : missing
    if (answer === undefined) notWhole.push(id)
    else answers.set(id, answer)
  }
  return { answers, notWhole }
}

const missing: Blob = { kind: 'unreadable', reason: 'GitHub has no such object in this repository' }

/** GitHub aborts queries that take too long; two smaller ones may succeed. */
const readHalves = async (source: Source, ids: readonly string[]): Promise<BatchAnswer> => {
  // For fewer blobs, single calls are better.
  if (ids.length <= 12) return { answers: new Map(), notWhole: ids }
  const middle = Math.ceil(ids.length / 2)
  const first = await readBatch(source, ids.slice(0, middle))
  const second = await readBatch(source, ids.slice(middle))
  return { answers: new Map([...first.answers, ...second.answers]), notWhole: [...first.notWhole, ...second.notWhole] }
}

/** Undefined when the blob must be requested on its own. */
const answerOf = (id: string, blob: GraphqlBlob): Blob | undefined => {
  if (blob.__typename !== 'Blob') return { kind: 'unreadable', reason: `the object is a ${blob.__typename.toLowerCase()}, not a file` }
  if (blob.byteSize !== undefined && blob.byteSize > hugeBytes) return { kind: 'huge', bytes: blob.byteSize }
  if (blob.isBinary === true) return { kind: 'binary' }
  if (blob.isTruncated === true || typeof blob.text !== 'string') return undefined
  const content = Buffer.from(blob.text)
  // GitHub converts other encodings to UTF-8, and the bytes are then not the file's.
  return gitBlobId(content, id) === id ? blobOfContent(content) : undefined
}

const readSingle = async (source: Source, id: string): Promise<Blob> => {
  if (source.failuresLeft <= 0) return { kind: 'unreadable', reason: 'too many requests to GitHub failed' }
  const { octokit, owner, repo } = source
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: id })
    if ((data.size ?? 0) > hugeBytes) return { kind: 'huge', bytes: data.size ?? 0 }
    const content = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
    if (gitBlobId(content, id) !== id) return { kind: 'unreadable', reason: 'GitHub returned content that does not match its object id' }
    return blobOfContent(content)
  } catch (error) {
    if (error instanceof RateLimitedError) throw error
    const { status, message } = error as { readonly status?: number; readonly message?: string }
    if (status === 404) return missing
    source.failuresLeft -= 1
    return {
      kind: 'unreadable',
      reason: `GitHub did not return it: ${message ?? 'unknown error'}${status === undefined ? '' : ` (status ${status})`}`,
    }
  }
}
