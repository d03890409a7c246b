import { Node, Project, ts } from 'ts-morph'
import type { Problem } from './problem.ts'
import { problemsOfText } from './find-phrases.ts'
import type { Vocabulary } from './vocabulary.ts'

/** At least three words, with a lower-case one among them: a sentence for a person, and no path, pattern, query or list of names. */
const isSentence = (text: string): boolean =>
  /(?:^|\s)[a-z]+(?:['’]s)?[,.:;]?\s+[a-z]+[,.:;]?\s+\S/.test(text) &&
  !/[{}<>]|\b(?:SELECT|INSERT|UPDATE|CREATE|ALTER)\b|\\[bsdw]|\(\?/.test(text)

/** Stands for a value that is filled in at run time. */
const hole = 'X'

interface Sentence {
  readonly text: string
  readonly line: number
}

/** A list of words, such as `'all and any'.split(' ')`. */
const isWordList = (node: Node): boolean => {
  const parent = node.getParent()
  return Node.isPropertyAccessExpression(parent) && parent.getName() === 'split'
}

/** The texts for people in a source file: string literals, and template literals with `X` for each value. */
export const sentencesOf = (path: string, text: string): Sentence[] => {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { jsx: ts.JsxEmit.Preserve } })
  const file = project.createSourceFile(path, text)
  const found: Sentence[] = []
  file.forEachDescendant((node) => {
    const value =
      Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
        ? node.getLiteralText()
        : Node.isTemplateExpression(node)
          ? node.getHead().getLiteralText() +
            node
              .getTemplateSpans()
              .map((span) => hole + span.getLiteral().getLiteralText())
              .join('')
          : undefined
    if (value !== undefined && isSentence(value) && !isWordList(node)) found.push({ text: value, line: node.getStartLineNumber() })
  })
  return found
}

/** Checks the texts for people in a source file: phrases, and plurals behind a number that may be 1. */
export const checkSource = (path: string, text: string, vocabulary: Vocabulary): Problem[] => {
  const plural = new RegExp(
    `(?:^|\\s)${hole} ((?:new |blocking |more )?(?:${vocabulary.countedNouns.map((noun) => noun.replace(/y$/, '(?:y|ie)')).join('|')})s)\\b`,
  )
  return sentencesOf(path, text).flatMap(({ text: sentence, line }) => {
    const counted = plural.exec(sentence)?.[1]
    return [
      ...problemsOfText(sentence, vocabulary).map(({ message }) => ({ where: path, line, message })),
      ...(counted === undefined ? [] : [{ where: path, line, message: `a number before "${counted}" may be 1: use count()` }]),
    ]
  })
}
