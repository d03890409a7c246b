import { extract } from '#facts/reading/extract'
import { loadFrontEnds } from '#facts/reading/load-front-ends'
import { loadGrammars, parseWithGrammar } from '#languages/tree/grammar'
import { parseTypescript } from '#languages/typescript/parse'
import { languageOf } from '#languages/language-of'
import { withExamples } from '#engine/rule-examples'
import { rules } from '#rules/index'

// How fast texts become facts on one core: the examples of all rules, again and again, after a warm-up. Prints one JSON object.

/** Processor time that one figure may take; milliseconds. */
const budget = Number(process.argv[2] ?? '2000')
const languages = ['typescript', 'python', 'go', 'java'] as const

const textsOf = (language: (typeof languages)[number]): string[] =>
  rules
    .map((rule) => withExamples(rule).examples)
    .flatMap((examples) => [...(examples[language]?.bad ?? []), ...(examples[language]?.good ?? [])])
    .flatMap((example) =>
      typeof example === 'string'
        ? [example]
        : Object.entries(example.files).flatMap(([path, text]) => (languageOf(path) === language ? [text] : [])),
    )

/** Megabytes of text a second of processor time of this thread. */
const speed = (texts: readonly string[], read: (text: string) => void): number => {
  const round = (): void => {
    for (const text of texts) read(text)
  }
  const spent = (since: NodeJS.CpuUsage): number => {
    const { user, system } = process.threadCpuUsage(since)
    return (user + system) / 1_000
  }
  const warm = process.threadCpuUsage()
  while (spent(warm) < budget / 2) round()
  const start = process.threadCpuUsage()
  let rounds = 0
  while (spent(start) < budget) {
    round()
    rounds += 1
  }
  return ((texts.reduce((sum, text) => sum + text.length, 0) / 1_000_000) * rounds) / (spent(start) / 1_000)
}

await Promise.all([loadFrontEnds(languages), loadGrammars()])
const figures = languages.map((language) => {
  const texts = textsOf(language)
  const bare = speed(texts, (text) => (language === 'typescript' ? parseTypescript(text, language) : parseWithGrammar(language, text)))
  return { language, kilobytes: Math.round(texts.join('').length / 1_000), bare, facts: speed(texts, (text) => extract(text, language)) }
})
console.log(JSON.stringify(figures))
