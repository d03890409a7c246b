import type { Blob } from '#model/change-set'

/** Contents above this many bytes are not read. The same limit holds for a local repository. */
export const hugeBytes = 1_000_000

/** git takes a file for binary that has a NUL in its first 8,000 bytes. */
const binaryProbe = 8_000

/** A file's bytes as a blob of the model. */
export const blobOfContent = (content: Buffer): Blob => {
  if (content.length > hugeBytes) return { kind: 'huge', bytes: content.length }
  return content.subarray(0, binaryProbe).includes(0) ? { kind: 'binary' } : { kind: 'text', text: content.toString('utf8') }
}
