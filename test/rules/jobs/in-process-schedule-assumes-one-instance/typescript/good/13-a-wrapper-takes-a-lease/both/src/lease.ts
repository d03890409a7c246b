import { sql } from './db.js';

export const withLease = (name: string, work: () => Promise<void>) => async (): Promise<void> => {
  await sql.begin(async (tx: any) => {
    const [row] = await tx`SELECT pg_try_advisory_xact_lock(hashtext(${name})) AS got`;
    if (row.got) await work();
  });
};
