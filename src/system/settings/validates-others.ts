import type { ConfigCheck, ConfigRead } from '#model/facts/process/config-read'
import type { Linked, System } from '#model/system'

/**
 * Where the unit of a read refuses to start without other settings: a schema that fails, or a check that ends the process. Its authors
 * mean the process not to run without what it needs.
 */
export const validatesOthers = (system: System, read: Linked<ConfigRead>): Linked<ConfigCheck> | undefined =>
  system
    .facts('config-check')
    .find(
      ({ names, validatedAt, stops, inService, file, invalid, at }) =>
        inService &&
        file.unit === read.file.unit &&
        at.path !== read.at.path &&
        invalid !== 'goes-on' &&
        !names.includes(read.name) &&
        ((validatedAt !== undefined && names.length > 1) || stops.length > 1),
    )
