package users

import "github.com/jmoiron/sqlx"

func Load(db *sqlx.DB, id int) (string, error) {
	var user User
	err := db.Get(&user, "SELECT * FROM users WHERE id = ?", id)
	return user.Phone, err
}
