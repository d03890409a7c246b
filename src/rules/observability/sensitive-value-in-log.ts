import type { Linked } from '#model/system'
import type { CheckId } from '#model/checks'
import type { LogCall, LoggedValue } from '#model/facts/records/log'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'
import { isTakenOut } from '#system/access/is-taken-out'

const severities: Readonly<Record<LoggedValue['what'], Severity>> = {
  password: 'P0',
  secret: 'P1',
  headers: 'P0',
  cookies: 'P0',
  environment: 'P0',
  identity: 'P1',
  personal: 'P2',
  person: 'P2',
  payload: 'P2',
}

/** A line below the log level that production normally has: one step less severe. */
const whenOff: Partial<Readonly<Record<Severity, Severity>>> = { P0: 'P1', P1: 'P2' }

const atLevel = (call: LogCall, severity: Severity): Severity => (isOffByDefault(call) && whenOff[severity]) || severity

/** A name of one word may stand for anything that identifies: a page, a lock, a device. */
const severityOf = (call: LogCall, { what, name, key, refused }: LoggedValue): Severity =>
  refused ? 'P3' : atLevel(call, what === 'secret' && !isPlain(key ?? name) ? 'P0' : severities[what])

const isPlain = (name: string): boolean =>
  ['token', 'secret', 'key', 'session'].some(
    (word) =>
      (name.split('.').at(-1) ?? '').toLowerCase().endsWith(word) &&
      !specific.some((one) => name.toLowerCase().replaceAll('_', '').includes(one)),
  )
const specific: readonly string[] = [
  'access',
  'refresh',
  'bearer',
  'api',
  'auth',
  'session',
  'client',
  'private',
  'signing',
  'webhook',
  'reset',
]

const says: Readonly<Record<LoggedValue['what'], string>> = {
  password: 'is logged in plain text. Judging by its name, it is a password or private key, which anyone with log access can read',
  secret: 'is logged in plain text. Judging by its name, it is a credential, which anyone with log access can use',
  headers: 'is logged in full, including authorization and cookie headers. Anyone with log access can reuse these credentials',
  cookies: 'are logged in full. Anyone with log access can take over the sessions in them',
  environment: 'is logged in full, including every secret in environment variables. Anyone with log access can read them',
  identity:
    'is logged in plain text. Judging by its name, it identifies a person to banks or authorities, and anyone with log access can read it',
  personal: 'is logged in plain text. Judging by its name, it is personal data, which anyone with log access can read',
  person: 'is logged in full. By its name, it is the record of a person: names, addresses and other personal data end up in the logs',
  payload: 'is logged in full. Credentials and personal data that callers send end up in the logs',
}

const copied = 'Logs are copied to more systems and kept longer than a database, and more people can read them.'

const risks: Readonly<Record<LoggedValue['what'], string>> = {
  password: `${copied} Everyone who can read one of the copies can use the password or key, so it must be replaced.`,
  secret: `${copied} Everyone who can read one of the copies can use the credential, so it must be rotated.`,
  headers: `${copied} Everyone who can read one of the copies can act as the caller until the token or session expires.`,
  cookies: `${copied} Everyone who can read one of the copies can act as the caller until the session expires.`,
  environment: `${copied} Every credential of this service must then be rotated.`,
  identity: `${copied} Anyone who obtains it can impersonate that person, and it cannot be replaced as easily as a password.`,
  personal: `${copied} When a person asks for erasure, the value must be found and erased in every copy.`,
  person: `${copied} When a person asks for erasure, the record must be found and erased in every copy.`,
  payload: `${copied} Credentials in it must then be replaced, and personal data erased from every copy.`,
}

const fixes: Readonly<Record<LoggedValue['what'], (name: string) => string>> = {
  password: (name) => `Remove \`${name}\` from the log call. Log the id of the user or key instead.`,
  secret: (name) => `Remove \`${name}\` from the log call. Log an id, or the last four characters, instead.`,
  headers: (name) => `Log only the headers that you need from \`${name}\`, such as the request id.`,
  cookies: (name) => `Remove \`${name}\` from the log call. Log the id of the user or request instead.`,
  environment: (name) => `Log only the variables that you need from \`${name}\`, by name.`,
  identity: (name) => `Remove \`${name}\` from the log call. Log an id, or the last four characters, instead.`,
  personal: (name) => `Remove \`${name}\` from the message. If the line must identify the person, log an id.`,
  person: (name) => `Log only the id of \`${name}\`.`,
  payload: (name) => `Log only the fields that you need from \`${name}\`, such as ids.`,
}

const refusedRisk = `${copied} Most refused values give access to nothing, so the harm is small.`

/** The name of a password that the program makes up, and that an operator is meant to read. */
const madeUp = /(?<!at)temp|initial|generated|one_?time|\botp\b|bootstrap|default|random|new_?pass/i

const handOver =
  'If an operator must get it, hand it over outside the log: write it to a file with mode 0600, ask for it at a prompt, or read it from an environment variable.'

const fixOf = ({ what, name }: LoggedValue): string =>
  what === 'password' && madeUp.test(name) ? `Remove \`${name}\` from the log call. ${handOver}` : fixes[what](name)

/** The check that each kind of value violates. */
const checkOf: Readonly<Record<LoggedValue['what'], CheckId>> = {
  password: '2.2',
  secret: '2.2',
  headers: '2.2',
  cookies: '2.2',
  environment: '2.2',
  identity: '3.4',
  personal: '3.4',
  person: '3.4',
  payload: '3.3',
}

/** At a level that is off by default, a token whose name does not say what it gives access to: it may stand for a lock or a page. */
const mayBeHarmless = (call: LogCall, { what, name }: LoggedValue): boolean =>
  what === 'secret' && offByDefault.has(call.level) && name.split('.').at(-1)?.toLowerCase() === 'token'

/** A value of an object that is logged as a whole: the line may come before the field is set, or the field may never be filled. */
interface Logged extends LoggedValue {
  readonly isOfWhole?: true
}

const offByDefault: ReadonlySet<string> = new Set(['debug', 'trace', 'verbose'])

/** Behind a switch for developers, or at such a level. A console writes each line, whatever its level. */
const isOffByDefault = ({ level, library, isSwitched }: LogCall): boolean =>
  isSwitched === true || (library !== 'console' && offByDefault.has(level))

/** In a command of Django, a person's data may be what the operator has typed. */
const mayBeOfOperator = ({ at }: Linked<LogCall>, { what }: LoggedValue): boolean =>
  (what === 'personal' || what === 'person') && at.path.includes('/management/commands/')

/** Whether production writes a line at debug level depends on its configuration. */
const isPreview = (call: Linked<LogCall>, value: Logged): boolean =>
  value.isOfWhole === true || isOffByDefault(call) || mayBeHarmless(call, value) || mayBeOfOperator(call, value)

export const sensitiveValueInLog = rule({
  id: 'sensitive-value-in-log',
  check: '2.2',
  alsoServes: ['3.3', '3.4'],
  severity: 'P1',
  raisedFrom: 'P2',
  raisedTo: 'P0',
  stage: 'stable',
  title: 'Sensitive value in a log',
  why: 'Logs are copied to more systems and kept longer than a database, and more people can read them. A logged value stays in every copy.',
  fix: 'Log an identifier instead, or redact the value.',
  blindSpots:
    'Recognizes requests and the environment by where they come from, objects by the fields of their class, and other values by name. Does not see redaction in loggers created elsewhere. Trusts a logger to redact every field if the code does not list the fields. Grades a line at debug level, or behind a switch such as `if (config.debug)`, one step lower, because production seldom writes it, and reports it as a preview. A field of an object that is logged as a whole is a preview too: it may not be set yet.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    const forms = system.facts('text-form')
    const written = new Map(forms.filter(({ prints }) => !prints).map((form) => [form.className, form]))
    const printed = new Map(forms.map((form) => [`${form.at.path} ${form.className} ${form.prints ?? ''}`, form]))
    const inInstances = ({ instances = [] }: Pick<LogCall, 'instances'>): readonly Logged[] =>
      instances.flatMap(({ name, declared = [], prints, key, at }) => {
        const form = declared.map((one) => printed.get(`${one.path} ${one.name} ${prints}`)).find((one) => one !== undefined)
        return form
          ? [
              {
                name: `${name}.${form.field}`,
                what: form.what,
                at,
                ...(form.isSet ? {} : { isOfWhole: true as const }),
                ...(key === undefined ? {} : { key: `${key}.${form.field}` }),
              },
            ]
          : []
      })
    for (const call of system.facts('log-call')) {
      if (!call.inService) continue
      if (call.values.length === 0 && !call.made?.redacts)
        for (const { name, classNames, at } of call.objects ?? []) {
          const form = classNames.map((one) => written.get(one)).find((one) => one !== undefined)
          if (!form) continue
          yield gapAt(call, {
            at,
            severity: atLevel(call, severities[form.what]),
            check: checkOf[form.what],
            ...(isOffByDefault(call) && { stage: 'preview' }),
            risk: risks[form.what],
            fix: `Leave \`${form.field}\` out of the string form of the class, or log an id instead of \`${name}\`.`,
            subject: `${call.subject} ${name}`,
            message: `\`${form.field}\` of \`${name}\` (in its string form at ${form.at.path}:${form.at.startLine}) ${says[form.what]}.`,
          })
          break
        }
      // One finding per call and check, for the most severe value.
      const worstFirst: Logged[] = [...call.values, ...inInstances(call)]
        .filter((value) => !isTakenOut(call, value))
        .sort(
          (a, b) => Number(isPreview(call, a)) - Number(isPreview(call, b)) || severityOf(call, a).localeCompare(severityOf(call, b), 'en'),
        )
      const seen = new Set<CheckId>()
      for (const worst of worstFirst) {
        if (seen.has(checkOf[worst.what])) continue
        seen.add(checkOf[worst.what])
        yield gapAt(call, {
          at: worst.at,
          severity: severityOf(call, worst),
          check: checkOf[worst.what],
          risk: risks[worst.what],
          fix: fixOf(worst),
          subject: `${call.subject} ${worst.name}`,
          ...(isPreview(call, worst) && { stage: 'preview' }),
          ...(worst.refused && { risk: refusedRisk }),
          message: worst.refused
            ? `\`${worst.name}\` is logged in plain text after a check refused it. A value with a typo looks much like the valid one.`
            : `\`${worst.name}\` ${says[worst.what]}.`,
        })
      }
    }
  },
})
