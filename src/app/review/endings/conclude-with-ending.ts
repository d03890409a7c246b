import type { HeadCheck } from '../../checks/head-check.ts'
import type { Place } from '../head-try.ts'
import type { ReviewPorts } from '../review-ports.ts'
import { endingPlan } from './ending-plan.ts'
import type { Ending } from './endings.ts'

/** The end of a review without a verdict. */
export interface WithoutVerdict {
  readonly ending: Ending
  /** Identity of the settings that were applied, or why there are none. */
  readonly settings: string
}

/**
 * Records how a review ended without a verdict, and concludes the check accordingly.
 *
 * @param before called before each write; throws to stop
 */
export const concludeWithEnding = async (
  { head, about }: Place,
  { ending, settings }: WithoutVerdict,
  check: HeadCheck,
  { store: { heads } }: Pick<ReviewPorts, 'store'>,
  before: () => Promise<void> = async () => {},
): Promise<void> => {
  await before()
  const { work, pull } = about
  await heads.record(head, { ...pull, work, settings, plan: endingPlan(head.headSha, ending) })
  await check.conclude(head, { ...about, settings }, before)
}
