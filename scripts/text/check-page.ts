import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import { ParseEnglish } from 'parse-english'
import { unified } from 'unified'
import type { Problem } from './problem.ts'
import { problemsOfTree, type PhraseProblem } from './find-phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A line that cannot be broken: a table's row, an HTML comment, a heading, or one that is long for a link's address alone. */
const isUnbreakable = (line: string): boolean => /^\s*(\||<!--|#|>?\s*\[[^\]]+\]:)/.test(line) || /^\s*(?:[-*]\s+)?\S{100,}$/.test(line)

const lineProblems = (text: string, limit: number): PhraseProblem[] => {
  let inFence = false
  return text.split('\n').flatMap((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) inFence = !inFence
    if (inFence || line.length <= limit || isUnbreakable(line)) return []
    return [{ line: index + 1, message: `a line of ${line.length} characters (at most ${limit})` }]
  })
}

/** Checks a page of Markdown: phrases and length of sentences in its prose (code is left out), and the length of its lines. */
export const checkPage = async (path: string, text: string, vocabulary: Vocabulary): Promise<Problem[]> => {
  const problems = lineProblems(text, vocabulary.limits.lineCharacters)
  const toEnglish = unified().use(remarkParse).use(remarkGfm).use(remarkRetext, ParseEnglish)
  problems.push(...problemsOfTree(await toEnglish.run(toEnglish.parse(text), text), vocabulary))
  return problems.sort((a, b) => a.line - b.line).map(({ line, message }) => ({ where: path, line, message }))
}
