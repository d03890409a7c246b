module example.com/mail

go 1.23

require (
	gorm.io/gorm v1.25.10
	gorm.io/driver/mysql v1.5.7
)
