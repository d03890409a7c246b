import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Terminal } from './terminal.ts'
import { UsageError } from '../usage-error.ts'
import { LinkInPath, writeGuarded } from './write-guarded.ts'

/** A report that is written to a file, in addition to the printed one. */
export interface ReportFile<Format extends string> {
  readonly format: Format
  /** As given, relative to the caller's directory. */
  readonly path: string
}

/** Parses `--write FORMAT=FILE`, which can be repeated. */
export const reportFile =
  <Format extends string>(formats: readonly Format[]) =>
  (value: string, earlier: readonly ReportFile<Format>[] = []): ReportFile<Format>[] => {
    const [, name, path] = /^([a-z]+)=(.+)$/s.exec(value) ?? []
    const format = formats.find((candidate) => candidate === name)
    if (!format || !path) throw new InvalidArgumentError(`Expected FORMAT=FILE, where FORMAT is one of ${formats.join(', ')}.`)
    return [...earlier, { format, path }]
  }

/**
 * Writes the reports that `--write` names, without colours; an existing file is replaced. Links below the repository or the workspace of a
 * pipeline are not followed, because the change under review may contain one.
 *
 * @param textIn renders a report in a format
 * @param root of the repository under review if it is on this machine; otherwise the caller's folder is used
 * @throws UsageError if a file cannot be written
 */
export const writeReports = async <Format extends string>(
  files: readonly ReportFile<Format>[],
  textIn: (format: Format) => string,
  { env, cwd }: Pick<Terminal, 'env' | 'cwd'>,
  root?: string,
): Promise<void> => {
  const here = env.INIT_CWD ?? cwd
  const { GITHUB_WORKSPACE: workspace = '', CI_PROJECT_DIR: project = '' } = env
  const guarded = [root ?? here, workspace, project].filter((folder) => folder !== '')
  for (const { format, path } of files) {
    const text = textIn(format)
    try {
      await writeGuarded(resolve(here, path), text, { guarded })
    } catch (error) {
      if (error instanceof LinkInPath) throw new UsageError(`The ${format} report was not written to ${path}: ${error.message}.`)
      throw new UsageError(
        `The ${format} report cannot be written to ${path} (${error instanceof Error ? error.message : String(error)}). Name a file in an existing, writable folder.`,
      )
    }
  }
}
