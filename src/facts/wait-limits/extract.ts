import type { Safeguard } from '#model/facts/requests/safeguard'
import { waitLimitsOf } from '#models/work/wait-limits'
import type { ModuleCode } from '../reading/module-code.ts'
import { channelWaits } from './channel-waits.ts'
import { limitingCalls } from './limiting-calls.ts'
import { namedLimits } from './named-limits.ts'
import { writtenLimits } from './written-limits.ts'
import type { WaitLimit } from './wait-limit.ts'

/** Words of names that limit a wait; most files have none, and are not searched. */
const mayLimit = /time_?out|deadline|time_?limit|maxTimeMS|max_?execution_?time|AckWait|ConnMax|abort|\bselect\s*\{/i

/** What limits waits in a module: options, fields and settings by their names, calls that start or take a limit, and waits on channels. */
export const waitLimits = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  if (!mayLimit.test(file.text) && !waitLimitsOf(file.module.language).mayBeIn(file.text)) return []
  return [...namedLimits(code), ...limitingCalls(code), ...channelWaits(code), ...writtenLimits(code)].map(
    ({ at, of, subject, ...limit }: WaitLimit) => ({
      kind: 'safeguard',
      at: file.spanOf(at),
      within: withinAt(of?.body?.[0] ?? at),
      subject: `waiting ${subject}`,
      against: 'waiting',
      ...limit,
    }),
  )
}
