import type { Review } from '#model/review'
import { toJson } from '#report/to-json'
import { toTerminal } from '#report/to-terminal'
import type { Terminal } from './terminal.ts'

export const reviewFormats = ['terminal', 'json'] as const
export type ReviewFormat = (typeof reviewFormats)[number]

/** A review in one of the formats of the command line. */
export const formatReview = (
  review: Review,
  format: ReviewFormat,
  terminal: Terminal,
  sources: (path: string, side: 'LEFT' | 'RIGHT') => string | undefined,
): string => {
  switch (format) {
    case 'terminal':
      return toTerminal(review, { colour: terminal.colour, width: terminal.width, sources })
    case 'json':
      return toJson(review)
  }
}
