import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Review } from '#model/review'
import { reviewFormats, formatReview, type ReviewFormat, type Surroundings } from './format-review.ts'
import { UsageError } from './usage-error.ts'

/** A report that goes to a file, beside the one that is printed. */
export interface ReportFile {
  readonly format: ReviewFormat
  /** As it was given: relative to where the caller stands. */
  readonly path: string
}

/** Reads `--write FORMAT=FILE`, which may be given several times. */
export const reportFile = (value: string, earlier: readonly ReportFile[] = []): ReportFile[] => {
  const [, name, path] = /^([a-z]+)=(.+)$/s.exec(value) ?? []
  const format = reviewFormats.find((candidate) => candidate === name)
  if (!format || !path) throw new InvalidArgumentError(`Write FORMAT=FILE, where FORMAT is one of ${reviewFormats.join(', ')}.`)
  return [...earlier, { format, path }]
}

/**
 * Writes the reports that `--write` names, without colours; an existing file is replaced.
 *
 * @throws UsageError when a file cannot be written
 */
export const writeReports = async (review: Review, files: readonly ReportFile[], surroundings: Surroundings): Promise<void> => {
  const { terminal } = surroundings
  for (const { format, path } of files) {
    const text = formatReview(review, format, { ...surroundings, terminal: { ...terminal, colour: false } })
    try {
      await writeFile(resolve(terminal.env.INIT_CWD ?? terminal.cwd, path), text)
    } catch (error) {
      throw new UsageError(
        `The ${format} report cannot be written to ${path} (${error instanceof Error ? error.message : String(error)}). Name a file in a folder that exists and that you may write to.`,
      )
    }
  }
}
