import { perName, wordsOf } from '../naming/words.ts'

/** Last names of functions that make another value in each call. */
const makers = new Set(
  'randomuuid uuid1 uuid4 uuid7 uuidv1 uuidv4 uuidv7 v1 v4 v7 nanoid ulid cuid cuid2 createid newstring newrandom newuuid newulid newkey xid ksuid makeulid tokenhex tokenurlsafe randombytes'.split(
    ' ',
  ),
)

/** `v4` alone is a name of many things: these must come from a module about ids. */
const needsModule = new Set(['v1', 'v4', 'v7', 'newstring', 'newrandom', 'createid', 'make', 'new'])

const namesIds = /uuid|nanoid|ulid|cuid|xid|ksuid/i

/** Whether a function, by the name of its origin (`crypto#randomUUID`), makes another value in each call. */
export const makesFreshValue = perName((origin: string): boolean => {
  const last = wordsOf(origin.split(/[#.]/).at(-1) ?? '').join('')
  if (needsModule.has(last)) return namesIds.test(origin)
  return makers.has(last)
})
