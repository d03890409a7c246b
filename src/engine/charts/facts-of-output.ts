import { createHash } from 'node:crypto'
import { placeLiteral, type ChartText } from '#charts/place-literals'
import { linesOf, ofOutput, placeFact, withoutTests } from '#charts/place-facts'
import { valueSource } from '#charts/value-source'
import { plainFacts } from '#facts/reading/plain-facts'
import type { Fact, FileFacts } from '#model/fact'
import { extractHere, type Extracted, type Text } from '../extraction/extractor.ts'
import type { RenderAnswer } from './chart-messages.ts'
import type { SideOptions } from './examine-options.ts'

interface ChartTexts {
  /** All files of the chart, by path. */
  readonly texts: Readonly<Record<string, string>>
  /** Its values, those that decide first. */
  readonly values: readonly ChartText[]
}

/** The facts of rendered manifests, placed in their templates, and literals where they are written. */
export const factsOfOutput = async (
  { templates, sources }: RenderAnswer,
  { texts: written, values }: ChartTexts,
  { extractor = extractHere, signal }: SideOptions,
): Promise<Map<string, FileFacts>> => {
  const results = new Map<string, FileFacts>()
  const add = (path: string, fact: Fact): void => {
    const before = results.get(path) ?? plainFacts('')
    results.set(path, { ...before, facts: [...before.facts, fact] })
  }
  const texts = (templates ?? [])
    .filter(({ path, isVendored }) => /\.ya?ml$/.test(path) && isVendored !== true)
    .map((template): Text & { readonly template: typeof template } => {
      // Braces that were written on purpose do not make a template of the output.
      const text = withoutTests(template.text).replaceAll('{{', '((')
      return { key: `rendered ${createHash('sha256').update(text).digest('hex')}`, text, language: 'yaml', template }
    })
  const extracted: ReadonlyMap<string, Extracted> =
    texts.length === 0
      ? new Map()
      : await extractor(
          [...new Map(texts.map((text) => [text.key, text])).values()].map(({ key, text, language }) => ({ key, text, language })),
          signal,
        )
  for (const { key, template } of texts) {
    const outcome = extracted.get(key)
    const lines = linesOf(template.lines, (file) => sources?.[file] === template.path)
    const problem = outcome === undefined ? 'not extracted' : 'reason' in outcome ? outcome.reason : outcome.facts.problem?.message
    if (problem !== undefined || outcome === undefined || 'reason' in outcome) {
      const line = outcome !== undefined && 'facts' in outcome ? outcome.facts.problem?.line : undefined
      results.set(template.path, {
        ...plainFacts(''),
        problem: {
          message: `the rendered manifest could not be examined: ${(problem ?? '').replace(/^Invalid/, 'invalid')}`,
          ...(line === undefined ? {} : { line: lines[line - 1] ?? 1 }),
        },
      })
      continue
    }
    const output = template.text.split('\n')
    const own = { path: template.path, text: written[template.path] ?? '' }
    for (const fact of outcome.facts.facts.filter(ofOutput)) {
      if (fact.kind !== 'config-literal') add(template.path, withSource(placeFact(fact, lines), own.text, values))
      else {
        const placed = placeLiteral(fact, output[fact.at.endLine - 1] ?? '', values, own)
        if (placed) add(placed.path, placed.path === template.path ? placeFact(fact, lines) : placed.literal)
      }
    }
  }
  return results
}

/** A workload with the line of the values that its grace period comes from. */
const withSource = (fact: Fact, template: string, values: readonly ChartText[]): Fact => {
  if (fact.kind !== 'workload' || !fact.grace) return fact
  const source = valueSource(template.split('\n')[fact.grace.at.startLine - 1] ?? '', values)
  return source ? { ...fact, grace: { ...fact.grace, source } } : fact
}
