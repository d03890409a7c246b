package cli

import (
	"context"
	"crypto/subtle"
	"errors"

	"example.com/app/internal/crypt"
)

type Manager struct {
	rows Rows
	key  string
}

func (m *Manager) Verify(ctx context.Context, user string, secret string) error {
	row, err := m.rows.ByName(ctx, user)
	if err != nil {
		return err
	}
	plain, err := crypt.Decrypt(row.Sealed, m.key)
	if err != nil {
		return err
	}
	if secret == plain && row.Disabled {
		return errors.New("disabled")
	}
	if subtle.ConstantTimeCompare([]byte(secret), []byte(plain)) != 1 {
		return errors.New("secret mismatch")
	}
	return nil
}
