import type { Blob } from '#model/change-set'

/** Files larger than this many bytes are not read. The same limit applies to a local repository. */
export const hugeBytes = 1_000_000

/** git treats a file with a NUL in its first 8,000 bytes as binary. */
const binaryProbe = 8_000

/** Converts a file's bytes to a blob of the model. */
export const blobOfContent = (content: Buffer): Blob => {
  if (content.length > hugeBytes) return { kind: 'huge', bytes: content.length }
  return content.subarray(0, binaryProbe).includes(0) ? { kind: 'binary' } : { kind: 'text', text: content.toString('utf8') }
}
