module example.com/tracker

go 1.23

require github.com/jinzhu/gorm v1.9.16
