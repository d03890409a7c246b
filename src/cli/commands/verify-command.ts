import { resolve } from 'node:path'
import { GitError } from '#git/program/git-error'
import { stagedFiles, workTree } from '#model/revisions/uncommitted'
import { readRegularFile } from '#git/objects/read-regular-file'
import { compareReports } from '#report/records/compare-reports'
import { oneLine } from '#report/texts/escape-control'
import { outlineOf } from '#report/formats/outline'
import { readReport, type Report } from '#report/records/read-report'
import { version } from '#engine/version'
import { formatReview } from '../output/format-review.ts'
import { reviewLocal, type ReviewOptions } from './review-command.ts'
import type { Terminal } from '../output/terminal.ts'
import { UsageError } from '../usage-error.ts'

export type VerifyOptions = Pick<ReviewOptions, 'repo' | 'defaults' | 'cache' | 'quiet'>

/** In bytes. A review with ten thousand findings takes about ten million. */
const maxBytes = 50_000_000

/** Further differences are only counted. */
const mostListed = 20

const commitId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

const refuse = (path: string, problem: string): never => {
  throw new UsageError(`${oneLine(path)} is not a report of \`readiness review --format json\`: ${problem}.`)
}

const readFileOf = async (path: string, { env, cwd }: Terminal): Promise<Report> => {
  let file
  try {
    file = await readRegularFile(resolve(env.INIT_CWD ?? cwd, path), maxBytes)
  } catch (error) {
    throw new UsageError(`The report cannot be read: ${oneLine(error instanceof Error ? error.message : String(error))}.`)
  }
  if (file === undefined) throw new UsageError(`There is no file ${oneLine(path)}.`)
  const report = readReport(file.content.toString('utf8'))
  return 'problem' in report ? refuse(path, report.problem) : report
}

/** The range to review again. It is passed to git, so only full commit ids are accepted. */
const rangeOf = (path: string, { base, head, inputs }: Report): Pick<ReviewOptions, 'base' | 'head'> => {
  const from = inputs?.settingsCommit ?? base.commit
  for (const commit of [from, base.commit]) if (!commitId.test(commit)) refuse(path, 'its base is not the id of a commit')
  if (head.commit === workTree) return { base: from }
  if (head.commit === stagedFiles) return { base: from, head: stagedFiles }
  return commitId.test(head.commit) ? { base: from, head: head.commit } : refuse(path, 'its head is not the id of a commit')
}

/** Reviews the range again with this version and returns the result as a report. */
const reviewAgain = async (path: string, report: Report, options: VerifyOptions, terminal: Terminal): Promise<Report> => {
  const range = rangeOf(path, report)
  const only = report.inputs?.only
  const pathsOfRoot = report.limitedTo?.paths
  try {
    return await reviewLocal(
      { ...options, ...range, format: 'json', ...(only && { only }), ...(pathsOfRoot && { pathsOfRoot }) },
      terminal,
      async ({ review }, surroundings) => {
        const again = readReport(formatReview(review, 'json', surroundings))
        if ('problem' in again) throw new Error(`Our own report cannot be read: ${again.problem}`)
        return again
      },
    )
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    throw new UsageError(`The range of the report cannot be reviewed in this repository: ${error.message}`)
  }
}

const versionNotes = ({ inputs, digest }: Report): string[] => {
  if (inputs === undefined || digest === undefined)
    return ['The report has no digest or no inputs: older versions write none. Only verdict and findings are compared.']
  if (inputs.version === version) return []
  return [
    `The report was made by version ${oneLine(inputs.version)}, and this is ${version}. The digest depends on the version: only verdict and findings are compared.`,
  ]
}

/** `readiness verify REPORT`: reviews the range of a report again and compares the results. Returns the exit code. */
export const runVerify = async (path: string, options: VerifyOptions, terminal: Terminal): Promise<number> => {
  const report = await readFileOf(path, terminal)
  const again = await reviewAgain(path, report, options, terminal)
  terminal.progress(undefined)
  const differences = compareReports(report, again)
  const { compared, final } = outlineOf(again)
  const notes = [
    ...versionNotes(report),
    ...(report.repository === again.repository
      ? []
      : [`The report names the repository ${oneLine(report.repository)}; this one is ${oneLine(again.repository)}.`]),
  ]
  const more = differences.length - mostListed
  const outcome =
    differences.length === 0
      ? [
          versionNotes(report).length === 0
            ? 'The report matches: digest, verdict and findings.'
            : 'The report matches: verdict and findings.',
        ]
      : [
          'The report does not match:',
          ...differences.slice(0, mostListed).map((difference) => `  ${difference}`),
          ...(more > 0 ? [`  and ${more} more`] : []),
        ]
  terminal.print([oneLine(compared), ...notes, ...outcome, `Verdict of this review: ${oneLine(final)}`, ''].join('\n'))
  return differences.length === 0 ? 0 : 1
}
