import type { CheckId } from '#model/checks'
import type { LoggedValue } from '#model/facts/log'
import type { Severity } from '#model/severity'
import { gapAt, rule } from '#model/rule'

const severities: Readonly<Record<LoggedValue['what'], Severity>> = {
  password: 'P0',
  secret: 'P1',
  headers: 'P1',
  environment: 'P1',
  personal: 'P2',
  payload: 'P2',
}

const says: Readonly<Record<LoggedValue['what'], string>> = {
  password: 'is written to the log in clear, by its name a password or private key',
  secret: 'is written to the log in clear, by its name a credential',
  headers: 'goes to the log whole: authorization and cookie headers among them',
  environment: 'goes to the log whole: every secret of the configuration is among it',
  personal: 'is written to the log in clear, by its name personal data',
  payload: 'goes to the log whole, with whatever the caller has put in',
}

/** Which check it is a gap of: a secret, a person, or all of what somebody sent. */
const checkOf: Readonly<Record<LoggedValue['what'], CheckId>> = {
  password: '2.2',
  secret: '2.2',
  headers: '2.2',
  environment: '2.2',
  personal: '3.4',
  payload: '3.3',
}

export const sensitiveValueInLog = rule({
  id: 'sensitive-value-in-log',
  check: '2.2',
  alsoServes: ['3.3', '3.4'],
  severity: 'P1',
  stage: 'stable',
  title: 'Sensitive value in a log',
  why: 'Logs are copied to more places, kept longer and read by more people than any database. A credential that was logged once has to be rotated; personal data that was logged has to be found and erased.',
  fix: 'Log an identifier instead, or take the field out (`redact` of the logger, or a masked copy).',
  blindSpots:
    'It goes by names. A logger that is made elsewhere may take fields out; one that is made here with redaction counts as doing so.',
  languages: ['java', 'python', 'typescript', 'go'],
  *judge(system) {
    const written = new Map(system.facts('text-form').map((form) => [form.className, form]))
    for (const call of system.facts('log-call')) {
      if (!call.inService || call.made?.redacts) continue
      if (call.values.length === 0)
        for (const { name, classNames, at } of call.objects ?? []) {
          const form = classNames.map((one) => written.get(one)).find((one) => one !== undefined)
          if (!form) continue
          yield gapAt(call, {
            at,
            severity: severities[form.what],
            subject: `${call.subject} ${name}`,
            message: `\`${name}\` writes its \`${form.field}\` by its own text form (${form.at.path}:${form.at.startLine}), which ${says[form.what]}.`,
          })
          break
        }
      // One finding a call: the gravest value speaks for the rest.
      const [worst] = [...call.values].sort((a, b) => severities[a.what].localeCompare(severities[b.what], 'en'))
      if (worst)
        yield gapAt(call, {
          at: worst.at,
          severity: severities[worst.what],
          check: checkOf[worst.what],
          subject: `${call.subject} ${worst.name}`,
          message: `\`${worst.name}\` ${says[worst.what]}.`,
        })
    }
  },
})
