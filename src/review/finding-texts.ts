import type { Gap, Rule } from '#model/rule'

/**
 * Quoted code is shortened to a fixed length, which may end inside a name. A name that was cut is left out: `open(…)` instead of
 * `open(configFi…)`.
 */
const wholeNames = (text: string): string =>
  text.replaceAll(/`[^`\n]*`/g, (quoted) => quoted.replaceAll(/(?<![\w$])[\w$]+…(?![\w$])/g, '…').replaceAll(/…[\w$]+\.?/g, '…'))

/** The text after its first sentence; a full stop inside a pair of backticks ends no sentence. */
const afterFirstSentence = (text: string): string => /^(?:`[^`]*`|[^`.]|\.(?! ))*\. (.*)$/s.exec(text)?.[1] ?? ''

/** The message of a gap whose safeguard the change removed says so first, because the comment is on the removed line. */
const messageOf = ({ message, removed }: Gap, isRemoved: boolean): string => {
  if (!isRemoved || message.startsWith('This change ')) return message
  return removed === undefined
    ? `This change removes the safeguard on this line. ${message}`
    : `This change removes ${removed}. ${afterFirstSentence(message)}`
}

/**
 * What a finding says: the texts of the gap, and those of the rule where the gap brings none.
 *
 * @param isRemoved whether the change removed the safeguard that the gap lacks
 */
export const findingTexts = (rule: Rule, gap: Gap, isRemoved: boolean): Readonly<Record<'message' | 'risk' | 'fix', string>> => ({
  message: wholeNames(messageOf(gap, isRemoved)),
  risk: wholeNames(gap.risk ?? rule.why),
  fix: wholeNames((isRemoved ? gap.fixIfRemoved : undefined) ?? gap.fix ?? rule.fix),
})
