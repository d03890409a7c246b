import { areaTitles, areas, type Check } from '#model/check'
import type { Rule } from '#model/rule'
import type { Terminal } from './terminal.ts'

const bold = (text: string, { colour }: Terminal): string => (colour ? `\u001b[1m${text}\u001b[0m` : text)

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - text.length))

/** The rules, one per line. */
export const rulesTable = (rules: readonly Rule[]): string => {
  const width = Math.max(...rules.map((rule) => rule.id.length), 4)
  return rules
    .map((rule) => `${pad(rule.id, width)}  ${rule.severity}  ${pad(rule.check, 4)}  ${pad(rule.stage, 7)}  ${rule.title}`)
    .join('\n')
}

/** The checks by area, with the rules that serve them. */
export const checksTable = (checks: readonly Check[], rules: readonly Rule[], terminal: Terminal): string =>
  areas
    .flatMap((area) => [
      bold(areaTitles[area], terminal),
      ...checks
        .filter((check) => check.area === area)
        .map((check) => {
          const serving = rules.filter((rule) => rule.check === check.id || rule.alsoServes?.some((id) => id === check.id))
          return `  ${pad(check.id, 4)}  ${check.statement}${serving.length > 0 ? `\n        ${serving.map((rule) => `${rule.id} (${rule.stage})`).join(', ')}` : ''}`
        }),
      '',
    ])
    .join('\n')
