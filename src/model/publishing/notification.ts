import type { Verdict } from '../review.ts'

/** Where operators are notified. */
export const notificationChannels = ['slack', 'teams', 'webhook'] as const
export type NotificationChannel = (typeof notificationChannels)[number]

/** What happened to a pull request. Neither code, nor paths, nor texts that people wrote. */
export type NotificationEvent =
  | {
      readonly kind: 'verdict-changed'
      /** Absent for the first verdict. */
      readonly before?: Verdict
      readonly after: Verdict
    }
  | {
      readonly kind: 'waiver-ending'
      /** ISO date; from this day on, the verdict no longer relies on the waiver. */
      readonly endsOn: string
    }
