import { posix } from 'node:path'
import type { Container } from '#model/facts/documents/workload'
import type { System } from '#model/system'
import { isToolImage } from '#models/programs/images'

/** Whether compose files give a file only to containers of development and test tools, such as an emulator of cloud services. */
export const isMountedInToolsOnly = (system: System, path: string): boolean => {
  const readers = system
    .facts('workload')
    .filter(({ platform }) => platform === 'compose')
    .flatMap(({ at, containers }) => containers.filter((container) => mountsFile(container, posix.dirname(at.path), path)))
  return readers.length > 0 && readers.every(({ image }) => image !== undefined && isToolImage(image))
}

/** Whether a container gets a file, or a folder around it, from beside its compose file: `./emulator/stack.yml:/etc/stack.yml`. */
const mountsFile = ({ mounts = [] }: Container, folder: string, path: string): boolean =>
  mounts.some((mount) => {
    const [source = '', target] = mount.split(':')
    if (target === undefined || !source.startsWith('.')) return false
    const from = posix.join(folder, source)
    return path === from || path.startsWith(`${from}/`)
  })
