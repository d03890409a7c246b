import { createHash } from 'node:crypto'

/**
 * The id that git gives a content: the hash of `blob <bytes>`, a NUL and the content. Whoever knows the id can tell by it whether what
 * came over the wire is the whole file, unchanged.
 *
 * @param like an id whose kind of hash is to be used (64 digits are SHA-256)
 */
export const gitBlobId = (content: Uint8Array, like = ''): string =>
  createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex')
