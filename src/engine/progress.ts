/** How far a piece of work is. Files, and where it judges, rules. */
export interface Progress {
  readonly step: 'reading' | 'extracting' | 'linking' | 'judging'
  readonly done: number
  readonly of: number
}

/** Told of each step, and of each file in it: whoever shows it decides how often. */
export type OnProgress = (progress: Progress) => void
