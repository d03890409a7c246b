import { rule } from '#model/rule'
import { judgeLost, type Lost } from '#change/lost-safeguards'

/** The form of a handler: what it caught, and what happens without it. */
interface Handler {
  readonly form: RegExp
  readonly title?: string
  readonly message: (lost: Lost) => string
  readonly risk: string
  /** What the code that replaces it has to do. */
  readonly does?: string
}

const handlesThem = 'handles these errors'

/** A goroutine started with a function literal has no name of its own. */
const placeOf = ({ protects }: Lost): string => (protects === '`go`' ? 'a goroutine' : protects)

const ofEveryRequest =
  'One such error takes down every request and job in the process. If the same input comes back after the restart, so does the crash.'

const handlers: readonly Handler[] = [
  {
    form: /recover|panic/i,
    title: 'Panic recovery removed',
    message: (lost) =>
      `This change removes \`${lost.by}\` from ${placeOf(lost)} and does not replace it. A panic in the code that it covered may now crash the whole process.`,
    risk: 'If nothing further up recovers (`net/http` does for its handlers, a goroutine that you start does not), one bad input takes down every request and job in the process.',
    does: 'recovers from these panics',
  },
  {
    form: /^if /,
    message: ({ by, protects }) =>
      `This change removes the check \`${by}\` from ${protects}. The value that it caught now causes a panic, which may crash the process.`,
    risk: ofEveryRequest,
    does: 'handles this value',
  },
  {
    form: /unhandledRejection/,
    message: ({ by }) =>
      `This change removes \`${by}\`. Node.js now crashes the process on the first promise rejection that no code handles.`,
    risk: 'One promise rejection that no code handles takes down every request and job in the process.',
  },
  {
    form: /uncaughtException/,
    message: ({ by }) => `This change removes \`${by}\`. Node.js now crashes the process on the first exception that no code catches.`,
    risk: 'One exception that no code catches takes down every request and job in the process.',
  },
  {
    form: /\bon(ce)?\(/,
    message: ({ by }) => `This change removes the listener \`${by}\`. If the object emits \`error\`, Node.js now crashes the process.`,
    risk: 'The first failure of this connection or stream takes down every request and job in the process.',
  },
  {
    form: /\.catch\(/,
    message: ({ by }) =>
      `This change removes \`${by}\`. If the promise rejects, no code handles the error, and Node.js can crash the process.`,
    risk: 'One unhandled rejection can take down every request and job in the process.',
    does: 'handles this rejection',
  },
  {
    form: /^catch of /,
    message: ({ by }) =>
      `This change removes the \`catch\` block in the callback of \`${by.slice('catch of '.length)}\`. An error in the callback can now crash the process.`,
    risk: ofEveryRequest,
  },
]

const anyHandler: Omit<Handler, 'form'> = {
  message: ({ by, protects }) =>
    `This change removes \`${by}\`, which handled errors of ${protects}, and does not replace it. These errors can now crash the process or leave a request unanswered.`,
  risk: 'One error may take down every request in the process, or leave its own request without a response until the client gives up.',
}

/** What to restore, as written in the message. */
const removedBy = ({ by }: Lost): string => {
  if (by.startsWith('catch of ')) return 'the `catch` block'
  return by.startsWith('if ') ? `the check \`${by}\`` : `\`${by}\``
}

const handlerOf = ({ by }: Lost): Omit<Handler, 'form'> => handlers.find(({ form }) => form.test(by)) ?? anyHandler

export const errorListenerRemoved = rule({
  id: 'error-listener-removed',
  check: '4.8',
  alsoServes: ['4.6'],
  severity: 'P1',
  stage: 'stable',
  title: 'Error handler removed',
  why: 'One error that nothing handles (in Node.js an `error` event or a rejection, in Go a panic) takes down every request and job in the process.',
  fix: 'Restore the handler, or say in the pull request which code handles these errors now.',
  blindSpots:
    'A handler that moves to a file this change does not touch, or into a function called for the first time here, counts as kept.',
  languages: ['go', 'typescript'],
  judge: (system, change) =>
    judgeLost(system, change, ['crash'], (lost) => ({
      ...(handlerOf(lost).title === undefined ? {} : { title: handlerOf(lost).title }),
      message: handlerOf(lost).message(lost),
      risk: handlerOf(lost).risk,
      fix: `Restore ${removedBy(lost)}, or say in the pull request which code now ${handlerOf(lost).does ?? handlesThem}.`,
    })),
})
