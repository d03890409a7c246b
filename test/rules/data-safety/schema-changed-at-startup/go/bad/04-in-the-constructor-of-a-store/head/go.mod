module example.com/ledger

go 1.23

require (
	gorm.io/gorm v1.25.10
	gorm.io/driver/postgres v1.5.7
)
