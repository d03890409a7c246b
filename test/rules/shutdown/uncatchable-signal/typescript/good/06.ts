import { spawn } from 'node:child_process'
spawn('sleep', ['9']).on('exit', (_code, signal) => console.log(signal === 'SIGKILL'))