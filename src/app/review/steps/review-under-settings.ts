import { firstEnd } from '#engine/isolation/first-end'
import { reviewChange, type ReviewRequest } from '#engine/review-change'
import { previewSettings } from '#engine/settings/preview-settings'
import type { Gathered } from '#github/reading/gather-range'
import type { Waiver } from '#model/waiver'
import { doubtfulWaivers } from '#review/exceptions/waive'
import type { Reviewed } from '../judgement.ts'
import type { Engine } from '../review-ports.ts'
import type { JudgingInputs } from '../settings/judging-inputs.ts'
import type { ReviewSettings } from './read-review-settings.ts'

/** Reviews a change with these settings, and previews the settings that it would bring. */
export const reviewUnderSettings = async (
  { change, blobs }: Gathered,
  under: ReviewSettings,
  { author, given, verifyWaivers }: JudgingInputs,
  { facts: cache, systems, extractor, signal }: Engine & { readonly signal: AbortSignal },
): Promise<Reviewed> => {
  const { config, rules, settings, commit: settingsCommit } = under
  const requestWith = (waivers: readonly Waiver[]): ReviewRequest => {
    const people = { waivers: [...waivers, ...given], expiredWaivers: under.expired, ...(author === undefined ? {} : { author }) }
    return { change, blobs, config, ...people, rules, settingsCommit, cache, systems, extractor, signal }
  }
  let request = requestWith(under.waivers)
  let review = await reviewChange(request)
  // Only waivers that affect the verdict are worth a call to GitHub.
  const doubtful = new Set(doubtfulWaivers(request, review.findings))
  if (doubtful.size > 0) {
    const asked = await verifyWaivers([...doubtful], settingsCommit)
    request = requestWith([...under.waivers.filter((waiver) => !doubtful.has(waiver)), ...asked])
    review = await reviewChange(request)
  }
  const preview = await previewSettings(request, review, under.context, given)
  const waivedUntil = firstEnd(review, request)
  return {
    kind: 'reviewed',
    change,
    config,
    review,
    settings,
    notes: [...under.notes, ...preview.notes],
    headProblems: preview.problems,
    ...(waivedUntil === undefined ? {} : { waivedUntil }),
  }
}
