module example.com/seats

go 1.23

require (
	github.com/go-gormigrate/gormigrate/v2 v2.1.2
	gorm.io/gorm v1.25.10
	gorm.io/driver/postgres v1.5.7
)
