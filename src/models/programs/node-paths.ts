/** Sockets with which a process starts any other on the node, with its rights, by the documentation of each runtime. */
const runtimeSockets: ReadonlySet<string> = new Set(
  ['docker', 'containerd', 'crio', 'podman', 'cri-dockerd'].map((runtime) => `${runtime}.sock`),
)

/** Folders of a node whose files decide who is root there, or hold the data of all its containers. Filesystem Hierarchy Standard 3.0. */
const systemFolders: ReadonlySet<string> = new Set([
  ...['etc', 'root', 'boot', 'proc', 'sys', 'dev', 'run', 'var/run', 'var', 'var/lib', 'usr', 'bin', 'sbin', 'lib', ''],
])

/** Folders of container runtimes and of Kubernetes, with all folders below them. Docker 27, containerd 2.0, Kubernetes 1.31. */
const runtimeFolders: readonly string[] = [
  ...['etc/kubernetes', 'var/lib/docker', 'var/lib/kubelet', 'var/lib/containerd', 'run/containerd'],
]

export const isRuntimeSocket = (path: string): boolean => runtimeSockets.has(path.slice(path.lastIndexOf('/') + 1))

/** Whether a folder of a node, given by its absolute path, belongs to the system or to what runs the containers. */
export const isSystemFolder = (path: string): boolean => {
  if (!path.startsWith('/')) return false
  const folder = path.split('/').filter(Boolean).join('/')
  return systemFolders.has(folder) || runtimeFolders.some((one) => folder === one || folder.startsWith(`${one}/`))
}
