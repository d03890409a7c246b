import type { Nodes } from 'nlcst'
import { search } from 'nlcst-search'
import { toString } from 'nlcst-to-string'
import { ParseEnglish } from 'parse-english'
import { visit } from 'unist-util-visit'
import type { Vocabulary } from './vocabulary.ts'

const english = new ParseEnglish()

/** What is wrong with a piece of English, each with its line in that piece (1-based). */
export interface PhraseProblem {
  readonly line: number
  readonly message: string
}

/** Banned phrases and overlong sentences in English that has been parsed already. */
export const problemsOfTree = (tree: Nodes, { banned, limits }: Vocabulary): PhraseProblem[] => {
  const problems: PhraseProblem[] = []
  const replacements = new Map(banned.map(({ phrase, say }) => [phrase, say]))
  search(tree, [...replacements.keys()], (found, _index, _parent, phrase) => {
    const say = replacements.get(phrase) ?? ''
    problems.push({ line: found[0]?.position?.start.line ?? 1, message: `"${toString(found)}": say "${say}"` })
  })
  visit(tree, 'SentenceNode', (sentence) => {
    const words = sentence.children.filter((node) => node.type === 'WordNode').length
    if (words > limits.wordsPerSentence) {
      const start = `${toString(sentence).slice(0, 50).replaceAll(/\s+/g, ' ')}…`
      problems.push({
        line: sentence.position?.start.line ?? 1,
        message: `a sentence of ${words} words (at most ${limits.wordsPerSentence}): "${start}"`,
      })
    }
  })
  return problems
}

/** The same in a plain text. */
export const problemsOfText = (text: string, vocabulary: Vocabulary): PhraseProblem[] => problemsOfTree(english.parse(text), vocabulary)
