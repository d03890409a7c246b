import { interpreterOf } from '../programs/interpreters.ts'

/** A call that starts a program, by its origin. */
interface ShellCall {
  readonly source: string
  readonly calls: readonly string[]
  /**
   * - `text`: a shell reads the first argument.
   * - `text-if-asked`: a shell reads the first argument if an option asks for it; otherwise the first argument is a program.
   * - `program`: the first argument is a program. What follows are its arguments.
   */
  readonly takes: 'text' | 'text-if-asked' | 'program'
  /** Arguments before it. */
  readonly skips?: number
}

const rows: readonly ShellCall[] = [
  {
    source: 'Node.js 24, child_process.exec: "Spawns a shell then executes the command within that shell"',
    calls: ['child_process#exec', 'child_process#execSync'],
    takes: 'text',
  },
  {
    source: 'Node.js 24, child_process.spawn and execFile: "If the shell option is enabled, do not pass unsanitized user input"',
    calls: ['child_process#spawn', 'child_process#spawnSync', 'child_process#execFile', 'child_process#execFileSync'],
    takes: 'text-if-asked',
  },
  { source: 'execa 9, shell', calls: ['execa#execa', 'execa#execaSync', 'execa#default'], takes: 'text-if-asked' },
  { source: 'ShellJS 0.8: exec', calls: ['shelljs#exec', 'shelljs#default.exec'], takes: 'text' },
  {
    source: 'Python 3.13: os.system, os.popen, subprocess.getoutput, asyncio.create_subprocess_shell',
    calls: ['os.system', 'os.popen', 'subprocess.getoutput', 'subprocess.getstatusoutput', 'asyncio.create_subprocess_shell'],
    takes: 'text',
  },
  {
    source: 'Python 3.13, subprocess: shell',
    calls: ['subprocess.run', 'subprocess.call', 'subprocess.check_call', 'subprocess.check_output', 'subprocess.Popen'],
    takes: 'text-if-asked',
  },
  { source: 'Python 3.13: asyncio.create_subprocess_exec', calls: ['asyncio.create_subprocess_exec'], takes: 'program' },
  { source: 'Go 1.24, os/exec: Command', calls: ['os/exec#Command'], takes: 'program' },
  { source: 'Go 1.24, os/exec: CommandContext', calls: ['os/exec#CommandContext'], takes: 'program', skips: 1 },
  { source: 'JDK 21: ProcessBuilder', calls: ['ProcessBuilder'], takes: 'program' },
  { source: 'JDK 21: Runtime.exec with an array', calls: ['Runtime.getRuntime().exec', 'Runtime.exec'], takes: 'program' },
]

const byCall: ReadonlyMap<string, ShellCall> = new Map(rows.flatMap((row) => row.calls.map((call) => [call, row] as const)))

/** How a call starts a program, by its origin; undefined if it does not. */
export const shellCall = (origin: string): ShellCall | undefined => byCall.get(origin)

/** The text that a shell runs, where its arguments are written one by one: `sh`, `-c`, text. They are given without quotes. */
export const hasShellText = (program: string | undefined, option: string | undefined): boolean =>
  program !== undefined && option === '-c' && interpreterOf(program.slice(program.lastIndexOf('/') + 1))?.reads === 'shell'
