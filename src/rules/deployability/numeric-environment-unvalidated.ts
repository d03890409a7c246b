import { gapAt, rule } from '#model/rule'
import { inLanguage } from '#system/naming/in-language'

/** The effect of a wrong number, by the option or call that gets it. */
interface Effect {
  readonly into: RegExp
  readonly now: string
  readonly risk: string
}

const effects: readonly Effect[] = [
  {
    into: /Tick/,
    now: 'A ticker without a positive interval panics.',
    risk: 'The process crashes when it reaches this line, with an error that does not name the variable.',
  },
  {
    into: /(^|\.)(setTimeout|AfterFunc)$/,
    now: 'The timer then fires at once.',
    risk: 'Work that should wait runs immediately, and no error names the variable. If it starts itself again, it runs without pause.',
  },
  {
    into: /interval|delay|sleep/i,
    now: 'There is then no pause between two runs.',
    risk: 'The work runs as fast as it can (in Node.js, about once a millisecond) and saturates the process. No error names the variable.',
  },
  {
    into: /SetMaxOpenConns$/,
    now: 'The pool then opens connections without a limit.',
    risk: 'No error names the variable. Under load the process opens connections until the database refuses more, and other clients of the database fail too.',
  },
  {
    into: /timeout|deadline/i,
    now: 'The timeout is then disabled, or every call fails at once.',
    risk: 'No error names the variable. Either calls hang when the other side stalls, or all of them fail as if it were down.',
  },
  {
    into: /ttl|expir/i,
    now: 'Entries then never expire, or expire at once.',
    risk: 'No error names the variable. Either the store grows without limit, or nothing is ever found in it.',
  },
]

const anyEffect: Omit<Effect, 'into'> = {
  now: 'The limit then either does not apply, or blocks everything.',
  risk: 'No error names the variable. The limit is missing until the load that it was meant for arrives, or the work that it limits stops.',
}

const effectOf = (into: string): Omit<Effect, 'into'> => effects.find((one) => one.into.test(into)) ?? anyEffect

const conversionOf = (path: string, name: string): string | undefined =>
  inLanguage(path, {
    typescript: `const value = Number(process.env.${name}); if (!Number.isFinite(value)) throw new Error('${name} is not a number')`,
    go: `if err != nil { log.Fatalf("${name}: %v", err) }`,
  })

export const numericEnvironmentUnvalidated = rule({
  id: 'numeric-environment-unvalidated',
  check: '1.3',
  alsoServes: ['1.7'],
  severity: 'P2',
  stage: 'stable',
  title: 'Numeric environment variable not validated',
  why: 'A missing variable or a typo in its value raises no error: a timer fires without pause, a timeout is disabled, or a limit does not apply.',
  fix: 'Validate the variable at startup, and exit if it is not a number. If a default is safe, apply it before the conversion.',
  blindSpots: 'Detects only numbers passed directly to a timer or an option.',
  languages: ['go', 'typescript'],
  *judge(system) {
    const checked = new Set(system.facts('config-check').flatMap((check) => (check.file.role === 'test' ? [] : check.names)))
    for (const read of system.facts('config-read')) {
      if (read.use !== 'number' || !read.inService || checked.has(read.name)) continue
      const conversion = conversionOf(read.at.path, read.name)
      yield gapAt(read, {
        message: `If \`${read.name}\` is missing or not a number, \`${read.into}\` gets ${read.becomes ?? 'NaN'}, because nothing here validates it. ${effectOf(read.into).now}`,
        risk: effectOf(read.into).risk,
        fix:
          conversion &&
          `${/\.go$/.test(read.at.path) ? 'Check the error of the conversion' : 'Check the number'} at startup: \`${conversion}\`.`,
      })
    }
  },
})
