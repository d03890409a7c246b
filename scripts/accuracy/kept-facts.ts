import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FileFacts } from '#model/fact'
import type { FactsCache } from '#model/stored/facts-cache'
import { createFileFactsCache } from '#store/files/file-facts-cache'

/**
 * Facts of one repository while its cases run; with a folder, also from run to run. Their keys name the code that extracted them, so that
 * any number of runs, of any state of the code, may share the folder.
 */
export const openFacts = (git: string, folder: string | undefined): FactsCache => {
  const kept = new Map<string, FileFacts>()
  const own = folder === undefined ? undefined : join(folder, createHash('sha256').update(git).digest('hex').slice(0, 16))
  if (own !== undefined) mkdirSync(own, { recursive: true })
  const disk =
    own === undefined
      ? undefined
      : createFileFactsCache({
          folder: own,
          // The folder is this machine's own, and no verdict rests on it.
          key: Buffer.from('accuracy'),
          maxBytes: Number.MAX_SAFE_INTEGER,
          onError: (error) => {
            throw error
          },
        })
  return {
    get: async (keys) => {
      const missing = keys.filter((key) => !kept.has(key))
      if (disk && missing.length > 0) for (const [key, facts] of await disk.get(missing)) kept.set(key, facts)
      return new Map(keys.flatMap((key) => (kept.has(key) ? [[key, kept.get(key) as FileFacts] as const] : [])))
    },
    put: async (entries) => {
      for (const [key, facts] of entries) kept.set(key, facts)
      await disk?.put(entries)
    },
  }
}
