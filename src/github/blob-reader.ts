import type { Blob, BlobReader } from '#model/change-set'
import { blobOfContent, hugeBytes } from './blob-of-content.ts'
import type { GitHubClient, RepositoryRef } from './client.ts'
import { isObjectId } from './client.ts'
import { gitBlobId } from './git-blob-id.ts'
import { mapConcurrently } from './map-concurrently.ts'
import { RateLimitedError } from './request-failure.ts'
import { readTarball } from './read-tarball.ts'

/** Requests under way at a time. */
const concurrency = 4

/** Blobs in one query, and the bytes that they may have together: an answer that is too large runs into GitHub's own time limit. */
const batchBlobs = 100
const batchBytes = 3_000_000

/** For a blob whose size is not known. */
const assumedBytes = 10_000

/** From so many of a commit's blobs on, its archive is cheaper than queries. */
const archiveFrom = 400

/** Queries that may fail as a whole before GraphQL is given up and the rest is asked for by REST. */
const graphqlFailureBudget = 3

/** From so many blobs on that GraphQL did not give, the archive is cheaper than single calls. */
const archiveInsteadFrom = 50

/** Single calls that may fail, retries aside, before the rest of what was asked for is given up: then GitHub is down, and not one blob odd. */
const failureBudget = 10

/** Texts kept for a second reading, in characters. */
const keptCharacters = 30_000_000

export interface BlobReaderOptions {
  /** Bytes by blob, where a tree told them: a huge blob is then not asked for. */
  readonly sizes?: ReadonlyMap<string, number>
  /** The commit whose archive is read when very many of its blobs are asked for at once. Without it, none is. */
  readonly archive?: { readonly commit: string; readonly blobs: ReadonlySet<string> }
}

/**
 * Reads blobs in few calls: many in one GraphQL query, an archive when there are hundreds, single REST calls for what a query does not give
 * whole. Every text is checked against its id, so that nothing cut, converted or mixed up passes for a file. What cannot be read after the
 * policy's retries is answered with the reason; only a rate limit is thrown, since asking later helps.
 *
 * Blobs of a fork's pull request are readable through the base repository (`refs/pull/N/head`).
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
  }
}

const unanswered: Blob = { kind: 'unreadable', reason: 'GitHub did not answer for it' }

/** Remembers blobs as long as there is room. Failures are not remembered. */
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
  /** To be asked for one by one: cut, converted on the way, or not answered. */
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

/** The ids stand in the text of the query; they are known to be hexadecimal. */
const batchQuery = (ids: readonly string[]): string =>
  `query blobs($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
${ids.map((id, index) => `    b${index}: object(oid: "${id}") { ...content }`).join('\n')}
  }
}
fragment content on GitObject { __typename ... on Blob { byteSize isBinary isTruncated text } }`

/** Where to read from, for one call of the reader. */
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
  /** Blobs whose absence is an error and not an answer. */
  let failed = new Set<string | number | undefined>()
  try {
    data = await octokit.graphql<BatchData>(batchQuery(ids), { owner, repo })
  } catch (error) {
    if (error instanceof RateLimitedError) throw error
    // Errors may stand beside the data of other blobs.
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

/** GitHub gives up queries that take too long; two smaller ones may pass. */
const readHalves = async (source: Source, ids: readonly string[]): Promise<BatchAnswer> => {
  // Below this, single calls are the better half.
  if (ids.length <= 12) return { answers: new Map(), notWhole: ids }
  const middle = Math.ceil(ids.length / 2)
  const first = await readBatch(source, ids.slice(0, middle))
  const second = await readBatch(source, ids.slice(middle))
  return { answers: new Map([...first.answers, ...second.answers]), notWhole: [...first.notWhole, ...second.notWhole] }
}

/** undefined: ask for it alone. */
const answerOf = (id: string, blob: GraphqlBlob): Blob | undefined => {
  if (blob.__typename !== 'Blob') return { kind: 'unreadable', reason: `the object is a ${blob.__typename.toLowerCase()}, not a file` }
  if (blob.byteSize !== undefined && blob.byteSize > hugeBytes) return { kind: 'huge', bytes: blob.byteSize }
  if (blob.isBinary === true) return { kind: 'binary' }
  if (blob.isTruncated === true || typeof blob.text !== 'string') return undefined
  const content = Buffer.from(blob.text)
  // GitHub converts other encodings to UTF-8: then the bytes are not the file's.
  return gitBlobId(content, id) === id ? blobOfContent(content) : undefined
}

const readSingle = async (source: Source, id: string): Promise<Blob> => {
  if (source.failuresLeft <= 0) return { kind: 'unreadable', reason: 'GitHub failed too often to go on asking' }
  const { octokit, owner, repo } = source
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', { owner, repo, file_sha: id })
    if ((data.size ?? 0) > hugeBytes) return { kind: 'huge', bytes: data.size ?? 0 }
    const content = Buffer.from(data.content, data.encoding === 'base64' ? 'base64' : 'utf8')
    if (gitBlobId(content, id) !== id) return { kind: 'unreadable', reason: 'what GitHub gave for it has another object id' }
    return blobOfContent(content)
  } catch (error) {
    if (error instanceof RateLimitedError) throw error
    const { status, message } = error as { readonly status?: number; readonly message?: string }
    if (status === 404) return missing
    source.failuresLeft -= 1
    return {
      kind: 'unreadable',
      reason: `GitHub did not give it: ${message ?? 'unknown error'}${status === undefined ? '' : ` (status ${status})`}`,
    }
  }
}
