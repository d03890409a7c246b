import { lowerGo } from '#code/go/lower'
import { indexModule, type ModuleIndex } from '#code/index-module'
import { lowerJava } from '#code/java/lower'
import type { ModuleModel } from '#code/model'
import { lowerPython } from '#code/python/lower'
import { lowerTypeScript } from '#code/typescript/lower'
import { loadGrammars } from '#languages/tree/grammar'
import { Tree } from '#languages/tree/tree'
import { parseTypescript } from '#languages/typescript/parse'

export type CodeLanguage = 'typescript' | 'python' | 'go' | 'java'

await loadGrammars()

/** Lowers a text of any language that has a lowering. */
export const lower = (language: CodeLanguage, text: string): ModuleModel => {
  switch (language) {
    case 'typescript':
      return lowerTypeScript(parseTypescript(text, language), language)
    case 'python':
      return lowerPython(new Tree('python', text, []))
    case 'go':
      return lowerGo(new Tree('go', text, []), text)
    case 'java':
      return lowerJava(new Tree('java', text, []))
  }
}

export const indexOf = (language: CodeLanguage, text: string): ModuleIndex => indexModule(lower(language, text))
