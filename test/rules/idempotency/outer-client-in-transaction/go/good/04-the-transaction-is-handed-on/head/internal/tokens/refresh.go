package tokens

import "example.com/auth/storage"

func Refresh(db *storage.Connection, token string) error {
	return db.Transaction(func(tx *storage.Connection) error {
		found, err := FindToken(tx, token, true)
		if err != nil {
			return err
		}
		go report(db, found)
		return found.Revoke(tx)
	})
}
