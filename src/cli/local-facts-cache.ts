import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FactsCache } from '#model/facts-cache'
import { isCurrentKey } from '#engine/facts-key'
import { createFileFactsCache } from '#store/file-facts-cache'
import type { Terminal } from './terminal.ts'

const folderIn = (gitDirectory: string): string => join(gitDirectory, 'readiness')

/** Whether nothing of a local repository was kept yet. */
export const nothingKept = (gitDirectory: string): boolean => !existsSync(folderIn(gitDirectory))

/**
 * The cache of a local repository: under its git directory, where it goes when the clone goes, and where whoever may write may also set
 * hooks. `--no-cache` does without.
 */
export const localFactsCache = (gitDirectory: string, { complain }: Pick<Terminal, 'complain'>): FactsCache => {
  const folder = folderIn(gitDirectory)
  let told = false
  return createFileFactsCache({
    folder,
    isCurrent: isCurrentKey,
    onError: (error) => {
      if (told) return
      told = true
      complain(
        `The cache in ${folder} cannot be used (${error instanceof Error ? error.message : String(error)}): everything is read again. --no-cache leaves it alone.`,
      )
    },
  })
}
