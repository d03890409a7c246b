import { z } from 'zod'

const name = z.string().min(1)
const text = z.string().min(5)

/** A text with a call of the row, and one that uses the same package without one. */
const examples = z.strictObject({ is: text, not: text })
const form = { library: name, source: text, calls: z.array(name).min(1), examples }

/** A file `signing.yml` in src/models; `src/models/forms/signing.ts` says what the fields mean. */
export const signingTable = z.strictObject({
  verifies: z.array(z.strictObject(form)),
  signs: z.array(
    z.strictObject({
      ...form,
      key: z.union([
        z.strictObject({ position: z.int().min(0), keyword: name.optional() }),
        z.strictObject({ options: z.int().min(0), keys: z.array(name).min(1) }),
      ]),
      isAlwaysKey: z.literal(true).optional(),
      isPassword: z.literal(true).optional(),
      takesEmptyKey: z.literal(true).optional(),
    }),
  ),
  computes: z.array(z.strictObject(form)),
  compares: z.array(z.strictObject({ ...form, isConstantTime: z.literal(true).optional() })),
})
