import type { Fact, FactOf } from '#model/fact'
import type { Language } from '#model/source-file'
import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'

await loadFrontEnds(['typescript', 'python', 'go', 'java'])

type Judged = FactOf<'external-call'> | FactOf<'client'>

const isJudged = (fact: Fact): fact is Judged => fact.kind === 'external-call' || fact.kind === 'client'

/** Deadlines of the calls and clients of a text, in the order of its facts: `call none`, `client bounded by timeout`. */
export const deadlinesIn = (text: string, language: Language): readonly string[] =>
  extract(text, language)
    .facts.filter(isJudged)
    .map(({ kind, deadline }) => {
      const by = deadline.state === 'bounded' ? ` by ${deadline.by}` : ''
      return `${kind === 'client' ? 'client' : 'call'} ${deadline.state}${by}`
    })

/** The edits that a text's facts offer, as the lines that replace others. */
export const editsIn = (text: string, language: Language): readonly string[] =>
  extract(text, language)
    .facts.filter(isJudged)
    .flatMap(({ deadlineEdit }) => (deadlineEdit ? [deadlineEdit.replacement] : []))

/** A Go file with its imports. */
export const goFile = (body: string, ...imports: readonly string[]): string =>
  `package orders\n\nimport (\n${imports.map((each) => `\t"${each}"\n`).join('')})\n\n${body}\n`

/** A Java class with its imports. */
export const javaFile = (body: string, ...imports: readonly string[]): string =>
  `${imports.map((each) => `import ${each};\n`).join('')}class Orders {\n${body}\n}\n`
