import type { NodeAccess } from '#model/facts/documents/workload'
import type { YamlValue } from '#languages/yaml/documents'
import { isRuntimeSocket, isSystemFolder } from '#models/programs/node-paths'

/** Resources that a container requests, or limits. */
export const requestsOf = (container: YamlValue): readonly string[] => [
  ...new Set(
    ['requests', 'limits'].flatMap(
      (part) =>
        container
          .at('resources', part)
          ?.entries()
          .map(({ key }) => key) ?? [],
    ),
  ),
]

/** What lets a container act on its node: its own settings, and folders of the node that it may write to. */
export const nodeAccessOf = (container: YamlValue, pod: YamlValue): readonly NodeAccess[] => {
  const found: NodeAccess[] = []
  const privileged = container.at('securityContext')?.entry('privileged')
  if (privileged?.value.boolean === true) found.push({ by: 'privileged', at: privileged.span })
  const shared = pod.entry('hostPID')
  if (shared?.value.boolean === true) found.push({ by: 'process namespace', at: shared.span })
  const mounts = container.at('volumeMounts')?.items() ?? []
  for (const volume of pod.at('volumes')?.items() ?? []) {
    const folder = volume.at('hostPath')?.entry('path')
    const path = folder?.value.text
    if (!folder || path === undefined) continue
    const mount = mounts.find((one) => one.at('name')?.text === volume.at('name')?.text)
    if (!mount) continue
    if (isRuntimeSocket(path)) found.push({ by: 'runtime socket', path, at: folder.span })
    else if (isSystemFolder(path) && mount.at('readOnly')?.boolean !== true) found.push({ by: 'system folder', path, at: folder.span })
  }
  return found
}
