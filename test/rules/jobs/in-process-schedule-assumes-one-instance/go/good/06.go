package cache

import "time"

func (c *Cache) Run() {
	ticker := time.NewTicker(time.Minute)
	for range ticker.C {
		c.load()
	}
}

func (c *Cache) load() {
	rows, err := c.db.Query("SELECT key, value FROM settings")
	if err != nil {
		return
	}
	defer rows.Close()
	for rows.Next() {
		var k, v string
		if rows.Scan(&k, &v) == nil {
			c.set(k, v)
		}
	}
}
