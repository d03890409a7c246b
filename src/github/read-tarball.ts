import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import type { Entry } from 'tar-stream'
import type { Blob } from '#model/change-set'
import { blobOfContent, hugeBytes } from './blob-of-content.ts'
import type { GitHubClient, RepositoryRef } from './client.ts'
import { gitBlobId } from './git-blob-id.ts'

/** What an archive may cost before it is left: a small archive can unpack to anything. */
export interface TarballLimits {
  /** As it comes over the wire. */
  readonly packedBytes: number
  readonly unpackedBytes: number
  readonly entries: number
}

export const defaultTarballLimits: TarballLimits = { packedBytes: 250_000_000, unpackedBytes: 1_500_000_000, entries: 250_000 }

/**
 * Reads the archive of a commit and keeps the contents that are wanted, told by their git ids: whatever an archive leaves out or rewrites
 * (`export-ignore`, `export-subst`, files in large file storage) has another id or none, and is simply not found. Never more than a
 * saving of calls: what is not found here, for whatever reason, has to be asked for by id.
 *
 * @returns the wanted blobs that were found before the archive ended, broke off or reached a limit
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
    // Refused, broken off, damaged or too large: the caller asks for the rest by id, and that answers with a reason.
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

/** The bytes that git keeps for an entry; undefined for what is no file, or too large to be wanted. */
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
