import { hasWord } from '#models/naming/words'
import type { System, Unit } from '#model/system'
import { filesIn } from '#link/units/files-of-units'

/** Words of files and packages that record what people did, under whatever name: `models/activity_log.py`, `django-simple-history`. */
const records = [
  'audit',
  'auditlog',
  'auditing',
  'activity',
  'activities',
  'history',
  'histories',
  'journal',
  'trail',
  'sys log',
  'syslog',
  'oper log',
  'operation log',
  'action log',
  'user log',
]

/** A file whose whole name is `event` or `events` holds a table of them more often than handlers. */
const holdsEvents = (path: string): boolean => /(^|\/)events?\.\w+$/i.test(path)

const recordsActions = (path: string): boolean => holdsEvents(path) || hasWord(path, records)

/** Whether files of a unit, of a package in the repository that it depends on, or one of its dependencies may record what people do. */
export const mayRecordActions = (unit: Unit | undefined, system: System): boolean => {
  const { dependencies, root = '' } = unit ?? {}
  const roots = [root, ...system.units.filter(({ name }) => dependencies?.has(name)).map((other) => other.root)]
  return (
    [...(dependencies?.keys() ?? [])].some((name) => hasWord(name, records)) ||
    roots.some((folder) => filesIn(system, folder).some(recordsActions))
  )
}
