module example.com/agent

go 1.23

require (
	gorm.io/gorm v1.25.10
	gorm.io/driver/sqlite v1.5.7
)
