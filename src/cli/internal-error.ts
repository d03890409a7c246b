import { escapeControl } from '#report/texts/escape-control'
import { version } from '#engine/version'

/** EX_SOFTWARE of sysexits.h: used for no result of a review, and never by Node or a shell. */
const exitCode = 70

/**
 * Formats an uncaught exception. Node's own exit code for it is 1, which means "findings block" here.
 *
 * @returns the exit code, and the text for stderr with the stack trace
 */
export const internalError = (error: unknown): { readonly code: number; readonly text: string } => {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return {
    code: exitCode,
    text: [
      'readiness: internal error. This is a bug or a damaged installation, not a result of the review.',
      `Reinstall, or report it at https://github.com/readiness/readiness/issues with the lines below (readiness ${version}, Node ${process.versions.node}):`,
      ...trace.split(/\r?\n/).map(escapeControl),
    ].join('\n'),
  }
}
