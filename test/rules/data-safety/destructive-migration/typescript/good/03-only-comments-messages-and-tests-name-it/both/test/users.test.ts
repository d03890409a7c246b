await pool.query('SELECT phone FROM users')
