import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const vocabularySchema = z.strictObject({
  banned: z.array(z.strictObject({ phrase: z.string(), say: z.string() })),
  countedPerThousand: z.number(),
  counted: z.array(z.string()),
  countedNouns: z.array(z.string()),
  limits: z.strictObject({
    titleCharacters: z.number(),
    messageCharacters: z.number(),
    riskSentences: z.number(),
    wordsPerSentence: z.number(),
    lineCharacters: z.number(),
  }),
})

/** What texts may say, and how long they may be: `scripts/text/vocabulary.yml`. */
export type Vocabulary = z.infer<typeof vocabularySchema>

/** @throws ZodError when the file does not fit its schema */
export const readVocabulary = async (): Promise<Vocabulary> =>
  vocabularySchema.parse(parse(await readFile(join(import.meta.dirname, 'vocabulary.yml'), 'utf8')))
