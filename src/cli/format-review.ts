import type { Review } from '#model/review'
import type { Rule } from '#model/rule'
import { toGithubActions } from '#report/to-github-actions'
import { toJson } from '#report/to-json'
import { toMarkdown } from '#report/to-markdown'
import { toSarif } from '#report/to-sarif'
import { toTerminal } from '#report/to-terminal'
import type { Terminal } from './terminal.ts'
import { version } from '#engine/version'

export const reviewFormats = ['terminal', 'json', 'sarif', 'markdown', 'github'] as const
export type ReviewFormat = (typeof reviewFormats)[number]

/** What a format may need beside the review itself. */
export interface Surroundings {
  readonly terminal: Terminal
  readonly rules: readonly Rule[]
  /** Texts for code frames. */
  readonly sources: (path: string, side: 'LEFT' | 'RIGHT') => string | undefined
}

/** A review in one of the formats of the command line. */
export const formatReview = (review: Review, format: ReviewFormat, { terminal, rules, sources }: Surroundings): string => {
  switch (format) {
    case 'terminal':
      return toTerminal(review, { colour: terminal.colour, width: terminal.width, sources })
    case 'json':
      return toJson(review)
    case 'sarif':
      return toSarif(review, { version, rules })
    case 'markdown':
      return toMarkdown(review, { version })
    case 'github':
      return toGithubActions(review)
  }
}
