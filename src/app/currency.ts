import { Overtaken, Retargeted } from './overtaken.ts'

/** What a pull request is now, as far as it decides whether a review of a head still matters. */
export interface Present {
  readonly headSha: string
  /** The branch that it is to be merged into. */
  readonly baseRef: string
  readonly isOpen: boolean
  /** Absent where the source does not tell. */
  readonly draft?: boolean
}

/** Whether what is being reviewed is still what is there. */
export interface Currency {
  /** Takes note of what another call has told anyway. @throws Overtaken, Retargeted */
  saw(present: Present | undefined): void
  /** Before each write. @throws Overtaken, Retargeted, or what the signal was aborted with */
  assert(): Promise<void>
}

/** Writes follow each other within fractions of a second: one look serves for as long as this. */
const freshMs = 2_000

export const createCurrency = (
  reviewed: Pick<Present, 'headSha' | 'baseRef' | 'draft'>,
  signal: AbortSignal,
  read: () => Promise<Present | undefined>,
  now: () => number = () => performance.now(),
): Currency => {
  let seenAt = Number.NEGATIVE_INFINITY
  const saw = (present: Present | undefined): void => {
    if (!present?.isOpen) throw new Overtaken('close')
    if (present.headSha !== reviewed.headSha) throw new Overtaken('push')
    if (present.baseRef !== reviewed.baseRef) throw new Retargeted(reviewed.baseRef, present.baseRef)
    // Its own event asks for another review, which continues with this check.
    if (present.draft !== undefined && reviewed.draft !== undefined && present.draft !== reviewed.draft) throw new Overtaken('event')
    seenAt = now()
  }
  return {
    saw,
    async assert() {
      signal.throwIfAborted()
      if (now() - seenAt > freshMs) saw(await read())
    },
  }
}
