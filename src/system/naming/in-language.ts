/** The languages of programs, as a sentence about a piece of code tells them apart: JavaScript counts as TypeScript. */
export type CodeLanguage = 'typescript' | 'python' | 'go' | 'java'

const endings: readonly (readonly [RegExp, CodeLanguage])[] = [
  [/\.([cm]?[jt]sx?|vue|svelte)$/, 'typescript'],
  [/\.py$/, 'python'],
  [/\.go$/, 'go'],
  [/\.java$/, 'java'],
]

/** The entry for the language that a file is written in; undefined if there is none. */
export const inLanguage = <Value>(path: string, values: Readonly<Partial<Record<CodeLanguage, Value>>>): Value | undefined => {
  const language = endings.find(([ending]) => ending.test(path))?.[1]
  return language && values[language]
}
