import type { Safeguard } from '#model/facts/requests/safeguard'
import { releasesOf } from '#models/requests/releases'
import type { ModuleCode } from '../reading/module-code.ts'
import { releasingCalls } from './calls.ts'
import { releasingRegions } from './regions.ts'
import { restoredValues } from './restored-values.ts'

/** What gives back or ends what a function holds: calls, blocks that release at their end, values that are set back. */
export const releases = (code: ModuleCode): readonly Safeguard[] => {
  const { file, withinAt } = code
  const index = releasesOf(file.module.language)
  const hasRegions = file.index.regions.length > 0
  const hasFinally = file.text.includes('finally')
  return [
    ...(index.mayBeIn(file.text) ? releasingCalls(code, index) : []),
    ...(hasRegions ? releasingRegions(code, index) : []),
    ...(hasFinally ? restoredValues(code) : []),
  ].map(({ at, in: place, subject, formerSubject, optionOf, ...found }): Safeguard => {
    return {
      kind: 'safeguard',
      at: file.spanOf(at),
      within: withinAt(place ?? at),
      subject: `leak ${subject}`,
      against: 'leak',
      ...(formerSubject !== undefined && { formerSubject: `leak ${formerSubject}` }),
      ...(optionOf !== undefined && { optionOf }),
      ...found,
    }
  })
}
