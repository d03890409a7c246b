import { posix } from 'node:path'

/** Whether one file lies in the folder of the other, or below it: elsewhere, the same name may mean the object of another deployment. */
export const areNear = (one: string, other: string): boolean => {
  const [a, b] = [posix.dirname(one), posix.dirname(other)]
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}

/** Whether two names differ in their writing alone: `DB_URL`, `db-url`. */
export const areAlike = (one: string, other: string): boolean => plain(one) === plain(other)

const plain = (name: string): string => name.toLowerCase().replace(/[-_.]/g, '')
