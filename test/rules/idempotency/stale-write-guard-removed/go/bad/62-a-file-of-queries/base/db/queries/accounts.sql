-- name: SetState :execrows
UPDATE accounts SET state = $2, updated_at = $3
WHERE id = $1 AND updated_at < $3; -- <- finding
