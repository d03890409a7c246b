import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Entry } from 'tar-stream'
import type { Blob } from '#model/change-set'
import { blobOfContent, hugeBytes } from './blob-of-content.ts'
import type { GitHubClient, RepositoryRef } from '../client/client.ts'
import { gitBlobId } from './git-blob-id.ts'

/** Limits for reading an archive, since a small archive can unpack to any size. */
export interface TarballLimits {
  /** Compressed size. */
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly entries: number
}

export const defaultTarballLimits: TarballLimits = { packedBytes: 250_000_000, unpackedBytes: 1_500_000_000, entries: 250_000 }

/**
 * Reads the archive of a commit and keeps the wanted contents, identified by their git ids. Files that an archive omits or rewrites
 * (`export-ignore`, `export-subst`, large file storage) have another id or none and are not found. An archive only saves calls: blobs that
 * are not found here, for any reason, have to be requested by id.
 *
 * @returns the wanted blobs found before the archive ended, broke off or reached a limit
 */
export const readTarball = async (
  octokit: GitHubClient,
  { owner, repo, commit }: RepositoryRef & { readonly commit: string },
  wanted: ReadonlySet<string>,
  limits: TarballLimits = defaultTarballLimits,
): Promise<Map<string, Blob>> => {
  const found = new Map<string, Blob>()
  try {
    const { data } = await octokit.request('GET /repos/{owner}/{repo}/tarball/{ref}', {
      owner,
      repo,
      ref: commit,
      request: { parseSuccessResponseBody: false },
    })
    await takeWanted(Readable.fromWeb(data as ReadableStream), wanted, limits, found)
  } catch {
    // Rejected, broken off, damaged or too large: the caller requests the remaining blobs by id and gets the reason there.
  }
  return found
}

class LimitReached extends Error {}

const takeWanted = async (
  packed: Readable,
  wanted: ReadonlySet<string>,
  limits: TarballLimits,
  found: Map<string, Blob>,
): Promise<void> => {
  const like = wanted.values().next().value
  const gunzip = createGunzip()
  const archive = extract()
  const fail = (error: Error): void => void archive.destroy(error)
  packed.on('error', fail)
  gunzip.on('error', fail)
  packed.on('data', countedAgainst(limits.packedBytes, fail))
  gunzip.on('data', countedAgainst(limits.unpackedBytes, fail))
  packed.pipe(gunzip).pipe(archive)
  let entries = 0
  try {
    for await (const entry of archive) {
      entries += 1
      if (entries > limits.entries) throw new LimitReached()
      const content = await contentOf(entry)
      if (content !== undefined) {
        const id = gitBlobId(content, like)
        if (wanted.has(id)) found.set(id, blobOfContent(content))
      }
      if (found.size === wanted.size) break
    }
  } finally {
    packed.destroy()
    gunzip.destroy()
    archive.destroy()
  }
}

const countedAgainst = (limit: number, fail: (error: Error) => void): ((chunk: Buffer) => void) => {
  let bytes = 0
  return (chunk) => {
    bytes += chunk.length
    if (bytes > limit) fail(new LimitReached())
  }
}

/** The bytes that git stores for an entry; undefined when it is not a file or is too large. */
const contentOf = async (entry: Entry): Promise<Buffer | undefined> => {
  const { type, size = 0, linkname } = entry.header
  if (type !== 'file' || size > hugeBytes) {
    entry.resume()
    return type === 'symlink' && typeof linkname === 'string' ? Buffer.from(linkname) : undefined
  }
  const pieces: Buffer[] = []
  for await (const piece of entry) pieces.push(piece)
  return Buffer.concat(pieces)
}
