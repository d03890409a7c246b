import type { SecretMask } from '#facts/secrets/hide-secrets'
import { safeJson } from '#report/texts/escape-control'

const jsonString = /"(?:[^"\\]|\\.)*"/g

/**
 * Hides secrets that remain in a report, for example in a file name. In JSON it changes only strings, so the report stays valid whatever a
 * secret contains.
 *
 * @param ownWords renders the same report without texts of the repository; what it contains stays legible
 */
export const hideInReport = (mask: SecretMask | undefined, report: string, isJson: boolean, ownWords: () => string): string => {
  if (!mask) return report
  const hide = mask.textExcept(ownWords())
  if (!isJson) return hide(report)
  return report.replace(jsonString, (literal) => {
    const text = JSON.parse(literal) as string
    const hidden = hide(text)
    return hidden === text ? literal : safeJson(hidden)
  })
}
