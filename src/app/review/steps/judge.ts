import type { Gathered } from '#github/reading/gather-range'
import type { Misconfigured, Reviewed, SkippedDraft } from '../judgement.ts'
import type { Engine } from '../review-ports.ts'
import type { JudgingInputs } from '../settings/judging-inputs.ts'
import { readReviewSettings } from './read-review-settings.ts'
import { reviewUnderSettings } from './review-under-settings.ts'

export interface JudgeOptions {
  readonly inputs: JudgingInputs
  readonly engine: Engine
  readonly signal: AbortSignal
  /** The pull request is a draft, which the configuration may exclude from reviews. */
  readonly isDraft?: boolean
}

/** The steps between reading from GitHub and writing to it: turns a gathered change into a review, unless its settings say otherwise. */
export const judge = async (
  gathered: Gathered,
  { inputs, engine, signal, isDraft = false }: JudgeOptions,
): Promise<Reviewed | Misconfigured | SkippedDraft> => {
  const settings = await readReviewSettings(gathered, inputs, isDraft)
  return settings.kind === 'read' ? reviewUnderSettings(gathered, settings, inputs, { ...engine, signal }) : settings
}
