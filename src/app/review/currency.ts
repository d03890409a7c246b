import { Overtaken, Retargeted } from './overtaken.ts'

/** The current state of a pull request, as far as it decides whether the review of a head still matters. */
export interface Present {
  readonly headSha: string
  /** The branch that it will be merged into. */
  readonly baseRef: string
  readonly isOpen: boolean
  /** Absent when the source does not contain it. */
  readonly draft?: boolean
}

/** Checks that the reviewed state is still the current one. */
export interface Currency {
  /** Uses a state that another call has read anyway. @throws Overtaken, Retargeted */
  saw(present: Present | undefined): void
  /** Call before each write. @throws Overtaken, Retargeted, or the reason of the aborted signal */
  assert(): Promise<void>
}

/** Writes follow each other within fractions of a second, so one read is valid for this long. */
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
    // The draft event itself requests another review, which continues with this check.
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
