import type { Logger } from 'pino'

/** Runs the last step of a failed job and logs its failure. Reconciliation later ends a check that is left unfinished. */
export const reportFinalFailure = async (log: Logger, say: () => Promise<void>): Promise<void> => {
  try {
    await say()
  } catch (error) {
    log.error({ err: error }, 'Could not report the failure on GitHub; reconciliation ends the unfinished check')
  }
}
