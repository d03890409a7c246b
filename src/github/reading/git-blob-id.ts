import { createHash } from 'node:crypto'

/**
 * The id that git gives to a content: the hash of `blob <bytes>`, a NUL and the content. With the id, a reader can verify that a file
 * arrived complete and unchanged.
 *
 * @param like an id with the kind of hash to use (64 digits are SHA-256)
 */
export const gitBlobId = (content: Uint8Array, like = ''): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex')
