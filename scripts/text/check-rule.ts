import type { Rule } from '#model/rule'
import type { Problem } from './problem.ts'
import { problemsOfText } from './find-phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

const relativeClause = /\b(that|which|who|whom|whose|what|whatever)\b/i

/**
 * Checks the texts of a rule.
 *
 * @param messages what it says of its own examples
 */
export const checkRule = (rule: Rule, messages: readonly string[], vocabulary: Vocabulary): Problem[] => {
  const { titleCharacters, messageCharacters } = vocabulary.limits
  const texts = [rule.title, rule.why, rule.fix, ...(rule.blindSpots === undefined ? [] : [rule.blindSpots]), ...messages]
  const problems = [
    ...(rule.title.length > titleCharacters ? [`the title has ${rule.title.length} characters (at most ${titleCharacters})`] : []),
    ...(relativeClause.test(rule.title) ? [`the title "${rule.title}" has a relative clause: use a noun phrase or a short clause`] : []),
    ...messages
      .filter((message) => message.length > messageCharacters)
      .map((message) => `a message has ${message.length} characters (at most ${messageCharacters}): "${message}"`),
    ...texts.flatMap((text) => problemsOfText(text, vocabulary).map(({ message }) => `${message}, in "${text}"`)),
  ]
  return [...new Set(problems)].map((message) => ({ where: rule.id, message }))
}
