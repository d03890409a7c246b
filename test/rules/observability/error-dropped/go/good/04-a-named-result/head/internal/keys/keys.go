package keys

import "net/http"

func Fetch(address string) (status int, err error) {
	response, err := http.Get(address)
	if err != nil {
		return
	}
	defer response.Body.Close()
	status = response.StatusCode
	return
}
