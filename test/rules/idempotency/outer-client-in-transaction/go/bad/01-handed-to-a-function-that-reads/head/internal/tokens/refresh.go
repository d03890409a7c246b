package tokens

import "example.com/auth/storage"

func Refresh(db *storage.Connection, token string) error {
	return db.Transaction(func(tx *storage.Connection) error {
		found, err := FindToken(db, token, true) // <- finding
		if err != nil {
			return err
		}
		return found.Revoke(tx)
	})
}
