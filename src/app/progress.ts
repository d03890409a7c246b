/** What a review does, in the order in which it does it. */
const steps = {
  reading: 'Reading the change',
  judging: 'Judging it against the production readiness standard',
  telling: 'Telling the result here, and commenting on what is new',
} as const

export type Step = keyof typeof steps

const order = Object.keys(steps) as readonly Step[]

/** The steps as a list, those before the present one ticked off. Nothing of the pull request is in it. */
export const stepsAt = (present: Step): string =>
  order.map((step) => `- [${order.indexOf(step) < order.indexOf(present) ? 'x' : ' '}] ${steps[step]}`).join('\n')

/** A review that ends sooner has no need of telling where it is. */
const slowMs = 5_000

/**
 * Tells in the check which step has begun, when the one before took so long that somebody may be looking. A step that could not be told
 * disturbs nothing.
 *
 * @param write writes the check's summary
 */
export const createProgress = (
  write: (summary: string) => Promise<void>,
  now: () => number = () => performance.now(),
): ((step: Step) => Promise<void>) => {
  let told = now()
  return async (step) => {
    if (now() - told < slowMs) return
    told = now()
    await write(stepsAt(step)).catch(() => undefined)
  }
}
