export async function audit(tx, actor, action, target, change) {
  await tx.query('INSERT INTO audit_log (actor, action, target, change) VALUES ($1, $2, $3, $4)', [actor.id, action, target, change])
}
