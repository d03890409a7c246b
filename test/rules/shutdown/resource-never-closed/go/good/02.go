package orders

import "database/sql"

func Zones(tx *sql.Tx) (map[int64]string, error) {
	rows, err := tx.Query("SELECT id, zone FROM users")
	if err != nil {
		return nil, err
	}
	zones := map[int64]string{}
	for rows.Next() {
		var id int64
		var zone string
		if err := rows.Scan(&id, &zone); err != nil {
			return nil, err
		}
		zones[id] = zone
	}
	rows.Close()
	return zones, nil
}