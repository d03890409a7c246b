import { posix } from 'node:path'
import type { Workload } from '#model/facts/documents/workload'
import type { Linked, System } from '#model/system'

/** The folder of a unit's drop-ins: systemd reads `orders.service.d/*.conf` after `orders.service`, in the order of their names. */
const folderOf = ({ at, partial }: Linked<Workload>): string => (partial ? posix.dirname(at.path) : `${at.path}.d`)

/** The drop-ins that systemd reads after a unit, or after one of its drop-ins. */
export const laterDropIns = (system: System, workload: Linked<Workload>): readonly Linked<Workload>[] =>
  workload.platform === 'systemd'
    ? system
        .facts('workload')
        .filter(
          (other) =>
            other.platform === 'systemd' &&
            posix.dirname(other.at.path) === folderOf(workload) &&
            (!workload.partial || posix.basename(other.at.path) > posix.basename(workload.at.path)),
        )
    : []

/** What a unit or its drop-in runs, by the name of the program or of the unit. */
export const nameOfUnit = ({ name, at }: Linked<Workload>): string =>
  name === '' ? posix.basename(posix.dirname(at.path)).replace(/\.service\.d$/, '') : name
