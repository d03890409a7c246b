import type { Fact, FileFacts } from '#model/fact'
import type { Language } from '#model/source-file'
import { Module } from '#languages/typescript/module'
import { parseTypescript, syntaxError } from '#languages/typescript/parse'
import type { Extractor } from './context.ts'
import { externalCalls } from './external-calls.ts'
import { callsOf, exportsOf, functionsOf, importsOf, traitsOf } from './outline.ts'

/** Table of contents: one extractor per kind of fact (or a few kinds that belong together). */
const extractors: readonly Extractor[] = [externalCalls]

/** Facts of one TypeScript or JavaScript text. A syntax error is told as the file's `problem`; what could be read is still given. */
export const extractTypescript = (text: string, language: Language): FileFacts => {
  const file = parseTypescript(text, language)
  const module = new Module(file)
  const facts: Fact[] = []
  const emit = (fact: Fact): void => void facts.push(fact)
  for (const extract of extractors) extract({ module, emit })
  const problem = syntaxError(file)
  return {
    facts,
    imports: importsOf(module),
    exports: exportsOf(module),
    functions: functionsOf(module),
    calls: callsOf(module),
    traits: traitsOf(module),
    ...(problem ? { problem: { message: `Syntax error: ${problem.message}`, line: problem.line } } : {}),
  }
}
