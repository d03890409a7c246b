/** The steps of a review, in order. */
const steps = {
  reading: 'Reading the change',
  judging: 'Checking it against the production readiness standard',
  replaying: 'Applying its migrations to an embedded database, if it has any',
  telling: 'Publishing the result, and commenting on new findings',
} as const

export type Step = keyof typeof steps

const order = Object.keys(steps) as readonly Step[]

/** The steps as a task list, with those before the current one ticked off. Contains no text from the pull request. */
export const stepsAt = (present: Step): string =>
  order.map((step) => `- [${order.indexOf(step) < order.indexOf(present) ? 'x' : ' '}] ${steps[step]}`).join('\n')

/** A faster review does not report its progress. */
const slowMs = 5_000

/**
 * Reports the current step in the check, if the previous step took so long that a person may be watching. Failures to report it are
 * ignored.
 *
 * @param write writes the check's summary
 */
export const createProgress = (
  write: (summary: string) => Promise<void>,
  now: () => number = () => performance.now(),
): ((step: Step) => Promise<void>) => {
  let reportedAt = now()
  return async (step) => {
    if (now() - reportedAt < slowMs) return
    reportedAt = now()
    await write(stepsAt(step)).catch(() => undefined)
  }
}
