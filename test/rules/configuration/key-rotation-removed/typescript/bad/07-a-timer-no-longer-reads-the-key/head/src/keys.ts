import { readFileSync } from 'node:fs';

const file = process.env.SIGNING_KEY_FILE!;
const key = readFileSync(file, 'utf8');

export const signingKey = () => key;
