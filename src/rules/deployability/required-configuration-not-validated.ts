import { evidenceAt, gapAt, rule } from '#model/rule'

export const requiredConfigurationNotValidated = rule({
  id: 'required-configuration-not-validated',
  check: '1.3',
  alsoServes: ['1.2', '1.8', '2.6'],
  severity: 'P2',
  stage: 'stable',
  title: 'Required configuration that nothing validates',
  why: 'A variable that is misspelt or missing in one environment lets the process start and pass its health check; the first request that needs it fails, hours after the deploy, with an error that does not name it.',
  fix: 'Check all required variables once, before the process starts to serve, and stop with a sentence that names the one that is missing.',
  blindSpots: 'A variable that any file of the repository asks for in a condition, a schema or a helper counts as validated.',
  languages: ['java', 'python', 'go', 'typescript'],
  *judge(system) {
    const checked = new Set<string>()
    for (const check of system.facts('config-check')) {
      if (check.file.role === 'test') continue
      for (const name of check.names) checked.add(name)
      if (check.file.role === 'production' && check.validatedAt && check.file.side !== 'frontend')
        yield evidenceAt(check, `configuration goes through ${check.by}`, check.validatedAt)
    }
    const told = new Set<string>()
    for (const read of system.facts('config-read')) {
      const once = `${read.at.path} ${read.name}`
      if (read.use !== 'asserted' || !read.inService || checked.has(read.name) || told.has(once)) continue
      told.add(once)
      const late = read.reach.size === 1 && read.reach.has('request') ? ' It is first read when a request arrives.' : ''
      yield gapAt(read, {
        message: `\`${read.name}\` is taken for present here, and nothing in this repository makes sure of it before the process serves.${late}`,
        evidence: ['looked for: schemas of validation packages, conditions that ask for it, helpers that are given its name'],
      })
    }
  },
})
