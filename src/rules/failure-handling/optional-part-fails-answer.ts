import { rule } from '#model/rule'
import { addedParts, optionalParts, type OptionalPart } from '#change/work/optional-parts'

export const optionalPartFailsAnswer = rule({
  id: 'optional-part-fails-answer',
  check: '4.4',
  alsoServes: ['4.8'],
  severity: 'P2',
  stage: 'preview',
  title: 'Optional part fails the whole answer',
  why: 'While the other system is down, the whole page or response fails, although the service has the rest of it. An outage of a side feature becomes an outage of the main one.',
  fix: 'Handle the failure at this call: log it, and answer without this part.',
  blindSpots:
    'Reports a part of an answer only if other code goes on without the same source, if the same answer goes on without another remote part, or if a change adds it to an answer that requests got without it. A failure that a shared wrapper handles may be reported.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system, change) {
    const parts = [...optionalParts(system)]
    const known = new Set(parts.map(placeOf))
    if (change) parts.push(...addedParts(system, change).filter((part) => !known.has(placeOf(part))))
    for (const one of parts) {
      const { at, within, part, isOfRequest } = one
      yield {
        kind: 'gap',
        at,
        within,
        subject: `part ${part.callee}`,
        severity: isOfRequest && one.by !== 'added' ? 'P1' : 'P2',
        message: messageOf(one),
        fix: `Catch the failure of \`${part.callee}\`, log it as a warning, and answer without ${part.field === '' ? 'this part' : `\`${part.field}\``}.`,
      }
    }
  },
})

const placeOf = ({ at, part }: OptionalPart): string => `${at.path} ${at.startLine} ${part.name}`

const messageOf = ({ part, by, beside }: OptionalPart): string => {
  const fails = `If \`${part.callee}\` fails, the whole answer fails.`
  if (by === 'same-source') return `${fails} The code at ${beside} handles a failure of the same source, so this response can do the same.`
  if (by === 'same-answer' || beside !== '') return `${fails} The same answer goes on without \`${beside}\`, whose failure it handles.`
  return `${fails} Until now, requests got this answer without it.`
}
