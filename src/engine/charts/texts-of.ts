import type { BlobReader, TreeEntry } from '#model/change-set'

/** The texts of files, by blob; those that are none are left out. */
export const textsOf = async (entries: Iterable<TreeEntry>, blobs: BlobReader): Promise<ReadonlyMap<string, string>> => {
  const read = await blobs.read([...new Set(Array.from(entries, ({ blob }) => blob))])
  return new Map([...read].flatMap(([id, blob]) => (blob.kind === 'text' ? [[id, blob.text] as const] : [])))
}
