import { join } from 'node:path'
import { configPath } from '#config/read-config'
import { gatherLocalTree } from '#git/local-tree'
import { callersFolder } from '../environment/callers-folder.ts'
import { startingConfiguration } from '../environment/starting-configuration.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeGuarded } from '../output/write-guarded.ts'

export interface InitOptions {
  readonly repo?: string
  /** Print instead of writing. */
  readonly print?: boolean
}

const isThere = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/**
 * `readiness init`: writes a commented configuration that fits the repository. Never overwrites an existing one.
 *
 * @throws UsageError if one exists, or if it cannot be written
 */
export const runInit = async (options: InitOptions, terminal: Terminal): Promise<number> => {
  const local = await gatherLocalTree({ repoDir: callersFolder(options.repo, terminal) })
  await local.close()
  const text = startingConfiguration(local.tree.entries.map(({ path }) => path))
  if (options.print) {
    terminal.print(text)
    return 0
  }
  const path = join(local.root, configPath)
  try {
    await writeGuarded(path, text, { guarded: [local.root], makeFolders: true, isNew: true })
  } catch (error) {
    throw new UsageError(
      isThere(error)
        ? `${configPath} already exists and was not changed. \`readiness init --print\` prints a new one.`
        : `${path} cannot be written (${error instanceof Error ? error.message : String(error)}). \`readiness init --print\` prints it instead.`,
    )
  }
  terminal.print(
    [
      `Wrote ${configPath} with the default settings. Change what you need.`,
      'Next:',
      '  git add .github/readiness.yml   takes effect once it is on the base branch',
      '  readiness review                reviews your changes against the default branch',
      '  readiness audit                 audits the whole repository; existing findings never block a change',
    ].join('\n'),
  )
  return 0
}
