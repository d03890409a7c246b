import type { FileFacts } from '#model/fact'
import { readElements, type XmlElement } from '#languages/xml/tags'
import { plainFacts } from '../plain-facts.ts'

/** Classes and elements that write a line as an object: `LogstashEncoder`, `JsonTemplateLayout`, `EcsEncoder`, `GelfLayout`. */
const writesObjects =
  /json|logstash|gelf|stackdriver|structuredlog|(^|\.)ecs(layout|encoder)|cloud\.logging|fluent(d|bit)?(encoder|appender)/i
/** A pattern that spells an object out: `{"level": "%level", …}`. */
const spellsObject = /^\s*\{\s*["'\\]/
/** A profile in which nobody but a developer runs the service; `!dev` are all others. */
const developers = /^(dev\w*|local\w*|tests?|it)$/i

const namesOf = ({ name, attributes }: XmlElement): string[] => [name, ...['class', 'type'].flatMap((key) => attributes.get(key) ?? [])]

const patternOf = ({ name, attributes, text }: XmlElement): string | undefined =>
  /^pattern$/i.test(name) ? text : (attributes.get('pattern') ?? undefined)

const isForDevelopers = ({ name, attributes }: XmlElement): boolean =>
  name === 'springProfile' && (attributes.get('name') ?? '').split(/[|,]/).every((profile) => developers.test(profile.trim()))

/** How lines are written below an element: as objects if anything there does so, else as text where a pattern says so. */
const layoutOf = (element: XmlElement): { readonly structured: boolean; readonly by: XmlElement } | undefined => {
  if (isForDevelopers(element)) return undefined
  if (namesOf(element).some((name) => writesObjects.test(name))) return { structured: true, by: element }
  const pattern = patternOf(element)
  if (pattern !== undefined) return { structured: spellsObject.test(pattern), by: element }
  const inside = element.children.flatMap((child) => layoutOf(child) ?? [])
  return inside.find(({ structured }) => structured) ?? inside[0]
}

/** Facts of a configuration of Logback or Log4j in XML: whether lines are objects that a collector reads, or text. */
export const extractLayouts = (text: string): FileFacts => {
  const found = readElements(text).flatMap((element) => layoutOf(element) ?? [])
  const layout = found.find(({ structured }) => structured) ?? found[0]
  if (!layout) return plainFacts(text)
  const by = layout.by.attributes.get('class') ?? layout.by.name
  return plainFacts(text, [
    {
      kind: 'log-layout',
      at: { startLine: layout.by.at.startLine, endLine: layout.by.at.startLine },
      within: '',
      subject: `layout ${by}`,
      by,
      structured: layout.structured,
    },
  ])
}
