import type { Finding } from '#model/review'
import type { Rule } from '#model/rule'
import type { Problem } from './problem.ts'
import { problemsOfText } from './find-phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

const relativeClause = /\b(that|which|who|whom|whose|what|whatever)\b/i

/** Sentences outside code marks; a full stop inside a pair of backticks ends none. */
const sentencesOf = (text: string): number =>
  text
    .replaceAll(/`[^`]*`/g, 'code')
    .split(/[.!?](?:\s|$)/)
    .filter(Boolean).length

/**
 * Checks the texts of a rule.
 *
 * @param said what it says of its own examples
 */
export const checkRule = (
  rule: Rule,
  said: readonly Pick<Finding, 'title' | 'message' | 'risk' | 'fix'>[],
  vocabulary: Vocabulary,
): Problem[] => {
  const { titleCharacters, messageCharacters, riskSentences } = vocabulary.limits
  const messages = said.map(({ message }) => message)
  const risks = [rule.why, ...said.map(({ risk }) => risk)]
  const titles = [...new Set([rule.title, ...said.map(({ title }) => title)])]
  const texts = new Set([
    ...titles,
    ...(rule.blindSpots === undefined ? [] : [rule.blindSpots]),
    ...messages,
    ...risks,
    rule.fix,
    ...said.map(({ fix }) => fix),
  ])
  const problems = [
    ...titles
      .filter((title) => title.length > titleCharacters)
      .map((title) => `the title "${title}" has ${title.length} characters (at most ${titleCharacters})`),
    ...titles
      .filter((title) => relativeClause.test(title))
      .map((title) => `the title "${title}" has a relative clause: use a noun phrase or a short clause`),
    ...messages
      .filter((message) => message.length > messageCharacters)
      .map((message) => `a message has ${message.length} characters (at most ${messageCharacters}): "${message}"`),
    ...risks
      .filter((risk) => sentencesOf(risk) > riskSentences)
      .map((risk) => `a risk has ${sentencesOf(risk)} sentences (at most ${riskSentences}): "${risk}"`),
    ...[...texts].flatMap((text) => problemsOfText(text, vocabulary).map(({ message }) => `${message}, in "${text}"`)),
  ]
  return [...new Set(problems)].map((message) => ({ where: rule.id, message }))
}
