import { javaJobs } from '#models/java/jobs'
import { busyFlagsIn } from '../../busy-flags/extract.ts'
import { maySetFlag } from '../../busy-flags/flags.ts'
import { codeOf } from '../reading/code-of.ts'
import type { Extractor } from '../calls/context.ts'

/** Flags that keep a second run out, and that one way out of the first leaves set. */
export const busyFlags: Extractor = ({ module, emit }) => {
  if (!maySetFlag(module.text)) return
  const { file, placeOf } = codeOf(module)
  for (const fact of busyFlagsIn({ file, index: javaJobs, placeOf })) emit(fact)
}
