import type { SecretMask } from '#facts/secrets/hide-secrets'
import { safeJson } from '#report/escape-control'

const jsonString = /"(?:[^"\\]|\\.)*"/g

/**
 * Hides what is left of secrets in a report, as in a file's name. In JSON only inside of strings: whatever a secret holds, the report stays
 * valid.
 *
 * @param ownWords the same report without any text of the repository: what it holds stays legible
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
