/** A command of a scheduler that must run once: several of them start each task several times. */
interface SchedulerCommand {
  /** Where this comes from: version and document. */
  readonly source: string
  readonly program: string
  /** One of these groups of words is among the arguments. */
  readonly args: readonly (readonly string[])[]
  /** Words of a scheduler that shares a lock with others. */
  readonly shared: readonly string[]
}

const rows: readonly SchedulerCommand[] = [
  {
    source:
      'Celery 5.5, Periodic Tasks: "You have to ensure only a single scheduler is running for a schedule at a time, otherwise you\'d end up with duplicate tasks"; celery-redbeat 2.3: a lock, so that one of several schedules',
    program: 'celery',
    args: [['beat'], ['worker', '-B'], ['worker', '--beat']],
    shared: ['redbeat'],
  },
  {
    source: 'supercronic 0.2: runs the jobs of a crontab in the container, and knows of no other container',
    program: 'supercronic',
    args: [[]],
    shared: [],
  },
]

const lastSegment = (word: string): string => word.slice(word.lastIndexOf('/') + 1)

/** The words of a command line, also of one that a shell is given: `sh -c "celery -A shop beat"`. */
const split = (words: readonly string[]): readonly string[] => words.flatMap((word) => word.split(' ').filter((part) => part !== ''))

/** How a command starts a scheduler that must run once, as written; undefined if it starts none. */
export const schedulerIn = (command: readonly string[]): string | undefined => {
  const words = split(command)
  for (const { program, args, shared } of rows) {
    const at = words.findIndex((word) => lastSegment(word) === program)
    if (at === -1) continue
    const rest = words.slice(at + 1)
    if (rest.some((word) => shared.some((name) => word.toLowerCase().includes(name)))) continue
    const found = args.find((group) => group.every((word) => rest.includes(word)))
    if (found) return [program, ...found].join(' ')
  }
  return undefined
}
