module example.com/kiosk

go 1.24

require github.com/oklog/ulid/v2 v2.1.0
