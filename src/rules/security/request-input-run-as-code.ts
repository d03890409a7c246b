import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

const fixes = {
  typescript:
    'Read the input as data: `JSON.parse(text)`, and a schema that says what it may hold. For expressions, use a parser that knows only the operators that you allow.',
  python: 'Read the input as data: `json.loads(text)` or `yaml.safe_load(text)`, and a schema that says what it may hold.',
}

export const requestInputRunAsCode = rule({
  id: 'request-input-run-as-code',
  check: '9.3',
  severity: 'P0',
  stage: 'preview',
  title: 'Request input run as code',
  why: 'A client may run any code with the rights of this process, read its secrets and reach what it can reach.',
  fix: 'Read the input as data, with a format that makes no objects and runs no code.',
  blindSpots:
    'Does not follow a value through other functions, and does not see validation in another function whose name gives no hint of it.',
  languages: ['python', 'typescript'],
  *judge(system) {
    for (const value of system.facts('outside-value')) {
      if (!value.inService || value.into !== 'code') continue
      yield gapAt(value, {
        fix: inLanguage(value.at.path, fixes),
        message: `\`${value.callee}\` gets \`${value.value}\`, which comes from the request. It runs this input as code, or builds objects whose methods run.`,
      })
    }
  },
})
