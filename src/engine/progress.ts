/** The progress of a task, counted in files, or in rules while judging. */
export interface Progress {
  readonly step: 'reading' | 'extracting' | 'linking' | 'judging'
  readonly done: number
  readonly of: number
}

/** Called for each step and for each file in it. The callee limits how often it displays progress. */
export type OnProgress = (progress: Progress) => void
