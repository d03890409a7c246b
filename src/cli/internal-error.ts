import { escapeControl } from '#report/escape-control'
import { version } from '#engine/version'

/** EX_SOFTWARE of sysexits.h: no outcome of a review, and no code that Node or a shell gives by itself. */
const exitCode = 70

/**
 * What an exception that nothing caught ends the command with. Node's own code for it is 1, which means "findings block" here.
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
