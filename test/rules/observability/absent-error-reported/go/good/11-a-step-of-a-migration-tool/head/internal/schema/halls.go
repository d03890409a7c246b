package schema

import (
	"fmt"

	"github.com/go-gormigrate/gormigrate/v2"
	"gorm.io/gorm"
)

func closeHalls() *gormigrate.Migration {
	return &gormigrate.Migration{
		ID: "0004",
		Migrate: func(tx *gorm.DB) error {
			var halls int64
			err := tx.Raw("SELECT count(*) FROM halls WHERE closed_at IS NULL").Scan(&halls).Error
			if err != nil {
				return fmt.Errorf("count halls: %w", err)
			}
			result := tx.Exec("UPDATE halls SET closed_at = now() WHERE city IS NULL")
			if result.Error != nil {
				return fmt.Errorf("close halls: %w", err)
			}
			return nil
		},
	}
}
