import { gapAt, rule } from '#model/rule'

export const statementBuiltFromValues = rule({
  id: 'statement-built-from-values',
  check: '9.3',
  severity: 'P1',
  stage: 'stable',
  title: 'Value written into the text of a statement',
  why: 'A quote in the value ends it, and what follows is run as a statement: rows of all tenants are read, or tables dropped, by whoever can send a name.',
  fix: 'Hand the value over as a parameter.',
  blindSpots: 'Values that stand in the text without quotes, and texts that are put together across functions, are not judged.',
  languages: ['java', 'go', 'python', 'typescript'],
  *judge(system) {
    const told = new Set<string>()
    for (const value of system.facts('outside-value')) {
      const place = `${value.at.path} ${value.within.split(' > ')[0] ?? ''}`
      if (!value.inService || value.into !== 'statement' || told.has(place)) continue
      // Once a function: one that writes its values into the text does so throughout.
      told.add(place)
      yield gapAt(value, {
        ...(value.fromRequest ? { severity: 'P0' as const } : {}),
        message: `\`${value.value}\` is written into the text of a statement between quotes${value.fromRequest ? ', and the caller chose it' : ''}: a quote in it ends the value.`,
      })
    }
  },
})
