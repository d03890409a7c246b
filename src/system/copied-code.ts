import type { Fact } from '#model/fact'
import type { Gap } from '#model/rule'
import type { Linked } from '#model/system'

/** A preview in a copy of a library: whether the service runs this part of it is not known, and its maintainers would fix it. */
export const previewIfCopied = ({ file }: Linked<Fact>): Pick<Gap, 'stage'> => (file.origin === 'vendored' ? { stage: 'preview' } : {})
