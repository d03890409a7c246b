package leases

import "time"

func init() {
	renewForever() // <- finding
}

func renewForever() {
	ticker := time.NewTicker(10 * time.Second)
	go renewOn(ticker)
}

func renewOn(ticker *time.Ticker) {
	for range ticker.C {
		renew()
	}
}
