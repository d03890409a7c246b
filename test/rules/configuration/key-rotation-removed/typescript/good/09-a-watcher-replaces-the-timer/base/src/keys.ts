import { readFileSync } from 'node:fs';

const file = process.env.SIGNING_KEY_FILE!;
let key = readFileSync(file, 'utf8');

setInterval(() => {
  key = readFileSync(file, 'utf8');
}, 60_000).unref();

export const signingKey = () => key;
